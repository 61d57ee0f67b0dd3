/** Forms of selects that narrow a list. The form comes from `filters` in parts.jinja. */

import { chosen, keep } from "./address.js";

/**
 * Show only the items that fit every select of the form, and keep the choice in the address.
 *
 * A select named `size` fits an item whose `data-size` lists the chosen value among words. Options
 * show how many items they would leave. Containers marked `data-group` hide when nothing of them
 * is left. `changed` is told the visible items after each change.
 */
export function filtered(form, items, changed = () => {}) {
  const selects = [...form.querySelectorAll("select")];
  const titles = new Map(
    selects.flatMap((select) => [...select.options].map((option) => [option, option.text])),
  );
  for (const select of selects) {
    const value = chosen(select.name);
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }

  function update() {
    const visible = items.filter((item) => selects.every((select) => fits(item, select)));
    for (const item of items) item.hidden = !visible.includes(item);
    for (const group of document.querySelectorAll("[data-group]")) {
      group.hidden = !items.some((item) => !item.hidden && group.contains(item));
    }
    for (const select of selects) {
      const others = selects.filter((other) => other !== select);
      for (const option of select.options) {
        const left = items.filter(
          (item) =>
            fits(item, select, option.value) && others.every((other) => fits(item, other)),
        ).length;
        option.text = `${titles.get(option)} (${left})`;
      }
    }
    form.querySelector("output").value = `Показано: ${visible.length} из ${items.length}`;
    form.querySelector("[type=reset]").hidden = selects.every((select) => !select.value);
    changed(visible);
  }

  form.addEventListener("change", () => {
    keep(Object.fromEntries(selects.map((select) => [select.name, select.value])));
    update();
  });
  form.addEventListener("reset", () => {
    for (const select of selects) select.value = "";
    keep(Object.fromEntries(selects.map((select) => [select.name, ""])));
    update();
  });
  form.hidden = false;
  update();
}

function fits(item, select, value = select.value) {
  return !value || item.dataset[select.name].split(" ").includes(value);
}
