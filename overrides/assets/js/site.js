/** What every page can do: switch the scheme, open the search, mark the section being read. */

import { all, at, one } from "./page.js";

const root = document.documentElement;

one("[data-scheme-toggle]").addEventListener("click", () => {
  const dark = root.dataset.scheme
    ? root.dataset.scheme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  const scheme = dark ? "light" : "dark";
  root.dataset.scheme = scheme;
  try {
    localStorage.setItem("scheme", scheme);
  } catch {
    // Storage is switched off: the choice lasts for this page.
  }
});

/**
 * Keys pressed while the search is on its way.
 *
 * @type {string[] | undefined}
 */
let typed;

/** @param {KeyboardEvent} event */
function hear(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
  if (event.key === "Backspace") typed?.pop();
  if (event.key.length > 1) return;
  event.preventDefault();
  typed?.push(event.key);
}

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

for (const button of all("[data-search]")) button.addEventListener("click", find);
document.addEventListener("keydown", (event) => {
  const modified = event.ctrlKey || event.metaKey;
  const typing = at(event, "textarea, input:not([type=radio], [type=checkbox])");
  const plain = !modified && !event.altKey && !typing;
  const slash = plain && (event.key === "/" || event.code === "Slash");
  if (slash || (modified && event.code === "KeyK")) {
    event.preventDefault();
    find();
  }
});

matchMedia("(min-width: 76rem)").addEventListener("change", () => one(".menu").hidePopover?.());
followSections(all(".contents a"));
// A browser without popovers shows no hints.
if ("showPopover" in root && document.querySelector(".term")) import("./hints.js");

/**
 * Mark in the contents the section at the top of the window.
 *
 * @param {HTMLAnchorElement[]} links
 */
function followSections(links) {
  const byId = new Map(links.map((link) => [link.hash.slice(1), link]));
  const headings = [...byId.keys()].flatMap((id) => document.getElementById(id) ?? []);
  const mark = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 160).at(-1);
    for (const [id, link] of byId) {
      link.ariaCurrent = id === passed?.id ? "location" : null;
    }
  };
  addEventListener("scroll", mark, { passive: true });
  addEventListener("load", mark);
}
