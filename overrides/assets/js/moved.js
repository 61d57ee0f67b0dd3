/* Lead on to the page of today, keeping the section and the choice in the address. */
{
  const { target = "" } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const to = new URL(target, location.href);
  to.search = location.search;
  to.hash = location.hash;
  location.replace(to);
}
