/* Lead on to the page of today, keeping the section and the choice in the address. */
{
  const to = new URL(document.currentScript.dataset.target, location.href);
  to.search = location.search;
  to.hash = location.hash;
  location.replace(to);
}
