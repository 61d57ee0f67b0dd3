/** Two or three positions side by side; the choice is kept in the address as `?roles=a,b`. */

import { chosen, keep } from "./address.js";
import { comparison } from "./comparison.js";
import { all, at, link, made, one } from "./page.js";

/** @typedef {import("./comparison.js").Profile} Profile */

const form = one("form.choice");
const slots = all(".slot", form);
const selects = slots.map((slot) => one("select", slot));
const more = one("button[data-do=more]", form);
const tick = one("input[type=checkbox]", form);
const status = one("output", form);
const warning = one(".warning");
const ready = one(".ready"); // comparisons to begin with
const result = one(".result");
const { root = "", same, all: total } = form.dataset;
const { title } = document;
const sentence = new Intl.ListFormat(document.documentElement.lang);
/** @type {Map<string, Profile>} */
const profiles = new Map();
/** @type {string[]} */
let roles = [];

start();

function start() {
  const [first, ...others] = selects;
  for (const select of others) select.replaceChildren(...first.cloneNode(true).childNodes);
  const asked = chosen("roles").split(",").filter(Boolean);
  const wanted = [...new Set(asked.map((id) => option(id)?.value ?? id))];
  roles = wanted.filter(option);
  warn({
    unknown: wanted.filter((id) => !option(id)),
    excess: roles.splice(selects.length).map((id) => option(id)?.text ?? id),
  });
  tick.checked = chosen("order") !== "plain";
  form.addEventListener("change", (event) => {
    choose(selects.map(({ value }) => value), at(event, "select, input") ?? more);
  });
  form.addEventListener("click", (event) => {
    const slot = at(event, ".slot");
    act(at(event, "button")?.dataset.do, slot ? slots.indexOf(slot) : -1);
  });
  show();
}

/** @param {string} id of today or of before */
function option(id) {
  return [...selects[0].options].find(({ value, dataset }) =>
    `${value} ${dataset.former ?? ""}`.split(" ").includes(id),
  );
}

/** @param {string | undefined} action @param {number} place */
function act(action, place) {
  if (action === "drop") {
    slots[2].hidden = true;
    choose(roles.toSpliced(place, 1), selects[place]);
  }
  if (action === "first") choose([roles[place], ...roles.toSpliced(place, 1)], selects[0]);
  if (action === "more") {
    slots[2].hidden = false;
    more.hidden = true;
    selects[2].focus();
  }
}

/** @param {string[]} values @param {HTMLElement} focused */
function choose(values, focused) {
  roles = values.filter(Boolean);
  keep({ roles: roles.join(","), order: tick.checked ? "" : "plain" });
  warn({});
  show();
  (focused.checkVisibility() ? focused : more).focus();
}

/**
 * Show the sentences of these cases, each with the names that it is about.
 *
 * @param {Record<string, string[]>} cases
 */
function warn(cases) {
  for (const told of all("[data-case]", warning)) {
    const names = cases[told.dataset.case ?? ""] ?? [];
    told.hidden = !names.length;
    one("b", told).textContent = names.join(", ");
  }
  warning.hidden = !warning.querySelector(":scope > :not([hidden])");
}

async function show() {
  const shown = roles;
  const enough = roles.length > 1;
  selects.forEach(fill);
  if (roles[2]) slots[2].hidden = false;
  more.hidden = !roles[1] || !slots[2].hidden;
  form.classList.toggle("choice--made", enough);
  ready.hidden = roles.length > 0;
  status.value = "";
  try {
    const loaded = await Promise.all(roles.map(load));
    if (shown !== roles) return;
    ready.hidden = enough;
    lay(loaded);
  } catch {
    if (shown !== roles) return;
    ready.hidden = false;
    result.replaceChildren();
    warn({ failed: roles });
  }
}

/** @param {HTMLSelectElement} select @param {number} place */
function fill(select, place) {
  select.value = roles[place] ?? "";
  for (const each of select.options) {
    each.disabled = !each.selected && roles.includes(each.value);
  }
  slots[place].classList.toggle("slot--empty", !select.value);
}

/** @param {string} id */
async function load(id) {
  const known = profiles.get(id);
  if (known) return known;
  const response = await fetch(`${root}assets/data/roles/${id}.json`);
  /** @type {Profile} */
  const profile = await response.json();
  profiles.set(id, profile);
  return profile;
}

/** @param {Profile[]} loaded */
function lay(loaded) {
  const names = sentence.format(loaded.map((profile) => profile.title));
  document.title = names ? `${names} — ${title}` : title;
  result.replaceChildren();
  if (!names) return;
  const layout = one(`template#${loaded.length > 1 ? "comparison" : "alone"}`);
  result.append(layout.content.cloneNode(true));
  one("h2", result).append(names);
  if (loaded.length < 2) {
    suggest(loaded[0]);
    return;
  }
  const rows = comparison(result, loaded, { root, total: `${total}`, differencesFirst: tick.checked });
  status.value = `${same} ${rows.same}, ${total} ${rows.all}.`;
}

/** @param {Profile} profile */
function suggest({ id, near = [] }) {
  const items = near.map((other) =>
    made("li", link(`?roles=${id},${other.id}`, other.title), ` — ${other.why}`),
  );
  result.append(Object.assign(made("ul", ...items), { className: "near" }));
}
