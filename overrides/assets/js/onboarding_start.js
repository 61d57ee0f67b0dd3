/** One position of the list, chosen in the form, opened in the list or named in the address. */

import { chosen, keep } from "./address.js";
import { all, one, tell } from "./page.js";

const form = one("form.start__choice");
const select = one("select[name=role]", form);
const roles = all("details.start__role");
const departments = all(".start__department");

/** @param {string} role */
function show(role) {
  for (const item of roles) {
    item.hidden = Boolean(role) && item.dataset.role !== role;
    item.open = item.dataset.role === role;
  }
  for (const department of departments) {
    department.hidden = !department.querySelector(".start__role:not([hidden])");
  }
  tell(form, [role ? "one" : "none"]);
}

select.addEventListener("change", () => {
  keep({ role: select.value });
  show(select.value);
});
form.addEventListener("submit", (event) => event.preventDefault());

const wanted = chosen("role");
select.value = wanted;
if (select.selectedIndex < 0) select.value = "";
show(select.value);
if (wanted !== select.value) tell(form, ["bad"]);
