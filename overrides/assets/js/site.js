/** What every page can do: switch the scheme, open the search, mark the section being read. */

const root = document.documentElement;

document.querySelector("[data-scheme-toggle]").addEventListener("click", () => {
  const dark = root.dataset.scheme
    ? root.dataset.scheme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.scheme = dark ? "light" : "dark";
  try {
    localStorage.setItem("scheme", root.dataset.scheme);
  } catch {
    // Storage is switched off: the choice lasts for this page.
  }
});

let typed; // keys pressed while the search is on its way
const hear = (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
  if (event.key === "Backspace") typed.pop();
  if (event.key.length > 1) return;
  event.preventDefault();
  typed.push(event.key);
};
async function find() {
  if (typed) return;
  typed = [];
  document.addEventListener("keydown", hear);
  try {
    const { open } = await import("./search.js");
    await open(typed);
  } finally {
    document.removeEventListener("keydown", hear);
    typed = undefined;
  }
}
for (const button of document.querySelectorAll("[data-search]")) {
  button.addEventListener("click", find);
}
document.addEventListener("keydown", (event) => {
  const modified = event.ctrlKey || event.metaKey;
  const typing = event.target.matches("textarea, input:not([type=radio], [type=checkbox])");
  const plain = !modified && !event.altKey && !typing;
  const slash = plain && (event.key === "/" || event.code === "Slash");
  if (slash || (modified && event.code === "KeyK")) {
    event.preventDefault();
    find();
  }
});

matchMedia("(min-width: 76rem)").addEventListener("change", () => {
  document.querySelector(".menu").hidePopover?.();
});
followSections(document.querySelectorAll(".contents a"));
if (HTMLElement.prototype.showPopover && document.querySelector(".term")) import("./hints.js");

/** Mark in the contents the section at the top of the window. */
function followSections(links) {
  const byId = new Map(Array.from(links, (link) => [link.hash.slice(1), link]));
  const headings = Array.from(byId.keys(), (id) => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 160).at(-1);
    for (const [id, link] of byId) {
      link.ariaCurrent = id === passed?.id ? "location" : null;
    }
  };
  addEventListener("scroll", mark, { passive: true });
  addEventListener("load", mark);
}
