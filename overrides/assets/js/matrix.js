/**
 * A matrix: a form narrows its rows and columns, buttons in its head sort the rows, arrow keys lead
 * from cell to cell.
 */

import { chosen, keep } from "./address.js";
import { filtered } from "./filters.js";
import { all, at, one } from "./page.js";

const form = one("form.filters");
const table = one("table.matrix__table");
const columns = all("thead tr:first-child > th[data-department]", table);
const rows = all("tr.matrix__row", table);
const homes = rows.map((row) => row.parentElement);
const sorters = all("button[data-sort]", table);
const ARROWS = new Map([["ArrowUp", -1], ["ArrowLeft", -1], ["ArrowDown", 1], ["ArrowRight", 1]]);
const differences = one("input[name=differences]", form);

filtered(form, [...columns, ...rows], (visible) => {
  columns.forEach(showCells);
  const left = columns.filter((column) => visible.includes(column));
  for (const heading of all("th[colspan]", table)) heading.colSpan = left.length + 1;
  if (differences?.checked && left.length > 1) hideAlike(left);
  if (table.querySelector("[aria-sort][hidden]")) sort("");
});

sort(chosen("sort"));
for (const button of sorters) {
  button.addEventListener("click", () => {
    const { sort: name = "", orders } = button.dataset;
    const keys = ["", name, ...(orders?.includes(" ") ? [`-${name}`] : [])];
    sort(keys[(keys.indexOf(chosen("sort")) + 1) % keys.length]);
  });
}

table.addEventListener("keydown", (event) => {
  const { key, altKey, ctrlKey, metaKey } = event;
  if (altKey || ctrlKey || metaKey) return; // the browser's own: a page back, to the edge
  const next = neighbour(at(event, "td, th"), key);
  if (!next) return;
  event.preventDefault();
  next.tabIndex = -1;
  next.focus();
  next.scrollIntoView({ block: "nearest", inline: "nearest" });
});

/**
 * The next cell that is shown in the direction of an arrow key.
 *
 * @param {HTMLTableCellElement | null} cell
 * @param {string} key
 */
function neighbour(cell, key) {
  const step = ARROWS.get(key);
  if (!cell || !step) return undefined;
  const along = /[LR]/.test(key) ? "parentNode" : "cellIndex";
  const shown = all("td, th", table).filter((each) => each.offsetHeight);
  const line = shown.filter((each) => each[along] === cell[along]);
  return line[line.indexOf(cell) + step];
}

/** @param {HTMLTableCellElement} column */
function showCells({ hidden, cellIndex }) {
  if (rows[0].cells[cellIndex].hidden === hidden) return;
  for (const row of rows) row.cells[cellIndex].hidden = hidden;
}

/**
 * Hide the rows that ask the same of every column of `left`.
 *
 * @param {HTMLTableCellElement[]} left
 */
function hideAlike(left) {
  for (const row of rows) {
    const levels = new Set(left.map((column) => row.cells[column.cellIndex].dataset.level));
    row.hidden ||= levels.size === 1;
  }
}

/**
 * Sort by the column `key`, the other way round by `-key`; by "" everything goes home.
 *
 * @param {string} key
 */
function sort(key) {
  const button = sorters.find(({ dataset }) => dataset.sort === key.replace(/^-/, ""));
  const by = button?.closest("th");
  const order = by && !by.hidden && button?.dataset.orders?.split(" ")[Number(key.startsWith("-"))];
  for (const { parentElement } of sorters) if (parentElement) parentElement.ariaSort = null;
  keep({ sort: order ? key : "" });
  table.classList.toggle("sorted", !!order);
  if (!order) {
    rows.forEach((row, i) => homes[i]?.append(row));
    return;
  }
  by.ariaSort = order;
  const sign = order === "ascending" ? 1 : -1;
  const ranked = rows.map((row) => ({ row, rank: rank(row.cells[by.cellIndex], sign) }));
  ranked.sort((a, b) => sign * (a.rank - b.rank));
  table.tBodies[0].append(...ranked.map(({ row }) => row));
}

/**
 * The number in a cell, half a step more for a key skill; without one, it comes last.
 *
 * @param {HTMLTableCellElement} cell
 * @param {number} sign
 */
function rank(cell, sign) {
  const number = Number(cell.dataset.level ?? cell.dataset.years ?? 99 * sign);
  return number + (cell.querySelector("i") ? 0.5 : 0);
}
