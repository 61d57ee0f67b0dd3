/** The matrix of responsibilities: narrowed by filters, with the chosen position told in words. */

import { carry, chosen, keep } from "./address.js";
import { filtered } from "./filters.js";

const form = document.querySelector(".filters");
const cards = [...document.querySelectorAll(".process")];
const views = [...document.querySelectorAll("div.sizes__view")];
const sizes = [...document.querySelectorAll(".sizes input")];

/** Tell the filters who takes part in each process in a centre of the chosen size. */
function read() {
  const table = views[sizes.findIndex((size) => size.checked)].querySelector("table");
  const heads = [...table.tHead.rows[0].cells];
  for (const row of table.querySelectorAll("[data-process]")) {
    const taking = heads.filter((head, i) => i && !row.cells[i].matches(".none"));
    const card = document.getElementById(row.dataset.process);
    for (const name of ["role", "department"]) {
      card.dataset[name] = taking.map((head) => head.dataset[name]).join(" ");
    }
  }
}

function show(visible) {
  const ids = new Set(visible.map((card) => card.id));
  const role = form.elements.role.value;
  for (const view of views) {
    const heads = [...view.querySelector("thead tr").cells];
    const found = !!role && heads.some((head) => head.dataset.role === role);
    view.querySelector("table").classList.toggle("matrix--one", found);
    for (const row of view.querySelectorAll("tr")) {
      if (row.dataset.process) row.hidden = !ids.has(row.dataset.process);
      heads.forEach((head, i) => {
        row.cells[i]?.classList.toggle("chosen", found && head.dataset.role === role);
      });
    }
    for (const body of view.querySelectorAll("tbody")) {
      body.hidden = !body.querySelector("[data-process]:not([hidden])");
    }
    for (const share of view.querySelectorAll(".shares [data-role]")) {
      share.hidden = !!role && share.dataset.role !== role;
    }
    view.querySelector(".shares").open = !!role;
    view.querySelector(".matrix").hidden = !visible.length;
  }
}

if (cards.length) {
  const asked = chosen("size") || chosen("centre"); // «centre» in older links
  const wanted = sizes.find(({ value }) => value === asked);
  (wanted ?? sizes.find(({ defaultChecked }) => defaultChecked)).checked = true;
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
