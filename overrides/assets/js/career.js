/** The shortest way from one role to another: told in words, drawn on the map, its steps alone. */

import { chosen, keep } from "./address.js";
import { tell } from "./words.js";

const form = document.querySelector(".career form");
const { from, to } = form.elements;
const output = document.querySelector(".route");
const map = document.querySelector(".map__drawing");
const hints = document.querySelectorAll(".map__hint");
const list = document.querySelector(".steps");
const legs = [...list.children];
const steps = [...list.querySelectorAll(".step")];
const title = new Map(Array.from(from.options, ({ value, text }) => [value, text]));

/** Ways to every role within reach: the fewest steps, and among those the fewest levels. */
function ways(start, starts = "from", ends = "to") {
  const found = new Map([[start, { way: [], cost: 0 }]]);
  for (const [here, { way, cost }] of found) {
    for (const step of steps.filter(({ dataset }) => dataset[starts] === here)) {
      const there = step.dataset[ends];
      const sum = cost + 1e6 + Number(step.dataset.levels);
      if (sum >= found.get(there)?.cost) continue;
      found.delete(there); // to be looked at again
      found.set(there, { way: [...way, step], cost: sum });
    }
  }
  found.delete(start);
  return found;
}

/** What grows on the way, counted from what the first role requires. */
function climb(way) {
  const known = legs.find((leg) => leg.dataset.role === from.value).dataset.levels.split(" ");
  const own = new Map(known.map((pair) => pair.split(".")));
  const skills = new Set();
  let levels = 0;
  for (const row of way.flatMap((step) => [...step.querySelectorAll("[data-skill]")])) {
    const { skill, before, after } = row.dataset;
    const now = own.get(skill) ?? 0;
    tell(row, [now > before ? "earlier" : ""], { now });
    if (now >= after) continue;
    skills.add(skill);
    levels += after - now;
    own.set(skill, after);
  }
  return { skills: skills.size, levels };
}

function choose() {
  keep({ from: from.value, to: to.value });
  update();
}

function update() {
  const found = from.value ? ways(from.value) : ways(to.value, "to", "from");
  const way = from.value && found.get(to.value)?.way;
  const reach = [...found.keys()].flatMap((role, i) => {
    const choice = from.value ? `${from.value}&to=${role}` : `${role}&to=${to.value}`;
    return [i ? ", " : "", link(`?from=${choice}`, title.get(role))];
  });
  const values = { from: title.get(from.value), to: title.get(to.value), reach };
  tell(list, []);
  if (way) {
    const chain = way.flatMap(({ dataset }) => [" → ", link(`#${dataset.step}`, title.get(dataset.to))]);
    Object.assign(values, climb(way), { chain: [values.from, ...chain], steps: way.length });
  }
  tell(output, [situation(way, found.size)], values);
  show(way);
  follow();
}

function situation(way, within) {
  if (way) return "path";
  if (from.value && from.value === to.value) return "same";
  if (from.value && !within) return "end";
  if (from.value) return to.value ? "apart" : "from";
  return within ? "to" : to.value && "start";
}

/** Only the chosen steps; a way stands in order. */
function show(way) {
  list.append(...new Set([...(way || []).map((step) => step.parentElement), ...legs]));
  list.classList.toggle("steps--way", !!way);
  for (const step of steps) {
    const { dataset } = step;
    const fits = from.value ? from.value === dataset.from : !to.value || to.value === dataset.to;
    step.hidden = !(way ? way.includes(step) : fits);
    if (way) step.open = !step.hidden;
  }
  for (const leg of legs) {
    const empty = !leg.querySelector(".step:not([hidden])");
    leg.hidden = (from.value || to.value) && empty && leg.dataset.role !== from.value;
  }
}

/** Mark a role's moves on the map, or else the chosen ones. */
function follow(role) {
  const start = role ?? from.value;
  const end = role ?? to.value;
  const marked = !!(start || end);
  const shown = steps.filter(({ hidden, dataset }) =>
    role ? [dataset.from, dataset.to].includes(role) : marked && !hidden,
  );
  const names = shown.flatMap(({ dataset }) => [dataset.step, dataset.from, dataset.to]);
  const on = new Set([start, end, ...names]);
  for (const part of document.querySelectorAll(".career [data-step], .career [data-role]")) {
    part.classList.toggle("on", on.has(part.dataset.step ?? part.dataset.role));
  }
  map.classList.toggle("map__drawing--marked", marked);
  for (const hint of hints) hint.hidden = hint.id !== (role ? `moves-${role}` : "moves");
}

function link(href, textContent) {
  return Object.assign(document.createElement("a"), { href, textContent });
}

const unknown = [from, to].filter((select) => {
  select.value = chosen(select.name);
  return select.selectedIndex < 0;
});
for (const select of unknown) select.value = "";
form.addEventListener("change", choose);
form.addEventListener("reset", () => setTimeout(choose));
addEventListener("hashchange", () => {
  const place = document.getElementById(location.hash.slice(1));
  if (!place?.closest("[hidden]")) return;
  from.value = to.value = "";
  choose();
  place.scrollIntoView();
});
for (const event of ["pointerover", "focusin"]) {
  addEventListener(event, ({ target }) => follow(target.closest?.(".stop")?.dataset.role));
}
update();
if (unknown.length) tell(output, ["unknown"]);
