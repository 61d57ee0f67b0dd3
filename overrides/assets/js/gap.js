/**
 * One's own levels against those of the role and of the next ones. They stand in the address behind
 * its section, «#gap&me=empathy.2»: what follows # stays in the browser.
 */

import { chosen } from "./address.js";
import { climb, levels, missing } from "./levels.js";
import { all, made, one, tell } from "./page.js";

/** @typedef {import("./levels.js").Lack} Lack */
/** @typedef {import("./levels.js").Levels} Levels */

const gap = one(".gap");
const form = one("form", gap);
const rows = all("[data-required]", form);
const asked = new Map(rows.map(({ dataset }) => [dataset.skill ?? "", Number(dataset.required)]));
const names = all("label", rows[0]).map((label) => label.textContent);
const onwards = one(".gap__next", form);
const next = all("details", onwards);
const item = one("template", gap).content;
/** @param {string} skill */
const about = (skill) => one(`[data-skill="${CSS.escape(skill)}"]`, gap);
/**
 * Levels of skills that only next roles need: there is nothing to tick.
 *
 * @type {Levels}
 */
const further = new Map();

/** The section of the address and the answers behind it; older links have them before it. */
function address() {
  const parts = new URLSearchParams(`section=${location.hash.slice(1)}`);
  return { section: parts.get("section") ?? "", answers: parts.get("me") ?? chosen("me") };
}

/** Take over the address; how many parts of it make no sense. */
function read() {
  return address().answers.split(",").filter((part) => {
    const [, skill = "", level = ""] = part.match(/^(.+)\.(\d)$/) ?? [];
    if (!skill || !about(skill) || Number(level) >= names.length) return part;
    if (asked.has(skill)) one(`input[value="${level}"]`, about(skill)).checked = true;
    else further.set(skill, Number(level));
    return false;
  }).length;
}

/** What is ticked, and what the address says besides. */
function answered() {
  /** @type {[string, number][]} */
  const ticked = [...new FormData(form)].map(([skill, level]) => [skill, Number(level)]);
  return new Map([...ticked, ...further]);
}

function update(section = "gap") {
  const mine = answered();
  const here = new URL(location.href);
  here.searchParams.delete("me");
  here.hash = hash([...mine], section);
  history.replaceState(true, "", here); // told by its state from a link that is opened
  for (const row of rows) {
    const shown = mine.get(row.dataset.skill ?? "") || Number(row.dataset.required);
    for (const text of all("[data-at]", row)) text.hidden = Number(text.dataset.at) !== shown;
  }
  const rated = [...asked.keys()].filter((skill) => mine.has(skill)).length;
  const lacks = missing(asked, mine, (skill) => asked.has(skill));
  const fine = rated === rows.length ? "whole" : rated ? "part" : "none";
  tell(one(".gap__sum", form), [lacks.length ? "lacks" : fine], {
    rated,
    skills: lacks.length,
    levels: climb(lacks),
  });
  list(form, lacks);
  suggest(mine);
  gap.classList.toggle("gap--rated", rated > 0);
}

/**
 * Next roles, the nearest first and open.
 *
 * @param {Levels} mine
 */
function suggest(mine) {
  const found = next.map((role) => {
    const needs = levels(role.dataset.needs);
    one("p:last-child a", role).hash = hash([...mine].filter(([skill]) => needs.has(skill)));
    return { role, lacks: missing(needs, mine, (skill) => asked.has(skill)) };
  });
  found.sort((a, b) => climb(a.lacks) - climb(b.lacks));
  found.forEach(({ role, lacks }, i) => {
    const nearest = i || next.length < 2 ? "" : "nearest";
    tell(role, [lacks.length ? "lacks" : "whole", nearest], { levels: climb(lacks) });
    list(role, lacks);
    role.open = !i;
    onwards.append(role);
  });
}

/** @param {[string, number][]} rated */
function hash(rated, section = "gap") {
  const answers = rated.map((pair) => pair.join(".")).join(",");
  return answers ? `${section || "gap"}&me=${answers}` : section;
}

/** @param {HTMLElement} place @param {Lack[]} lacks */
function list(place, lacks) {
  const items = lacks.map(({ skill, from, to }) => {
    const filled = /** @type {DocumentFragment} */ (item.cloneNode(true));
    const behaviour = one(`[data-at="${to}"] span`, about(skill)).textContent;
    const title = one("a", about(skill)).cloneNode(true);
    tell(filled, [], { skill: title, from: names[from], to: names[to], behaviour });
    return filled;
  });
  one(".gap__list", place).replaceChildren(...(items.length ? [made("ul", ...items)] : []));
}

form.addEventListener("change", () => update());
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => {
  further.clear();
  setTimeout(update);
});
addEventListener("hashchange", () => {
  if (address().answers && !history.state) location.reload(); // a link with other answers
  else update(address().section);
});
const senseless = read();
const { section, answers } = address();
update(section);
if (answers) document.getElementById(section)?.scrollIntoView();
one("[data-case=bad]", form).hidden = !senseless;
