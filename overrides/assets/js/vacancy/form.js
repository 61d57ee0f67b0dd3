/** The fields of the builder: what was typed, and what stands there by itself. */

import { all, one } from "../page.js";
import { block, clean } from "./text.js";
import { words } from "./words.js";

/**
 * @typedef {"role" | "place" | "country" | "employment" | "currency" | "unit" | "tax"} Chosen
 * @typedef {"title" | "company" | "city" | "schedule" | "contact" | "number"} Named
 * @typedef {"from" | "to" | "posted" | "until" | "direct"} Measured
 * @typedef {Record<Chosen, HTMLSelectElement> & Record<Named | Measured, HTMLInputElement>
 *   & { format: RadioNodeList }} Fields
 */
/** @typedef {HTMLSelectElement | HTMLInputElement} Field */
/** @typedef {Record<string, string | true>} Entered what differs from what stands there by itself */

export const form = one("form.vacancy");
export const field = /** @type {Fields} */ (/** @type {unknown} */ (form.elements));
/** Fields that hold their value whatever the position is. */
const named = [...all("select[name]", form), ...all("input[name]", form)].filter(
  ({ name }) => !["role", "title", "format"].includes(name),
);
const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
const FORMAT = one("input[name=format]", form).value;

/** @param {Entered} values */
export function fill(values) {
  for (const input of named) {
    const value = values[input.name];
    if (isBox(input)) input.checked = value === true;
    else input.value = typeof value === "string" ? value : usual(input);
    if ("selectedIndex" in input && input.selectedIndex < 0) input.selectedIndex = 0;
  }
  field.posted.value ||= today;
  const { format } = values;
  if (typeof format === "string") field.format.value = format;
}

/** @returns {Entered} */
export function entered() {
  const format = field.format.value;
  const own = named.map((input) => /** @type {const} */ ([input.name, typed(input)]));
  const pairs = [...own, /** @type {const} */ (["format", format !== FORMAT && format])];
  return Object.fromEntries(pairs.flatMap(([name, value]) => (value === false ? [] : [[name, value]])));
}

/** The value of a field; false for the one that stands there by itself. @param {Field} input */
function typed(input) {
  if (isBox(input)) return input.checked;
  return input.value !== usual(input) && input.value;
}

/** @param {Field} input */
function usual(input) {
  if (input === field.posted) return today;
  if (input instanceof HTMLInputElement) return input.defaultValue;
  return ([...input.options].find((it) => it.defaultSelected) ?? input.options[0]).value;
}

/** @param {Field} input @returns {input is HTMLInputElement} */
function isBox(input) {
  return input.type === "checkbox";
}

/** @param {Field} input */
export const label = (input) => clean(input.labels?.[0].textContent ?? "");
/** @param {HTMLSelectElement} select */
export const choice = (select) => select.selectedOptions[0].text;

/** What the employer says of the work, cleaned. */
export function terms() {
  const { company, city, schedule, contact, number, posted } = field;
  return {
    title: clean(field.title.value),
    company: clean(company.value),
    city: clean(city.value),
    schedule: clean(schedule.value),
    contact: clean(contact.value),
    number: clean(number.value),
    posted: posted.value,
    country: field.country.value,
    place: field.place.value,
    employment: field.employment.value,
    currency: field.currency.value,
    unit: field.unit.value,
    direct: field.direct.checked,
  };
}

/**
 * The block of what the employer says.
 *
 * @param {string} pay
 */
export function conditions(pay) {
  const { company, city, schedule, contact, place, employment } = terms();
  const away = place === "office" ? "" : choice(field.place).toLowerCase();
  const rows = [
    [label(field.company), company],
    [words("where"), [city, away].filter(Boolean).join(", ")],
    [label(field.schedule), schedule],
    [words("pay"), pay],
    [label(field.employment), employment && choice(field.employment).toLowerCase()],
    [label(field.contact), contact],
  ].filter(([, value]) => value);
  return block({
    heading: words("conditions"),
    listed: true,
    rows: rows.map(([about, value]) => [`${about}: ${value}`, true]),
  });
}
