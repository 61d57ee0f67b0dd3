/**
 * Forms that narrow a list: cards, KPIs, rows of a table. The form comes from `filters` in
 * parts.jinja; one with `data-list` narrows all that carry `data-department`.
 */

import { chosen, keep } from "./address.js";

/**
 * Show only the items that fit every select of the form, and keep the form in the address.
 *
 * A select named `size` narrows the items that have a `data-size`, to those that list the chosen
 * value there among words. Options show how many items they would leave. An element with a
 * `data-group` hides, with its entry in the contents, when no item of it is left; elements that
 * name the same group there, a heading and its list, hide together.
 * `changed` is told the visible items after each change and may hide more of them.
 */
export function filtered(form, items, changed = () => {}) {
  const fields = [...form.elements].filter((field) => field.name);
  const selects = fields.filter((field) => field.options);
  const buttons = form.querySelectorAll("[type=reset]");
  const titles = new Map(
    selects.flatMap((select) => [...select.options]).map((option) => [option, option.text]),
  );
  const words = new Map();
  const groupOf = new Map(items.map((item) => [item, group(item.closest("[data-group]"))]));
  const parts = [...document.querySelectorAll("[data-group]")].filter((p) => !groupOf.has(p));

  const fits = (item, { name, value }) =>
    !value || (words.get(name).get(item)?.includes(value) ?? true);

  function count(select) {
    const others = selects.filter((other) => other !== select);
    const left = new Map();
    for (const [item, own] of words.get(select.name)) {
      if (!own || !others.every((other) => fits(item, other))) continue;
      for (const word of new Set(["", ...own])) left.set(word, (left.get(word) ?? 0) + 1);
    }
    for (const option of select.options) {
      option.text = `${titles.get(option)} (${left.get(option.value) ?? 0})`;
    }
  }

  function update() {
    for (const { name } of selects) {
      words.set(name, new Map(items.map((item) => [item, item.dataset[name]?.split(" ")])));
    }
    const visible = items.filter((item) => selects.every((select) => fits(item, select)));
    const shown = new Set(visible);
    const alive = new Set(visible.map((item) => groupOf.get(item)));
    for (const item of items) item.hidden = !shown.has(item);
    for (const part of parts) {
      part.hidden = !alive.has(group(part));
      const entry = part.id && document.querySelector(`.contents [href$="#${part.id}"]`);
      if (entry) entry.parentNode.hidden = part.hidden;
    }
    selects.forEach(count);
    changed(visible);
    let empty = false;
    for (const place of form.querySelectorAll("[data-shown]")) {
      const name = place.dataset.shown;
      const of = name ? items.filter((item) => name in item.dataset) : items;
      const left = of.filter((item) => !item.hidden).length;
      place.textContent = `${left} из ${of.length}`;
      empty ||= !left;
    }
    form.querySelector(".filters__empty").hidden = !empty;
    for (const button of buttons) button.disabled = fields.every((field) => !valueOf(field));
  }

  function save() {
    keep(Object.fromEntries(fields.map((field) => [field.name, valueOf(field)])));
    update();
  }

  for (const field of fields) {
    const value = chosen(field.name);
    field.checked = value === "1";
    if (!field.options) continue;
    field.value = value;
    if (field.selectedIndex < 0) field.value = "";
  }
  form.addEventListener("change", save);
  form.addEventListener("reset", () => {
    for (const field of fields) field[field.options ? "value" : "checked"] = "";
    save();
  });
  update();
}

const group = (part) => part?.dataset.group || part;
const valueOf = (field) => (field.type === "checkbox" ? (field.checked ? "1" : "") : field.value);

const list = document.querySelector("[data-list]");
// Inside an item, whatever belongs to another department than the chosen one.
const parts = document.querySelectorAll("[data-of]");
if (list) {
  filtered(list, [...document.querySelectorAll("[data-department]")], () => {
    const department = list.elements.department?.value;
    for (const part of parts) part.hidden = !!department && part.dataset.of !== department;
  });
}
