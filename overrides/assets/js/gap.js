/**
 * One's own levels against those of the role and of the next ones. They stand in the address behind
 * its section, «#gap&me=empathy.2»: what follows # stays in the browser.
 */

import { chosen } from "./address.js";
import { tell } from "./words.js";

const gap = document.querySelector(".gap");
const form = gap.querySelector("form");
const rows = [...form.querySelectorAll("[data-required]")];
const own = rows.map(({ dataset }) => [dataset.skill, dataset.required]);
const names = Array.from(rows[0].querySelectorAll("label"), (label) => label.textContent);
const place = form.querySelector(".gap__next");
const next = [...place.querySelectorAll("details")];
const item = gap.querySelector("template").content;
const about = (skill) => gap.querySelector(`[data-skill="${CSS.escape(skill)}"]`);
const radios = (skill) => form.elements.namedItem(skill);
/** Levels of skills that only next roles need: there is nothing to tick. */
const further = new Map();

/** The section of the address and the answers behind it; older links have them before it. */
function address() {
  const parts = new URLSearchParams(`section=${location.hash.slice(1)}`);
  return { section: parts.get("section"), answers: parts.get("me") ?? chosen("me") };
}

/** Take over the address; how many parts of it make no sense. */
function read() {
  return address().answers.split(",").filter((part) => {
    const [, skill, level] = part.match(/^(.+)\.(\d)$/) ?? [];
    if (!skill || !about(skill) || level >= names.length) return part;
    if (radios(skill)) radios(skill).value = level;
    else further.set(skill, level);
  }).length;
}

function update(section = "gap") {
  const entries = [...new FormData(form), ...further];
  const mine = new Map(entries);
  const here = new URL(location);
  here.searchParams.delete("me");
  here.hash = hash(entries, section);
  history.replaceState(true, "", here); // told by its state from a link that is opened
  for (const row of rows) {
    const shown = Number(mine.get(row.dataset.skill)) || row.dataset.required;
    for (const text of row.querySelectorAll("[data-at]")) text.hidden = text.dataset.at != shown;
  }
  const rated = own.filter(([skill]) => mine.has(skill)).length;
  const lacks = missing(own, mine);
  const fine = rated === rows.length ? "whole" : rated ? "part" : "none";
  tell(form.querySelector(".gap__sum"), [lacks.length ? "lacks" : fine], {
    rated,
    skills: lacks.length,
    levels: sum(lacks),
  });
  list(form, lacks);
  suggest(entries, mine);
  gap.classList.toggle("gap--rated", rated);
}

/** Next roles, the nearest first and open. */
function suggest(entries, mine) {
  const found = next.map((role) => {
    const needs = new Map(role.dataset.needs.split(" ").map((need) => need.split(".")));
    const link = role.querySelector("p:last-child a");
    link.hash = hash(entries.filter(([skill]) => needs.has(skill)));
    return { role, lacks: missing([...needs], mine) };
  });
  found.sort((a, b) => sum(a.lacks) - sum(b.lacks));
  found.forEach(({ role, lacks }, i) => {
    const nearest = i || next.length < 2 ? "" : "nearest";
    tell(role, [lacks.length ? "lacks" : "whole", nearest], { levels: sum(lacks) });
    list(role, lacks);
    role.open = !i;
    place.append(role);
  });
}

/** Skills below what is needed; of the role's own only those that are rated. */
function missing(needs, mine) {
  return needs
    .map(([skill, to]) => ({ skill, to, from: mine.get(skill) ?? (radios(skill) ? to : 0) }))
    .filter(({ from, to }) => from < to);
}

function sum(lacks) {
  return lacks.reduce((all, { from, to }) => all + (to - from), 0);
}

function hash(entries, section = "gap") {
  const answers = entries.map((entry) => entry.join(".")).join(",");
  return answers ? `${section || "gap"}&me=${answers}` : section;
}

function list(place, lacks) {
  const items = lacks.map(({ skill, from, to }) => {
    const filled = item.cloneNode(true);
    const behaviour = about(skill).querySelector(`[data-at="${to}"] span`).textContent;
    const link = about(skill).querySelector("a").cloneNode(true);
    tell(filled, [], { skill: link, from: names[from], to: names[to], behaviour });
    return filled;
  });
  const all = document.createElement("ul");
  all.append(...items);
  place.querySelector(".gap__list").replaceChildren(...(items.length ? [all] : []));
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
form.querySelector("[data-case=bad]").hidden = !senseless;
