/** One's own levels against those of the role and of the next ones; they live in the address. */

import { chosen, keep } from "./address.js";

const gap = document.querySelector(".gap");
const form = gap.querySelector("form");
const rows = [...form.querySelectorAll("tr[data-skill]")];
const own = rows.map(({ dataset }) => [dataset.skill, Number(dataset.required)]);
const names = Array.from(rows[0].querySelectorAll("label"), (label) => label.textContent.trim());
const place = gap.querySelector(".gap__next");
const next = [...place.querySelectorAll("details")];
const address = gap.querySelector(".gap__address");
const about = (skill) => gap.querySelector(`[data-skill="${CSS.escape(skill)}"]`);
/** Levels from the address for skills that only next roles need: there is nothing to tick. */
const further = new Map();

function read() {
  let bad = false;
  for (const part of chosen("me").split(",").filter(Boolean)) {
    const [, skill, level] = part.match(/^(.+)\.(\d)$/) ?? [];
    if (!about(skill ?? "") || level >= names.length) bad = true;
    else if (form.elements[skill]) form.elements[skill].value = level;
    else further.set(skill, level);
  }
  return bad;
}

function update() {
  const entries = [...new FormData(form), ...further];
  const mine = new Map(entries.map(([skill, level]) => [skill, Number(level)]));
  const me = entries.map((entry) => entry.join(".")).join(",");
  keep({ me });
  for (const row of rows) {
    const shown = mine.get(row.dataset.skill) || Number(row.dataset.required);
    for (const text of row.querySelectorAll("[data-at]")) text.hidden = text.dataset.at != shown;
  }
  const rated = own.filter(([skill]) => mine.has(skill)).length;
  const lacks = missing(own, mine);
  const whole = rated === rows.length ? "whole" : "part";
  tell(form.querySelector(".gap__sum"), [!rated ? "none" : lacks.length ? "lacks" : whole], {
    rated, skills: lacks.length, levels: sum(lacks),
  });
  list(form.querySelector(".gap__list"), lacks);
  suggest(mine, me);
  gap.classList.toggle("gap--rated", rated > 0);
  place.hidden = !rated;
  address.hidden = true;
  tell(form.querySelector("[role=status]"), []);
}

/** Next roles, the nearest first and open. */
function suggest(mine, me) {
  const found = next.map((role) => {
    const needs = role.dataset.needs.split(" ").map((need) => need.split("."));
    return { role, lacks: missing(needs.map(([skill, level]) => [skill, Number(level)]), mine) };
  });
  found.sort((a, b) => sum(a.lacks) - sum(b.lacks));
  found.forEach(({ role, lacks }, i) => {
    const cases = [lacks.length ? "lacks" : "whole"];
    if (!i && next.length > 1) cases.push("nearest");
    tell(role.querySelector("summary"), cases, { levels: sum(lacks) });
    list(role.querySelector("ul"), lacks);
    role.open = !i;
    const link = role.querySelector("p:last-child a");
    const known = me.split(",").filter((part) => role.dataset.needs.split(" ").some((need) => need.split(".")[0] === part.split(".")[0]));
    link.search = known.length ? `?me=${known}` : "";
    link.hash = "gap";
    place.append(role);
  });
}

/** Skills below the level that is needed; of the role's own only those that are rated. */
function missing(needs, mine) {
  return needs
    .map(([skill, to]) => ({ skill, to, from: mine.get(skill) ?? (form.elements[skill] ? to : 0) }))
    .filter(({ from, to }) => from < to);
}

function sum(lacks) {
  return lacks.reduce((all, { from, to }) => all + to - from, 0);
}

function list(place, lacks) {
  place.replaceChildren(
    ...lacks.map(({ skill, from, to }) => {
      const item = gap.querySelector("template").content.cloneNode(true);
      put(item, {
        skill: about(skill).querySelector("a").cloneNode(true),
        from: `«${names[from]}»`,
        to: `«${names[to]}»`,
        behaviour: about(skill).querySelector(`[data-at="${to}"] span`).textContent,
      });
      return item;
    }),
  );
}

function tell(place, cases, values = {}) {
  for (const text of place.querySelectorAll("[data-case]")) {
    text.hidden = !cases.includes(text.dataset.case);
  }
  put(place, values);
}

function put(place, values) {
  for (const slot of place.querySelectorAll("[data-put]")) {
    slot.replaceChildren(values[slot.dataset.put] ?? "");
  }
}

async function copy() {
  const link = new URL(location.href);
  link.hash = "gap";
  const status = form.querySelector("[role=status]");
  try {
    await navigator.clipboard.writeText(link.href);
    tell(status, ["copied"]);
  } catch {
    address.value = link.href;
    address.hidden = false;
    address.select();
    tell(status, ["denied"]);
  }
}

form.addEventListener("change", update);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => {
  further.clear();
  setTimeout(update);
});
form.querySelector("[data-copy]").addEventListener("click", copy);
const bad = read();
update();
form.querySelector("[data-case=bad]").hidden = !bad;
