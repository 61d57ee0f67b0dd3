// Runs before the first paint: the scheme chosen earlier, whether scripts run at all, and whether
// they may change the page to what its address asks for.
{
  const { classList, dataset } = document.documentElement;
  classList.replace("no-js", "js");
  if (/[?=]/.test(location.href)) {
    classList.add("asked");
    addEventListener("DOMContentLoaded", () => classList.remove("asked"));
  }
  try {
    const scheme = localStorage.getItem("scheme");
    if (scheme) dataset.scheme = scheme;
  } catch {
    // Storage is switched off: the scheme of the system stays.
  }
}
