/**
 * Buttons with `data-copy="id"` copy what stands there: the address of a link, a table cell by
 * cell, the address of this page for a field, or a text.
 */

import { tell } from "./words.js";

const buttons = [...document.querySelectorAll("[data-copy]")];
const status = ({ parentElement }) => parentElement.querySelector("[role=status]");

for (const button of buttons) button.addEventListener("click", () => copy(button));
for (const event of ["input", "click"]) {
  addEventListener(event, () => buttons.forEach((button) => tell(status(button), [])), true);
}

async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  const here = source.matches("input");
  const address = here ? location.href : source.href;
  try {
    await navigator.clipboard.writeText(address ?? (source.rows ? cells(source) : source.textContent));
    tell(status(button), ["copied"]);
  } catch {
    tell(status(button), ["denied"]);
    if (here) {
      source.value = address;
      source.select();
      return;
    }
    if (address) source.textContent = address;
    getSelection().selectAllChildren(source);
  }
}

function cells(table) {
  const rows = [...table.rows].filter((row) => !row.hidden);
  return rows.map((row) => [...row.cells].map(cell).join("\t")).join("\n");
}

/** What a cell says, or its field: «Операторов на одного: 10». */
function cell(cell) {
  const field = [...cell.querySelectorAll("input")].find((input) => input.checkVisibility());
  const text = field ? `${field.labels[0].lastChild.textContent}: ${field.value || "—"}` : cell.innerText;
  return text.replace(/\s+/g, " ").trim();
}
