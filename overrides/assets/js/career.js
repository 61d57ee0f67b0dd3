/** The shortest way from one role to another: told in words, drawn on the map, its steps alone. */

import { chosen, keep } from "./address.js";
import { climb, levels, missing } from "./levels.js";
import { all, at, link, one, tell } from "./page.js";

/** @typedef {HTMLDetailsElement} Step a move to another role, with the skills to grow */

const form = one(".career form");
const from = one("select[name=from]", form);
const to = one("select[name=to]", form);
const output = one(".route");
const map = one(".map__drawing");
const hints = all(".map__hint");
const list = one(".steps");
const legs = all(":scope > *", list);
const steps = all("details.step", list);
const title = new Map(Array.from(from.options, ({ value, text }) => [value, text]));

/**
 * Ways to every role within reach: the fewest steps, and among those the fewest levels.
 *
 * @param {string} start
 */
function ways(start, starts = "from", ends = "to") {
  /** @type {Map<string, { way: Step[], cost: number }>} */
  const found = new Map([[start, { way: [], cost: 0 }]]);
  for (const [here, { way, cost }] of found) {
    for (const step of steps.filter(({ dataset }) => dataset[starts] === here)) {
      const there = step.dataset[ends] ?? "";
      const sum = cost + 1e6 + Number(step.dataset.levels);
      if (sum >= (found.get(there)?.cost ?? Infinity)) continue;
      found.delete(there); // to be looked at again
      found.set(there, { way: [...way, step], cost: sum });
    }
  }
  found.delete(start);
  return found;
}

/**
 * What grows on the way, counted from what the first role requires.
 *
 * @param {Step[]} way
 */
function growth(way) {
  const own = levels(legs.find((leg) => leg.dataset.role === from.value)?.dataset.levels);
  const lacks = way.flatMap((step) =>
    all("[data-skill]", step).flatMap((row) => {
      const { skill = "", before, after } = row.dataset;
      const now = own.get(skill) ?? 0;
      tell(row, [now > Number(before) ? "earlier" : ""], { now });
      const found = missing(new Map([[skill, Number(after)]]), own);
      own.set(skill, Math.max(now, Number(after)));
      return found;
    }),
  );
  return { skills: new Set(lacks.map(({ skill }) => skill)).size, levels: climb(lacks) };
}

function choose() {
  keep({ from: from.value, to: to.value });
  update();
}

function update() {
  const found = from.value ? ways(from.value) : ways(to.value, "to", "from");
  const way = from.value ? found.get(to.value)?.way : undefined;
  const named = { from: title.get(from.value), to: title.get(to.value) };
  tell(list, []);
  if (way) {
    const chain = way.flatMap((step) => [" → ", link(`#${step.dataset.step}`, goal(step))]);
    tell(output, ["path"], {
      ...named,
      ...growth(way),
      chain: [named.from ?? "", ...chain],
      steps: way.length,
    });
  } else {
    const reach = [...found.keys()].flatMap((role, i) => [i ? ", " : "", choice(role)]);
    tell(output, [situation(found.size)], { ...named, reach });
  }
  show(way);
  follow();
}

/** @param {Step} step */
function goal({ dataset }) {
  return title.get(dataset.to ?? "") ?? "";
}

/** @param {string} role */
function choice(role) {
  const ends = from.value ? `${from.value}&to=${role}` : `${role}&to=${to.value}`;
  return link(`?from=${ends}`, title.get(role) ?? "");
}

/** @param {number} within */
function situation(within) {
  if (from.value && from.value === to.value) return "same";
  if (from.value && !within) return "end";
  if (from.value) return to.value ? "apart" : "from";
  return within ? "to" : to.value && "start";
}

/**
 * Only the chosen steps; a way stands in order.
 *
 * @param {Step[]} [way]
 */
function show(way) {
  const walked = (way ?? []).flatMap((step) => legs.filter((leg) => leg === step.parentElement));
  list.append(...new Set([...walked, ...legs]));
  list.classList.toggle("steps--way", !!way);
  for (const step of steps) {
    const { dataset } = step;
    const fits = from.value ? from.value === dataset.from : !to.value || to.value === dataset.to;
    step.hidden = !(way ? way.includes(step) : fits);
    if (way) step.open = !step.hidden;
  }
  for (const leg of legs) {
    const empty = !leg.querySelector(".step:not([hidden])");
    leg.hidden = !!(from.value || to.value) && empty && leg.dataset.role !== from.value;
  }
}

/**
 * Mark a role's moves on the map, or else the chosen ones.
 *
 * @param {string} [role]
 */
function follow(role) {
  const start = role ?? from.value;
  const end = role ?? to.value;
  const marked = !!(start || end);
  const shown = steps.filter(({ hidden, dataset }) =>
    role ? [dataset.from, dataset.to].includes(role) : marked && !hidden,
  );
  const names = shown.flatMap(({ dataset }) => [dataset.step, dataset.from, dataset.to]);
  const on = new Set([start, end, ...names]);
  for (const part of all(".career [data-step], .career [data-role]")) {
    part.classList.toggle("on", on.has(part.dataset.step ?? part.dataset.role));
  }
  map.classList.toggle("map__drawing--marked", marked);
  for (const hint of hints) hint.hidden = hint.id !== (role ? `moves-${role}` : "moves");
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
for (const kind of ["pointerover", "focusin"]) {
  addEventListener(kind, (event) => follow(at(event, ".stop")?.dataset.role));
}
update();
if (unknown.length) tell(output, ["unknown"]);
