/**
 * Buttons with `data-copy="id"` copy what stands there: the address of a link, a table cell by
 * cell, the address of this page for a field, or a text.
 */

import { copied } from "./clipboard.js";
import { all, one, tell } from "./page.js";

const buttons = all("button[data-copy]");
/** @param {HTMLElement} button */
const status = ({ parentElement }) => one("[role=status]", parentElement ?? document);

for (const button of buttons) button.addEventListener("click", () => copy(button));
for (const event of ["input", "click"]) {
  addEventListener(event, () => buttons.forEach((button) => tell(status(button), [])), true);
}

/** @param {HTMLElement} button */
async function copy(button) {
  const source = one(`#${button.dataset.copy}`);
  const well = await copied(textOf(source));
  tell(status(button), [well ? "copied" : "denied"]);
  if (!well) select(source);
}

/** @param {HTMLElement} source */
function textOf(source) {
  if (source instanceof HTMLInputElement) return location.href;
  if (source instanceof HTMLAnchorElement) return source.href;
  if (source instanceof HTMLTableElement) return cells(source);
  return source.textContent;
}

/** @param {HTMLElement} source */
function select(source) {
  if (source instanceof HTMLInputElement) {
    source.value = textOf(source);
    source.select();
    return;
  }
  if (source instanceof HTMLAnchorElement) source.textContent = source.href;
  getSelection()?.selectAllChildren(source);
}

/** @param {HTMLTableElement} table */
function cells(table) {
  const rows = [...table.rows].filter((row) => !row.hidden);
  return rows.map((row) => [...row.cells].map(said).join("\t")).join("\n");
}

/**
 * What a cell says, or its field: «Учеников на одного: 10».
 *
 * @param {HTMLTableCellElement} cell
 */
function said(cell) {
  const field = all("input", cell).find((input) => input.checkVisibility());
  const label = field?.labels?.[0].lastChild?.textContent;
  const text = field ? `${label}: ${field.value || "—"}` : cell.innerText;
  return text.replace(/\s+/g, " ").trim();
}
