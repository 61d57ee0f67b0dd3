/** Two or three positions side by side; the choice is kept in the address as `?roles=a,b`. */

import { chosen, keep } from "./address.js";

const form = document.querySelector(".choice");
const slots = [...form.querySelectorAll(".slot")];
const selects = slots.map((slot) => slot.querySelector("select"));
const more = form.querySelector("[data-do=more]");
const tick = form.querySelector("[type=checkbox]");
const status = form.querySelector("output");
const warning = document.querySelector(".warning");
const ready = document.querySelector(".ready"); // comparisons to begin with
const result = document.querySelector(".result");
const { root } = form.dataset;
const { title } = document;
const sentence = new Intl.ListFormat(document.documentElement.lang);
const profiles = new Map();
let roles = [];

start();

function start() {
  const [first, ...others] = selects;
  for (const select of others) select.replaceChildren(...first.cloneNode(true).children);
  const options = [...first.options];
  const option = (id) =>
    options.find(({ value, dataset }) => `${value} ${dataset.former ?? ""}`.split(" ").includes(id));
  const asked = chosen("roles").split(",").filter(Boolean);
  const wanted = [...new Set(asked.map((id) => option(id)?.value ?? id))];
  roles = wanted.filter(option);
  warn({
    unknown: wanted.filter((id) => !option(id)),
    excess: roles.splice(selects.length).map((id) => option(id).text),
  });
  tick.checked = chosen("order") !== "plain";
  form.addEventListener("change", ({ target }) => {
    choose(selects.map(({ value }) => value), target);
  });
  form.addEventListener("click", ({ target }) => {
    act(target.dataset.do, slots.indexOf(target.closest(".slot")));
  });
  show();
}

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

function choose(values, focused) {
  roles = values.filter(Boolean);
  keep({ roles: roles.join(","), order: tick.checked ? "" : "plain" });
  warn({});
  show();
  (focused.checkVisibility() ? focused : more).focus();
}

/** Show the sentences of these cases, each with the names that it is about. */
function warn(cases) {
  for (const told of warning.children) {
    const names = cases[told.dataset.case] ?? [];
    told.hidden = !names.length;
    told.querySelector("b").textContent = names.join(", ");
  }
  warning.hidden = !warning.querySelector(":scope > :not([hidden])");
}

async function show() {
  const shown = roles;
  const enough = roles.length > 1;
  selects.forEach((select, place) => {
    select.value = roles[place] ?? "";
    for (const option of select.options) {
      option.disabled = !option.selected && roles.includes(option.value);
    }
    slots[place].classList.toggle("slot--empty", !select.value);
  });
  if (roles[2]) slots[2].hidden = false;
  more.hidden = !roles[1] || !slots[2].hidden;
  form.classList.toggle("choice--made", enough);
  ready.hidden = roles.length > 0;
  status.value = "";
  try {
    const loaded = await Promise.all(roles.map(load));
    if (shown !== roles) return;
    ready.hidden = enough;
    const names = sentence.format(loaded.map((profile) => profile.title));
    document.title = names ? `${names} — ${title}` : title;
    result.replaceChildren();
    if (!names) return;
    const layout = document.getElementById(enough ? "comparison" : "alone");
    result.append(layout.content.cloneNode(true));
    result.querySelector("h2").append(names);
    if (enough) compare(loaded);
    else suggest(loaded[0]);
  } catch {
    if (shown !== roles) return;
    ready.hidden = false;
    result.replaceChildren();
    warn({ failed: roles });
  }
}

async function load(id) {
  if (!profiles.has(id)) {
    const response = await fetch(`${root}assets/data/roles/${id}.json`);
    profiles.set(id, await response.json());
  }
  return profiles.get(id);
}

function suggest({ id, near = [] }) {
  const items = near.map((other) =>
    make("li", anchor(other.title, `?roles=${id},${other.id}`), ` — ${other.why}`),
  );
  const list = make("ul", ...items);
  list.className = "near";
  result.append(list);
}

function compare(columns) {
  const table = result.querySelector("table");
  table.dataset.count = columns.length;
  for (const profile of columns) {
    const head = make("th", anchor(profile.title, root + profile.url));
    head.scope = "col";
    head.dataset.accent = profile.accent;
    table.tHead.rows[0].append(head);
  }
  for (const head of table.querySelectorAll("[scope=rowgroup]")) head.colSpan = columns.length + 1;
  for (const body of table.tBodies) {
    const rows = body.dataset.items ? items(body, columns) : facts(body, columns);
    if (tick.checked) rows.sort((one, other) => other.difference - one.difference);
    body.append(...rows.map(({ row }) => row));
    body.hidden = !rows.length;
  }
  const notes = result.querySelector(".notes");
  columns.forEach((one, i) => {
    for (const other of columns.slice(i + 1)) {
      const text = distinction(one, other) ?? distinction(other, one);
      if (text) notes.append(make("p", piece(".apart"), " ", text));
      notes.append(...move(one, other), ...move(other, one));
    }
  });
  const [same, all] = [".same", "[scope=row]"].map((kind) => table.querySelectorAll(kind).length);
  status.value = `${form.dataset.same} ${same}, ${form.dataset.all} ${all}.`;
}

function distinction(one, other) {
  return one.distinctions?.find(({ role }) => role === other.id)?.text;
}

function move(from, to) {
  if (!from.steps?.includes(to.id)) return [];
  const where = `${root}career/?from=${from.id}&to=${to.id}#${from.id}--${to.id}`;
  return [make("p", piece(".move"), " ", anchor(`${from.title} → ${to.title}`, where))];
}

function facts(body, columns) {
  return [...body.querySelectorAll("[data-row]")].flatMap((row) => {
    const values = columns.map((profile) => profile[row.dataset.row] ?? []);
    if (!values.flat().length) {
      row.remove();
      return [];
    }
    return fill(row, columns, values, (...own) => list(row, values, ...own), 1);
  });
}

function items(body, columns) {
  const lists = columns.map((profile) => profile[body.dataset.items] ?? []);
  const known = new Map(lists.flat().map((entry) => [entry.id, entry]));
  let common = 0;
  const rows = [...known.values()].map(({ id, text, url }) => {
    const own = lists.map((entries) => entries.find((entry) => entry.id === id));
    const levels = own.map((entry) => entry?.level ?? 0);
    const apart = Math.max(...levels) - Math.min(...levels);
    const head = make("th", anchor(text, root + url));
    head.scope = "row";
    if (own.every(Boolean)) common += 1;
    const row = make("tr", head);
    row.className = "short";
    return fill(row, columns, own, (...mine) => item(...mine, own), apart || 0.5);
  });
  body.querySelector("small").append(` ${common}, ${form.dataset.all} ${known.size}`);
  return rows;
}

/** Cells for a row, one across all columns where the values are equal. */
function fill(row, columns, values, content, apart) {
  const equal = new Set(values.map((value) => JSON.stringify(value))).size < 2;
  if (equal) {
    const cell = make("td", ...content(values[0], 0, equal), " ", piece(".same"));
    cell.colSpan = columns.length;
    row.append(cell);
  } else {
    columns.forEach((profile, i) => {
      const cell = make("td", ...content(values[i], i, equal));
      cell.dataset.label = profile.title;
      row.append(cell);
    });
  }
  return { row, difference: equal ? 0 : apart };
}

function list(row, values, entries, _, equal) {
  if (!entries.length) {
    const none = piece(".none");
    none.textContent = row.dataset.empty;
    return [none];
  }
  const everywhere = ({ text }) =>
    !equal && values.every((others) => others.some((entry) => entry.text === text));
  const linked = ({ text, url }) => (url ? anchor(text, root + url) : text);
  const own = entries.filter((entry) => !everywhere(entry)).map(linked);
  const shared = entries.filter(everywhere).flatMap((entry) => ["; ", linked(entry)]);
  const parts = own.length > 1 ? [make("ul", ...own.map((part) => make("li", part)))] : own;
  if (shared.length) parts.push(make("p", piece(".shared"), " ", ...shared.slice(1)));
  return parts;
}

/** Whether a KPI is measured; the level of a skill and how far it is from that of the first. */
function item(entry, place, equal, own) {
  const [first] = own;
  if (!own.some((other) => other?.level)) return [piece(entry ? ".yes" : ".no")];
  if (!entry) return [piece(".none")];
  const parts = [piece(`[data-level="${entry.level}"]`)];
  if (entry.key) parts.push(" ", piece(".key"));
  if (own.filter(Boolean).length < 2) parts.push(" ", piece(".only"));
  else if (place && first) parts.push(" ", piece(`[data-step="${entry.level - first.level}"]`));
  return parts;
}

function piece(kind) {
  return document.getElementById("pieces").content.querySelector(kind).cloneNode(true);
}

function anchor(text, href) {
  const element = make("a", text);
  element.href = href;
  return element;
}

function make(name, ...inside) {
  const element = document.createElement(name);
  element.append(...inside);
  return element;
}
