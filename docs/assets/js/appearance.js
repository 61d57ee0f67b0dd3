// Runs before the first paint: the scheme chosen earlier, and whether scripts run at all.
document.documentElement.classList.replace("no-js", "js");
try {
  const scheme = localStorage.getItem("scheme");
  if (scheme) document.documentElement.dataset.scheme = scheme;
} catch {
  // Storage is switched off: the scheme of the system stays.
}
