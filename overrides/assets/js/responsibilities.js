/** The matrix of responsibilities: narrowed by filters, with the chosen position told in words. */

import { carry, chosen, keep } from "./address.js";
import { filtered } from "./filters.js";
import { all, one } from "./page.js";

const form = one("form.filters");
const cards = all(".process");
const views = all("div.sizes__view");
const sizes = all(".sizes input");

/** Tell the filters who takes part in each process in a centre of the chosen size. */
function read() {
  const table = one("table", views[sizes.findIndex((size) => size.checked)]);
  const heads = all("thead tr:first-child > *", table);
  for (const row of all("tr[data-process]", table)) {
    const taking = heads.filter((_, i) => i && !row.cells[i].matches(".none"));
    const { dataset } = one(`#${row.dataset.process}`);
    for (const name of ["role", "department"]) {
      dataset[name] = taking.map((head) => head.dataset[name]).join(" ");
    }
  }
}

/** @param {HTMLElement[]} visible */
function show(visible) {
  const ids = new Set(visible.map((card) => card.id));
  const role = one("select[name=role]", form).value;
  for (const view of views) {
    mark(view, role);
    for (const row of all("tr[data-process]", view)) row.hidden = !ids.has(row.dataset.process ?? "");
    for (const body of all("tbody", view)) {
      body.hidden = !body.querySelector("[data-process]:not([hidden])");
    }
    for (const share of all(".shares [data-role]", view)) {
      share.hidden = !!role && share.dataset.role !== role;
    }
    one("details.shares", view).open = !!role;
    one(".matrix", view).hidden = !visible.length;
  }
}

/**
 * Mark the column of the chosen position, if this size of centre has it.
 *
 * @param {HTMLElement} view
 * @param {string} role
 */
function mark(view, role) {
  const heads = all("thead tr:first-child > *", view);
  const column = role ? heads.findIndex(({ dataset }) => dataset.role === role) : -1;
  one("table", view).classList.toggle("matrix--one", column >= 0);
  for (const row of all("tr", view)) {
    [...row.cells].forEach((cell, i) => cell.classList.toggle("chosen", i === column));
  }
}

if (cards.length) {
  const asked = chosen("size") || chosen("centre"); // «centre» in older links
  const wanted = sizes.find(({ value }) => value === asked);
  const usual = sizes.find(({ defaultChecked }) => defaultChecked) ?? sizes[0];
  (wanted ?? usual).checked = true;
  for (const size of sizes) {
    size.addEventListener("change", () => {
      keep({ size: size.defaultChecked ? "" : size.value, centre: "" });
      carry();
      read();
      form.dispatchEvent(new Event("change"));
    });
  }
  carry();
  read();
  filtered(form, cards, show);

  addEventListener("hashchange", () => {
    const card = document.getElementById(location.hash.slice(1));
    if (card?.hidden) {
      form.reset();
      card.scrollIntoView();
    }
  });
}
