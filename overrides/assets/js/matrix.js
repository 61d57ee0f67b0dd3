/**
 * A matrix: a form narrows its rows and columns, buttons in its head sort the rows, arrow keys lead
 * from cell to cell.
 */

import { chosen, keep } from "./address.js";
import { filtered } from "./filters.js";

const form = document.querySelector(".filters");
const table = document.querySelector(".matrix__table");
const columns = [...table.tHead.rows[0].cells].filter((cell) => cell.dataset.department);
const rows = [...table.querySelectorAll(".matrix__row")];
const homes = rows.map((row) => row.parentNode);
const sorters = [...table.querySelectorAll("[data-sort]")];

filtered(form, [...columns, ...rows], (visible) => {
  columns.forEach(showCells);
  const left = visible.filter((item) => columns.includes(item));
  for (const heading of table.querySelectorAll("[colspan]")) heading.colSpan = left.length + 1;
  if (form.elements.differences?.checked && left.length > 1) hideAlike(left);
  if (table.querySelector("[aria-sort][hidden]")) sort("");
});

sort(chosen("sort"));
for (const button of sorters) {
  button.addEventListener("click", () => {
    const { sort: name, orders } = button.dataset;
    const keys = ["", name, ...(orders.includes(" ") ? [`-${name}`] : [])];
    sort(keys[(keys.indexOf(chosen("sort")) + 1) % keys.length]);
  });
}

table.addEventListener("keydown", (event) => {
  const { key, altKey, ctrlKey, metaKey } = event;
  const cell = event.target.closest("td, th");
  const place = /[LR]/.test(key) ? "parentNode" : "cellIndex";
  const line = [...table.querySelectorAll("td, th")].filter(
    (each) => each.offsetHeight && each[place] === cell[place],
  );
  const next = line[line.indexOf(cell) + { U: -1, L: -1, D: 1, R: 1 }[key[5]]];
  if (!next || altKey || ctrlKey || metaKey) return; // the browser's own: a page back, to the edge
  event.preventDefault();
  next.tabIndex = -1;
  next.focus();
  next.scrollIntoView({ block: "nearest", inline: "nearest" });
});

function showCells({ hidden, cellIndex }) {
  if (rows[0].cells[cellIndex].hidden === hidden) return;
  for (const row of rows) row.cells[cellIndex].hidden = hidden;
}

/** Hide the rows that ask the same of every column of `left`. */
function hideAlike(left) {
  for (const row of rows) {
    const levels = new Set(left.map((column) => row.cells[column.cellIndex].dataset.level));
    row.hidden ||= levels.size === 1;
  }
}

/** Sort by the column `key`, the other way round by `-key`; by "" everything goes home. */
function sort(key) {
  const button = sorters.find(({ dataset }) => dataset.sort === key.replace(/^-/, ""));
  const by = button?.closest("th:not([hidden])");
  const order = by && button.dataset.orders.split(" ")[+key.startsWith("-")];
  for (const { parentNode } of sorters) parentNode.ariaSort = null;
  keep({ sort: order ? key : "" });
  table.classList.toggle("sorted", !!order);
  if (!order) return rows.forEach((row, i) => homes[i].append(row));
  by.ariaSort = order;
  const sign = order === "ascending" ? 1 : -1;
  const rank = new Map(rows.map((row) => [row, value(row.cells[by.cellIndex], sign)]));
  table.tBodies[0].append(...[...rows].sort((a, b) => sign * (rank.get(a) - rank.get(b))));
}

/** The number in a cell, half a step more for a key skill; without one, it comes last. */
function value(cell, sign) {
  const number = Number(cell.dataset.level ?? cell.dataset.years ?? 99 * sign);
  return number + (cell.querySelector("i") ? 0.5 : 0);
}
