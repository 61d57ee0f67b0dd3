/** Two or three positions side by side; the choice is kept in the address as `?roles=a,b`. */

import { chosen, keep } from "./address.js";

const MOST = 3;
const form = document.querySelector(".choice");
const slots = [...form.querySelectorAll(".slot")];
const selects = slots.map((slot) => slot.querySelector("select"));
const more = form.querySelector("[data-do=more]");
const tick = form.querySelector("[type=checkbox]");
const link = form.querySelector("[readonly]");
const status = form.querySelector("output");
const warning = document.querySelector(".warning");
const result = document.querySelector(".result");
const profiles = new Map();
const name = document.title;
let roles = [];

start();

function start() {
  const options = new Map();
  for (const option of selects[0].options) if (option.value) options.set(option.value, option.text);
  for (const select of selects.slice(1)) {
    for (const group of selects[0].querySelectorAll("optgroup")) select.append(group.cloneNode(true));
  }
  const wanted = [...new Set(chosen("roles").split(",").filter(Boolean))];
  const unknown = wanted.filter((id) => !options.has(id));
  roles = wanted.filter((id) => options.has(id));
  warn([
    ...unknown.map(
      (id) => `Должности «${id}» в справочнике нет: её отключили или адрес набран с ошибкой.`,
    ),
    ...roles.splice(MOST).map((id) => `«${options.get(id)}» не показана: сравнить можно не больше трёх должностей.`),
  ]);
  tick.checked = chosen("order") !== "plain";
  form.addEventListener("change", ({ target }) => choose(selects.map((s) => s.value), target));
  form.addEventListener("click", ({ target }) => act(target.dataset.do, slots.findIndex((s) => s.contains(target))));
  show();
}

function act(action, place) {
  if (action === "drop") choose(roles.toSpliced(place, 1), selects[place]);
  if (action === "first") choose([roles[place], ...roles.toSpliced(place, 1)], selects[0]);
  if (action === "copy") copy();
  if (action === "more") {
    slots.at(-1).hidden = false;
    more.disabled = true;
    selects.at(-1).focus();
  }
}

function choose(values, focused) {
  roles = values.filter(Boolean);
  keep({ roles: roles.join(","), order: tick.checked ? "" : "plain" });
  warn([]);
  show();
  focused.focus();
}

async function copy() {
  try {
    await navigator.clipboard.writeText(location.href);
    status.value = "Ссылка скопирована.";
  } catch {
    status.value = "Браузер не разрешил копировать. Ссылка выделена ниже — скопируйте её сами.";
    link.value = location.href;
    link.hidden = false;
    link.select();
  }
}

function warn(messages) {
  warning.replaceChildren(...messages.map((message) => make("span", message)));
  warning.hidden = !messages.length;
}

async function show() {
  const shown = roles;
  selects.forEach((select, place) => {
    select.value = roles[place] ?? "";
    for (const option of select.options) {
      option.disabled = roles.includes(option.value) && !option.selected;
    }
    slots[place].classList.toggle("slot--empty", !roles[place]);
  });
  slots.at(-1).hidden = roles.length < MOST;
  more.disabled = roles.length !== MOST - 1;
  form.classList.toggle("choice--made", roles.length > 1);
  document.querySelector(".ready").hidden = roles.length > 1;
  link.hidden = true;
  status.value = "";
  const loaded = await Promise.all(shown.map(load));
  if (shown !== roles) return;
  const failed = loaded.includes(null);
  if (failed) warn(["Сведения о должностях не загрузились. Проверьте связь и обновите страницу."]);
  const titles = failed ? "" : loaded.map((profile) => profile.title).join(" и ");
  document.title = titles ? `${titles} — ${name}` : name;
  result.replaceChildren();
  if (failed || !roles.length) return;
  result.append(copyOf(loaded.length > 1 ? "comparison" : "alone"));
  result.querySelector("h2").append(titles);
  if (loaded.length > 1) compare(loaded);
  else suggest(loaded[0]);
}

async function load(id) {
  try {
    if (!profiles.has(id)) {
      const response = await fetch(`${form.dataset.root}assets/data/roles/${id}.json`);
      profiles.set(id, await response.json());
    }
    return profiles.get(id);
  } catch {
    return null;
  }
}

function suggest({ id, near = [] }) {
  const items = near.map((other) => {
    const item = make("li", anchor(other.title, `?roles=${id},${other.id}`));
    item.append(` — ${other.why}`);
    return item;
  });
  result.querySelector(".near").append(...items);
  if (!items.length) result.querySelector("p").remove();
}

function compare(columns) {
  const table = result.querySelector("table");
  table.dataset.count = columns.length;
  for (const profile of columns) {
    const head = make("th", anchor(profile.title, form.dataset.root + profile.url));
    head.scope = "col";
    head.dataset.accent = profile.accent;
    table.tHead.rows[0].append(head);
  }
  for (const cell of table.querySelectorAll(".comparison__group th")) cell.colSpan = columns.length + 1;
  for (const body of table.tBodies) {
    const rows = body.dataset.items ? items(body, columns) : facts(body, columns);
    if (tick.checked) rows.sort((one, other) => other.difference - one.difference);
    body.append(...rows.map(({ row }) => row));
    body.hidden = !rows.length;
  }
  const pairs = columns.flatMap((one, i) => columns.slice(i + 1).map((other) => [one, other]));
  result.querySelector(".notes").append(...pairs.flatMap(([one, other]) => notes(one, other)));
  const same = table.querySelectorAll(".comparison__same").length;
  status.value = `Совпадает строк: ${same} из ${table.querySelectorAll("[scope=row]").length}.`;
}

/** What the handbook says about a pair: how not to confuse the two, how to move between them. */
function notes(one, other) {
  const found = [];
  const text = (distinctions(one, other) ?? distinctions(other, one))?.text;
  if (text) found.push(make("li", make("b", "Не путать. "), text));
  for (const [from, to] of [[one, other], [other, one]]) {
    if (!from.steps?.includes(to.id)) continue;
    const where = `${form.dataset.root}career/?from=${from.id}&to=${to.id}#${from.id}--${to.id}`;
    found.push(make("li", make("b", "Как перейти: "), anchor(`${from.title} → ${to.title}`, where)));
  }
  return found;
}

function distinctions(one, other) {
  return one.distinctions?.find(({ role }) => role === other.id);
}

function facts(body, columns) {
  const found = [];
  for (const row of body.querySelectorAll("[data-row]")) {
    const values = columns.map((profile) => profile[row.dataset.row] ?? []);
    if (!values.some((entries) => entries.length)) {
      row.remove();
      continue;
    }
    const equal = alike(values);
    row.append(...cells(columns, equal, (i) => list(values[i], values, row.dataset.empty)));
    found.push({ row, difference: equal ? 0 : 1 });
  }
  return found;
}

function items(body, columns) {
  const kind = body.dataset.items;
  const known = new Map(columns.flatMap((p) => p[kind] ?? []).map((entry) => [entry.id, entry]));
  const rows = [...known.values()].map((entry) => {
    const own = columns.map((p) => p[kind]?.find(({ id }) => id === entry.id));
    const levels = own.map((mine) => mine?.level ?? 0);
    const equal = alike(own);
    const head = make("th", anchor(entry.text, form.dataset.root + entry.url));
    head.scope = "row";
    const row = make("tr", head);
    row.append(...cells(columns, equal, (i) => (kind === "skills" ? skill(own, i) : [own[i] ? "да" : "нет"])));
    return { row, difference: equal ? 0 : Math.max(Math.max(...levels) - Math.min(...levels), 0.5) };
  });
  const common = [...known.keys()].filter((key) => columns.every((p) => p[kind]?.some(({ id }) => id === key)));
  body.querySelector("th").append(make("small", ` общих: ${common.length} из ${known.size}`));
  return rows;
}

function skill(own, place) {
  const mine = own[place];
  if (!mine) return ["не нужен"];
  const parts = [copyOf("levels", `[data-level="${mine.level}"]`)];
  if (mine.key) parts.push(" ", mark("key", "ключевой"));
  if (own.filter(Boolean).length === 1) parts.push(" ", make("small", "нужен только здесь"));
  else if (place && own[0] && !alike(own)) parts.push(" ", copyOf("steps", `[data-step="${mine.level - own[0].level}"]`));
  return parts;
}

/** One cell for each column, or a single one across all where they are equal. */
function cells(columns, equal, content) {
  if (equal) {
    const cell = make("td", ...content(0), " ", mark("comparison__same", "совпадает"));
    cell.colSpan = columns.length;
    return [cell];
  }
  return columns.map((profile, i) => {
    const cell = make("td", ...content(i));
    cell.dataset.label = profile.title;
    return cell;
  });
}

function list(entries, values, empty) {
  const equal = alike(values);
  const pieces = entries.map((entry) => {
    const piece = [entry.url ? anchor(entry.text, form.dataset.root + entry.url) : entry.text];
    const shared = values.every((others) => others.some(({ text }) => text === entry.text));
    if (shared && !equal) piece.push(" ", mark("comparison__shared", "есть у всех"));
    return piece;
  });
  if (pieces.length < 2) return pieces[0] ?? [empty];
  return [make("ul", ...pieces.map((piece) => make("li", ...piece)))];
}

function alike(values) {
  return values.every((value) => JSON.stringify(value) === JSON.stringify(values[0]));
}

function copyOf(id, part) {
  const { content } = document.getElementById(id);
  return (part ? content.querySelector(part) : content).cloneNode(true);
}

function anchor(text, href) {
  const element = make("a", text);
  element.href = href;
  return element;
}

function mark(kind, text) {
  const element = make("span", text);
  element.className = kind;
  return element;
}

function make(name, ...inside) {
  const element = document.createElement(name);
  element.append(...inside);
  return element;
}
