/** The shortest way from one role to another: told in words, drawn on the map, its steps alone. */

import { chosen, keep } from "./address.js";

const form = document.querySelector(".career form");
const { from, to } = form.elements;
const output = form.querySelector("output");
const map = document.querySelector(".map__drawing");
const list = document.querySelector(".steps");
const legs = [...list.children];
const steps = [...list.querySelectorAll(".step")];
const hints = document.querySelectorAll(".map__hint");
const title = new Map([...from.options].map((option) => [option.value, option.text]));

/**
 * Ways from `start` to every role that can be reached: role → steps in order. The fewest steps
 * win, and among those the fewest levels to climb. `end` and `next` name the data of a step.
 */
function ways(start, end = "from", next = "to") {
  const found = new Map([[start, []]]);
  const weight = (way) => way.reduce((sum, step) => sum + 1e6 + Number(step.dataset.levels), 0);
  for (const queue = [start]; queue.length; ) {
    const here = queue.shift();
    for (const step of steps.filter((step) => step.dataset[end] === here)) {
      const way = [...found.get(here), step];
      const there = step.dataset[next];
      if (found.has(there) && weight(found.get(there)) <= weight(way)) continue;
      found.set(there, way);
      queue.push(there);
    }
  }
  found.delete(start);
  return found;
}

/** What grows on the way, counted from what the first role requires. */
function climb(way) {
  const leg = legs.find((leg) => leg.dataset.role === from.value);
  const levels = new Map(
    leg.dataset.levels.split(" ").map((text) => [text.split(".")[0], Number(text.split(".")[1])]),
  );
  const skills = new Set();
  let sum = 0;
  for (const row of way.flatMap((step) => [...step.querySelectorAll("tr[data-skill]")])) {
    const { skill, before, after } = row.dataset;
    const own = levels.get(skill) ?? 0;
    const earlier = row.querySelector(".step__earlier");
    earlier.hidden = own <= before;
    earlier.lastElementChild.textContent = own;
    if (own >= after) continue;
    skills.add(skill);
    sum += after - own;
    levels.set(skill, Number(after));
  }
  return { skills: String(skills.size), levels: String(sum) };
}

function update() {
  const there = from.value ? ways(from.value) : ways(to.value, "to", "from");
  const way = from.value && to.value ? there.get(to.value) : undefined;
  const reach = [...there.keys()].flatMap((role, i) => {
    const choice = from.value ? { from: from.value, to: role } : { from: role, to: to.value };
    return [i ? ", " : "", link(`?${new URLSearchParams(choice)}`, title.get(role))];
  });
  const put = { from: title.get(from.value), to: title.get(to.value), reach };
  for (const earlier of list.querySelectorAll(".step__earlier")) earlier.hidden = true;
  if (way) {
    const chain = way.flatMap((step) => [" → ", link(`#${step.dataset.step}`, title.get(step.dataset.to))]);
    Object.assign(put, climb(way), { chain: [put.from, ...chain], steps: String(way.length) });
  }
  say(situation(way, there), put);
  show(way ?? steps.filter(fitsChoice), way);
  follow();
}

function situation(way, there) {
  if (way) return "path";
  if (from.value && from.value === to.value) return "same";
  if (from.value && !there.size) return "end";
  if (from.value) return to.value ? "apart" : "from";
  return to.value && (there.size ? "to" : "start");
}

function fitsChoice({ dataset }) {
  const { value } = from;
  return value ? value === dataset.from : !to.value || to.value === dataset.to;
}

function say(name, put = {}) {
  for (const text of output.children) {
    text.hidden = text.dataset.case !== name;
    if (text.hidden) continue;
    for (const slot of text.querySelectorAll("[data-put]")) {
      slot.replaceChildren(...[put[slot.dataset.put]].flat());
    }
  }
}

/** Only these steps; a way stands in its order, opened and numbered. */
function show(visible, way) {
  const ordered = way ? way.map((step) => step.parentElement) : [];
  list.append(...new Set([...ordered, ...legs]));
  list.classList.toggle("steps--way", Boolean(way));
  for (const step of steps) {
    step.hidden = !visible.includes(step);
    step.open = Boolean(way) && !step.hidden;
  }
  for (const leg of legs) {
    leg.hidden = from.value && !way
      ? leg.dataset.role !== from.value
      : (way || to.value) && !visible.some((step) => leg.contains(step));
  }
}

/** Mark a role's moves on the map, or else the chosen way. */
function follow(role) {
  const shown = steps.filter(({ hidden, dataset }) =>
    role ? role === dataset.from || role === dataset.to : !hidden,
  );
  const marked = role || from.value || to.value;
  const ends = new Set([role ?? from.value, role ?? to.value]);
  for (const { dataset } of shown) ends.add(dataset.from).add(dataset.to);
  for (const line of document.querySelectorAll(".career [data-step]")) {
    line.classList.toggle("on", Boolean(marked) && shown.some((step) => step.dataset.step === line.dataset.step));
  }
  for (const stop of document.querySelectorAll(".career [data-role]")) {
    stop.classList.toggle("on", Boolean(marked) && ends.has(stop.dataset.role));
  }
  map.classList.toggle("map__drawing--marked", Boolean(marked));
  for (const hint of hints) hint.hidden = role ? hint.id !== `moves-${role}` : !("hint" in hint.dataset);
}

function link(href, text) {
  return Object.assign(document.createElement("a"), { href, textContent: text });
}

/** A link to a step opens it. */
function open() {
  const body = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const step = body?.closest(".step");
  if (step && !step.open) {
    step.open = true;
    body.scrollIntoView();
  }
}

const unknown = [from, to].filter((select) => {
  select.value = chosen(select.name);
  return select.selectedIndex < 0;
});
for (const select of unknown) select.value = "";
form.addEventListener("change", () => {
  keep({ from: from.value, to: to.value });
  update();
});
form.addEventListener("reset", () => setTimeout(() => form.dispatchEvent(new Event("change"))));
for (const name of ["pointerover", "focusin"]) {
  map.addEventListener(name, (event) => follow(event.target.closest(".stop")?.dataset.role));
}
for (const name of ["pointerleave", "focusout"]) map.addEventListener(name, () => follow());
addEventListener("hashchange", open);
update();
if (unknown.length) say("unknown");
open();
