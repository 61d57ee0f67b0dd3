/**
 * Forms that narrow a list: cards, KPIs, rows of a table. The form comes from `filters` in
 * parts.jinja; one with `data-list` narrows all that carry `data-department`.
 */

import { chosen, keep } from "./address.js";
import { all, one } from "./page.js";

/** @typedef {HTMLSelectElement | HTMLInputElement} Filter a select or a box to tick */
/** @typedef {Map<HTMLElement, string[] | undefined>} Words of each item; none where it has no say */

/**
 * Show only the items that fit every select of the form, and keep the form in the address.
 *
 * A select named `size` narrows the items that have a `data-size`, to those that list the chosen
 * value there among words. Options show how many items they would leave. An element with a
 * `data-group` hides, with its entry in the contents, when no item of it is left; elements that
 * name the same group there, a heading and its list, hide together.
 * `changed` is told the visible items after each change and may hide more of them.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLElement[]} items
 * @param {(visible: HTMLElement[]) => void} changed
 */
export function filtered(form, items, changed = () => {}) {
  const selects = all("select", form);
  /** @type {Filter[]} */
  const fields = [...selects, ...all("input[name]", form)];
  const buttons = all("button[type=reset]", form);
  const groups = groupsAround(items);

  function update() {
    const words = new Map(selects.map(({ name }) => [name, wordsOf(items, name)]));
    const fitting = (/** @type {HTMLSelectElement[]} */ some) =>
      items.filter((item) => some.every(({ name, value }) => fits(words.get(name)?.get(item), value)));
    const visible = fitting(selects);
    const shown = new Set(visible);
    for (const item of items) item.hidden = !shown.has(item);
    groups.show(visible);
    for (const select of selects) {
      const left = fitting(selects.filter((other) => other !== select));
      count(select, words.get(select.name), left);
    }
    changed(visible);
    one(".filters__empty", form).hidden = !tellCounts(form, items);
    for (const button of buttons) button.disabled = fields.every((field) => !valueOf(field));
  }

  function save() {
    keep(Object.fromEntries(fields.map((field) => [field.name, valueOf(field)])));
    update();
  }

  for (const field of fields) restore(field, chosen(field.name));
  form.addEventListener("change", save);
  form.addEventListener("reset", () => {
    for (const field of fields) restore(field, "");
    save();
  });
  update();
}

/** @param {HTMLElement[]} items @param {string} name @returns {Words} */
function wordsOf(items, name) {
  return new Map(items.map((item) => [item, item.dataset[name]?.split(" ")]));
}

/** @param {string[] | undefined} words @param {string} value */
function fits(words, value) {
  return !value || (words?.includes(value) ?? true);
}

const titles = new WeakMap();

/**
 * Say at each option how many of the items `left` by the other selects it would show.
 *
 * @param {HTMLSelectElement} select
 * @param {Words | undefined} words
 * @param {HTMLElement[]} left
 */
function count(select, words, left) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const own of left.map((item) => words?.get(item))) {
    for (const word of own ? new Set(["", ...own]) : []) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const option of select.options) {
    if (!titles.has(option)) titles.set(option, option.text);
    option.text = `${titles.get(option)} (${counts.get(option.value) ?? 0})`;
  }
}

/**
 * Say how many items are shown; whether some kind of them has none left.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLElement[]} items
 */
function tellCounts(form, items) {
  let empty = false;
  for (const place of all("[data-shown]", form)) {
    const name = place.dataset.shown;
    const of = name ? items.filter((item) => name in item.dataset) : items;
    const left = of.filter((item) => !item.hidden).length;
    place.textContent = `${left} из ${of.length}`;
    empty ||= !left;
  }
  return empty;
}

/**
 * Elements with a `data-group`, which hide when none of their items is shown.
 *
 * @param {HTMLElement[]} items
 */
function groupsAround(items) {
  const groupOf = new Map(items.map((item) => [item, group(item.closest("[data-group]"))]));
  const parts = all("[data-group]").filter((part) => !groupOf.has(part));
  return {
    /** @param {HTMLElement[]} visible */
    show(visible) {
      const alive = new Set(visible.map((item) => groupOf.get(item)));
      for (const part of parts) {
        part.hidden = !alive.has(group(part));
        const entry = part.id && one(`.contents [href$="#${part.id}"]`)?.parentElement;
        if (entry) entry.hidden = part.hidden;
      }
    },
  };
}

/** @param {Element | null} part */
function group(part) {
  return (part instanceof HTMLElement && part.dataset.group) || part;
}

/** @param {Filter} field */
function valueOf(field) {
  return "checked" in field ? (field.checked ? "1" : "") : field.value;
}

/** @param {Filter} field @param {string} value */
function restore(field, value) {
  if (field instanceof HTMLInputElement) {
    field.checked = value === "1";
    return;
  }
  field.value = value;
  if (field.selectedIndex < 0) field.value = "";
}

const list = document.querySelector("form[data-list]");
// Inside an item, whatever belongs to another department than the chosen one.
const parts = all("[data-of]");
if (list instanceof HTMLFormElement) {
  const department = one("select[name=department]", list);
  filtered(list, all("[data-department]"), () => {
    const of = department?.value;
    for (const part of parts) part.hidden = !!of && part.dataset.of !== of;
  });
}
