/** The search: the dialog from partials/search.html, opened by `open`. */

import { start } from "./search/engine.js";
import { excerpt, found, placed } from "./search/find.js";
import { learn, stemOf } from "./search/words.js";

const PAGE = 6; // results loaded at once
const PAUSE = 40; // milliseconds after a key
const CALM = 200; // milliseconds before excerpts are loaded
const root = new URL("../../", import.meta.url);
const dialog = document.querySelector("dialog.search");
const [query, list, template, count, more, filters] = [
  ".search__query", "#found", "template", "output", ".search__more", ".search__filters",
].map((selector) => dialog.querySelector(selector));
const kinds = [...filters.querySelectorAll("input")];
const departments = filters.querySelector("select");
const notes = new Map(
  ["corrected", "apart", "none", "filtered", "broken", "start"].map((name) => [
    name,
    dialog.querySelector(`[data-${name}]`),
  ]),
);
const titles = Object.fromEntries(kinds.map((kind) => [kind.value, kind.dataset.one]));

let ready;
let first; // departments and the roles to begin with
let outcome = { pages: [], words: [] };
let exact = false;
let latest = 0; // number of the newest query: answers to older ones are dropped
let timer;
let pausing;

/** Show the dialog with the field ready for typing; the engine loads meanwhile. */
export async function open() {
  if (dialog.open) return;
  await styled();
  dialog.showModal();
  query.select();
  ready ??= prepare();
  await update();
}

async function prepare() {
  first = await start();
  learn(first.words, first.idle);
  for (const [i, title] of first.departments.entries()) departments.add(new Option(title, i));
}

let style;
function styled() {
  style ??= new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("assets/css/search.css", root);
    link.onload = link.onerror = resolve;
    document.head.append(link);
  });
  return style;
}

async function update() {
  const number = ++latest;
  clearTimeout(timer);
  clearTimeout(pausing);
  timer = undefined;
  try {
    await ready;
    const next = query.value.trim() ? await found(query.value, exact) : undefined;
    if (number !== latest) return;
    outcome = next ?? { pages: [], words: [] };
    await narrow(number);
  } catch (error) {
    ready = undefined;
    if (number === latest) tell("broken");
    throw error;
  }
}

/** Apply the filters to what was found and show the first results. */
async function narrow(number = ++latest) {
  const kind = kinds.find((input) => input.checked).value;
  const fitting = outcome.pages.filter((page) => fits(page, kind, departments.value));
  for (const input of kinds) {
    const left = outcome.pages.filter((page) => fits(page, input.value, departments.value)).length;
    input.nextElementSibling.textContent = left;
    input.disabled = !left && !input.checked;
  }
  for (const option of departments.options) {
    const left = outcome.pages.filter((page) => fits(page, kind, option.value)).length;
    option.text = `${first.departments[option.value] ?? "Все"} (${left})`;
    option.hidden = !left && !option.selected;
  }
  const results = await loaded(fitting.slice(0, PAGE));
  if (number !== latest) return;
  filters.hidden = !outcome.pages.length;
  list.replaceChildren(...results.map(row));
  more.hidden = fitting.length <= PAGE;
  more.onclick = () => addMore(fitting);
  say(fitting.length);
  select(undefined);
  pausing = setTimeout(tellMore, CALM, results);
}

function loaded(pages) {
  return Promise.all(pages.map((page) => placed(page, outcome.words)));
}

/** Fill in the excerpts, once nobody is typing: most lists are passed over on the way to a word. */
async function tellMore(results) {
  const number = latest;
  await Promise.all(
    results.map(async (result) => {
      const text = await excerpt(result);
      if (number === latest) document.getElementById(result.id).lastElementChild.replaceChildren(...marked(text));
    }),
  );
}

async function addMore(fitting) {
  const number = latest;
  const from = list.children.length;
  const results = await loaded(fitting.slice(from, from + PAGE));
  if (number !== latest) return;
  list.append(...results.map(row));
  tellMore(results);
  more.hidden = list.children.length >= fitting.length;
}

function say(number) {
  if (!outcome.words.length && !outcome.changed) return suggest("start");
  if (!outcome.pages.length) return suggest("none");
  tell(...[outcome.changed && "corrected", outcome.apart && "apart", !number && "filtered"]);
  const corrected = notes.get("corrected");
  corrected.querySelector("b").textContent = outcome.shown;
  corrected.querySelector("span").textContent = query.value.trim();
  count.value = `Нашлось: ${number}`;
}

/** Roles to begin with, where there is nothing else to show. */
function suggest(note) {
  tell(note);
  count.value = note === "none" ? "Нашлось: 0" : "";
  const roles = first.roles.map(([kind, title, address]) => ({ id: address, kind: kind[0], title, address }));
  list.replaceChildren(...roles.map(row));
  select(undefined);
}

function tell(...names) {
  for (const [name, note] of notes) note.hidden = !names.includes(name);
}

function row(result) {
  const element = template.content.firstElementChild.cloneNode(true);
  const [kind, title, section, text] = element.children;
  element.id = result.id;
  element.href = new URL(result.address, root);
  kind.textContent = titles[result.kind];
  title.append(...marked(result.title));
  section.append(...marked(result.section ?? ""));
  text.hidden = !result.places;
  return element;
}

/** A text with the words that were looked for in `mark` elements. */
function marked(text) {
  const wanted = outcome.words.map(stemOf);
  return text.split(/([\p{L}\p{N}]+)/u).map((part, i) => {
    if (i % 2 === 0 || !wanted.some((stem) => stemOf(part).startsWith(stem))) return part;
    const mark = document.createElement("mark");
    mark.textContent = part;
    return mark;
  });
}

function fits(page, kind, department) {
  return (!kind || page.kind === kind) && (!department || page.department === department);
}

function selected() {
  return list.querySelector("[aria-selected=true]");
}

function select(option) {
  selected()?.setAttribute("aria-selected", "false");
  option?.setAttribute("aria-selected", "true");
  option?.scrollIntoView({ block: "nearest" });
  if (option) query.setAttribute("aria-activedescendant", option.id);
  else query.removeAttribute("aria-activedescendant");
  list.hidden = !list.children.length;
  query.setAttribute("aria-expanded", String(!list.hidden));
}

query.addEventListener("input", () => {
  exact = false;
  clearTimeout(timer);
  timer = setTimeout(update, PAUSE);
});

query.addEventListener("keydown", async (event) => {
  const act = { ArrowDown: down, ArrowUp: up, Enter: enter }[event.key];
  if (!act || event.isComposing) return;
  event.preventDefault();
  await act([...list.children]);
});

async function down(options) {
  const at = options.indexOf(selected());
  if (at === options.length - 1 && !more.hidden) await more.onclick();
  select(list.children[at + 1] ?? options[0]);
}

function up(options) {
  const at = options.indexOf(selected());
  select(options.at(at < 0 ? -1 : at - 1));
}

/** Open what is selected, or the best for what has just been typed. */
async function enter() {
  if (timer) await update();
  (selected() ?? (outcome.pages.length ? list.firstElementChild : undefined))?.click();
}

filters.addEventListener("change", () => narrow());
notes.get("corrected").querySelector("button").addEventListener("click", () => {
  exact = true;
  query.focus();
  update();
});
notes.get("filtered").querySelector("button").addEventListener("click", () => {
  kinds[0].checked = true;
  departments.value = "";
  query.focus();
  narrow();
});
dialog.addEventListener("click", (event) => {
  if (event.target === dialog || event.target.closest("[data-close], a")) dialog.close();
});
