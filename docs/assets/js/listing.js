/** Lists that one form narrows: cards, KPIs, rows of a table — all that carry `data-department`. */

import { filtered } from "./filters.js";

const form = document.querySelector(".filters");
// Inside an item, whatever belongs to another department than the chosen one.
const parts = [...document.querySelectorAll("[data-of]")];

if (form) {
  filtered(form, [...document.querySelectorAll("[data-department]")], () => {
    const department = form.elements.department?.value;
    for (const part of parts) part.hidden = !!department && part.dataset.of !== department;
  });
}
