/** The search: the dialog of partials/search.html, shown by `open`. */

import { all, at, one } from "./page.js";
import { start } from "./search/engine.js";
import { excerpt, found, placed } from "./search/find.js";
import { learn, stemOf } from "./search/words.js";

const PAGE = 5; // results loaded at once
const PAUSE = 10; // milliseconds from a key to the search
const CALM = 250; // milliseconds from the results to their excerpts
const root = new URL("../../", import.meta.url);
const dialog = one("dialog", one("template#search").content);
document.body.append(dialog);
const find = (selector) => /** @type {any} */ (dialog.querySelector(selector));
const query = find(".search__query");
const filters = find(".search__filters");
const kinds = [...filters.querySelectorAll("input")];
const departments = find("select");
const count = find("output");
const list = find("#found");
const more = find(".search__more");
const template = find("template").content.firstElementChild;
const notes = new Map(all("p[data-note]", dialog).map((p) => [p.dataset.note, p]));

let style;
let ready; // the engine and `first`, or undefined when they failed to come
let first; // departments and the roles to begin with
let outcome; // what was found
let shown = []; // of that, what fits the filters
let exact = false;
let latest = 0; // number of the newest query: answers to older ones are dropped
let pausing;
let updating; // the answer to what has been typed
let calming;
let quoting = []; // results that wait for their excerpts

/** Show the dialog with the keys `typed` meanwhile; the engine is still loading then. */
export async function open(typed) {
  await (style ??= styled());
  if (dialog.open) return;
  dialog.showModal();
  if (typed.length) query.value = typed.join("");
  else query.select();
  update();
}

function styled() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("assets/css/search.css", root).href;
  document.head.append(link);
  return new Promise((resolve) => (link.onload = link.onerror = resolve));
}

async function prepare() {
  first = await start();
  learn(first);
  for (const [i, title] of first.departments.entries()) departments.add(new Option(title, i));
}

function update() {
  return updating = answer();
}

async function answer() {
  const number = ++latest;
  clearTimeout(pausing);
  pausing = undefined;
  try {
    await (ready ??= prepare());
    const next = await found(query.value, exact);
    if (number !== latest) return;
    outcome = next;
    await narrow(number);
  } catch (error) {
    if (!first) ready = undefined;
    if (number === latest) {
      note("broken");
      count.value = "";
      list.replaceChildren();
      list.hidden = more.hidden = true;
    }
    throw error;
  }
}

/** Show what fits the filters, the first of it at once. */
async function narrow(number) {
  const kind = kinds.find((input) => input.checked).value;
  const fitting = (kind, department) =>
    outcome.pages.filter(
      (page) =>
        (!kind || page.kind === kind) && (!department || page.department === department),
    );
  shown = fitting(kind, departments.value);
  const results = await loaded(shown.slice(0, PAGE));
  if (number !== latest) return;
  for (const input of kinds) {
    const left = fitting(input.value, departments.value).length;
    input.nextElementSibling.textContent = left;
    input.disabled = !left && !input.checked;
  }
  for (const option of departments.options) {
    const left = fitting(kind, option.value).length;
    option.text = `${first.departments[option.value] ?? "Все"} (${left})`;
    option.hidden = !left && !option.selected;
  }
  filters.hidden = !outcome.pages.length;
  tell();
  if (!outcome.pages.length) return list.replaceChildren(...first.roles.map(suggestion)), select();
  list.replaceChildren();
  quoting = [];
  append(results);
  select();
}

function loaded(pages) {
  return Promise.all(pages.map((page) => placed(page, outcome.words)));
}

function append(results) {
  list.append(...results.map(row));
  more.hidden = list.children.length >= shown.length;
  // Most lists are passed over on the way to a word: excerpts wait for the end of typing.
  clearTimeout(calming);
  quoting.push(...results);
  calming = setTimeout(() => quoting.splice(0).forEach(quote), CALM);
}

async function addMore() {
  const number = latest;
  const from = list.children.length;
  const results = await loaded(shown.slice(from, from + PAGE));
  if (number === latest && from === list.children.length) append(results);
}

async function quote(result) {
  const number = latest;
  const text = marked(await excerpt(result));
  if (number === latest) list.querySelector(`[id="${idOf(result)}"] .result__text`).replaceChildren(...text);
}

function tell() {
  const { pages, words, changed, apart } = outcome;
  const typed = query.value.trim();
  if (!pages.length) note(words.length || changed ? "none" : typed[1] ? "short" : "start");
  else note(changed && "corrected", apart && "apart", !shown.length && "filtered");
  find("[data-note=corrected] b").textContent = outcome.shown;
  find("[data-note=corrected] span").textContent = typed;
  count.value = pages.length || words.length || changed ? `Нашлось: ${shown.length}` : "";
  more.hidden = true;
}

function note(...names) {
  for (const [name, paragraph] of notes) paragraph.hidden = !names.includes(name);
}

function row(result) {
  const element = template.cloneNode(true);
  const [kind, title, section] = element.children;
  element.id = idOf(result);
  element.href = new URL(result.address, root);
  kind.textContent = kinds.find(({ value }) => value === result.kind).dataset.one;
  title.append(...marked(result.title));
  section.append(...marked(result.section));
  return element;
}

/** A role to begin with, where there is nothing else to show. */
function suggestion([department, title, address]) {
  const element = row({ id: address, kind: "r", title, address, section: "" });
  element.children[0].textContent = first.departments[department];
  element.lastElementChild.remove();
  return element;
}

function idOf(result) {
  return `found-${result.id}`;
}

/** A text with the words that were looked for in `mark` elements. */
function marked(text) {
  const stems = outcome.words.map(stemOf);
  return text.split(/([\p{L}\p{N}-]+)/u).map((part, i) => {
    const words = [part, ...part.split("-")].map(stemOf);
    if (i % 2 === 0 || !stems.some((stem) => words.some((word) => word.startsWith(stem)))) return part;
    const mark = document.createElement("mark");
    mark.textContent = part;
    return mark;
  });
}

function selected() {
  return find("[aria-selected=true]");
}

function select(option) {
  selected()?.setAttribute("aria-selected", false);
  option?.setAttribute("aria-selected", true);
  option?.scrollIntoView({ block: "nearest" });
  if (option) query.setAttribute("aria-activedescendant", option.id);
  else query.removeAttribute("aria-activedescendant");
  list.hidden = !list.children.length;
  list.toggleAttribute("data-best", outcome.pages.length);
  query.ariaExpanded = !list.hidden;
}

async function down(options, at) {
  if (at === options.length - 1 && !more.hidden) await addMore();
  select(list.children[at + 1] ?? options[0]);
}

function up(options, at) {
  select(options.at(at < 0 ? -1 : at - 1));
}

/** Open what is selected, or the best for what has just been typed. */
async function enter() {
  if (pausing) update();
  await updating;
  (selected() ?? find("[data-best] > a"))?.click();
}

function unfiltered() {
  kinds[0].checked = true;
  departments.value = "";
  query.focus();
  update();
}

function asTyped() {
  exact = true;
  query.focus();
  update();
}

query.addEventListener("input", () => {
  exact = false;
  clearTimeout(pausing);
  clearTimeout(calming);
  pausing = setTimeout(update, PAUSE);
});
query.addEventListener("keydown", async (event) => {
  const act = { ArrowDown: down, ArrowUp: up, Enter: enter }[event.key];
  if (!act || event.isComposing) return;
  event.preventDefault();
  const options = [...list.children];
  await act(options, options.indexOf(selected()));
});
filters.addEventListener("change", update);
more.addEventListener("click", addMore);
find("[data-note=corrected] button").addEventListener("click", asTyped);
find("[data-note=filtered] button").addEventListener("click", unfiltered);
dialog.addEventListener("click", (event) => {
  if (event.target === dialog || at(event, "[data-close], a")) dialog.close();
});
