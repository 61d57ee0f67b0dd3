/** The calculator of head counts: what is typed, counted and said; the choice stays in the address. */

import { chosen, keep } from "./address.js";
import { agentsPerOther, headcount, learning, reaching } from "./headcount.js";
import { all, one } from "./page.js";

/** @typedef {import("./headcount.js").Counts} Counts */
/** @typedef {Map<HTMLInputElement, number | null>} Values null where none is needed, NaN where it is wrong */

const form = one("form.staffing");
const fields = all(".staffing input[name]");
const norms = fields.filter((field) => field.dataset.of);
const agents = one(".staffing input[name=agents]");
const slider = one(".staffing input[type=range]");
const defaults = one("button[data-defaults]");

if (form) start();

function start() {
  for (const field of fields) field.value = chosen(field.name) || field.defaultValue;
  form.addEventListener("input", ({ target }) => {
    if (target === slider) agents.value = slider.value;
    update();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  defaults.addEventListener("click", () => {
    for (const norm of norms) norm.value = norm.defaultValue;
    update();
    norms[0].focus();
  });
  update();
}

function update() {
  /** @type {Values} */
  const values = new Map(fields.map((field) => [field, number(field)]));
  const asked = values.get(agents);
  if (asked) {
    slider.value = String(asked);
    showSize(asked);
  }
  const open = fields.filter((field) => !field.closest("[hidden]"));
  const wrong = open.filter((field) => Number.isNaN(values.get(field)));
  for (const field of fields) complain(field, wrong.includes(field));
  const { count: counted = "" } = one("tbody [data-count]", form).dataset;
  show(wrong.length || !asked ? null : count(counted, asked, values), counted);
  for (const norm of norms) read(norm.dataset.role, values.get(norm));
  defaults.hidden = norms.every((norm) => norm.value === norm.defaultValue);
  keep(choice(values));
}

/** @param {string} counted @param {number} asked @param {Values} values */
function count(counted, asked, values) {
  const used = norms.filter((field) => !field.closest("[hidden]"));
  const given = used.map((field) => {
    const { role = "", of = "" } = field.dataset;
    return { role, of, per: values.get(field) ?? null };
  });
  return headcount({ [counted]: asked, ...once() }, newcomers(asked, values), given);
}

/**
 * Show what belongs to the size of a centre with so many agents.
 *
 * @param {number} asked
 */
function showSize(asked) {
  const { size = "" } = partFor(all("[data-size]", form), asked).dataset;
  for (const element of all("[data-at]", form)) {
    element.hidden = !element.dataset.at?.split(" ").includes(size);
  }
}

/**
 * The part that `asked` falls into, by their `data-up-to`.
 *
 * @param {HTMLElement[]} parts
 * @param {number} asked
 */
function partFor(parts, asked) {
  return parts[reaching(parts.map(({ dataset }) => Number(dataset.upTo) || null), asked)];
}

/** @param {HTMLInputElement} field @param {boolean} wrong */
function complain(field, wrong) {
  field.ariaInvalid = String(wrong);
  one(`#${field.id}-error`).hidden = !wrong;
}

/**
 * Those who learn: as many as typed, or as usual.
 *
 * @param {number} asked
 * @param {Values} values
 */
function newcomers(asked, values) {
  const field = one("input[name=trainees]", form);
  if (!field) return null;
  const { share } = form.dataset; // of a hundred agents
  const usual = share ? learning(asked, Number(share)) : null;
  if (usual !== null) field.placeholder = String(usual);
  return values.get(field) ?? usual;
}

/** Positions of which this size of centre has one. @returns {Counts} */
function once() {
  const single = all("[data-once]", form).filter((element) => !element.closest("[hidden]"));
  return Object.fromEntries(single.map(({ dataset }) => [dataset.count, 1]));
}

/** @param {Counts | null} counts @param {string} counted */
function show(counts, counted) {
  const base = counts?.[counted] ?? 0;
  const total = counts && Object.values(counts).reduce((sum, people) => sum + people, 0);
  const others = total === null ? null : total - base;
  for (const element of all("[data-count]", form)) print(element, counts?.[element.dataset.count ?? ""]);
  for (const element of all("[data-total]", form)) print(element, total);
  print(one("[data-others]", form), others);
  print(one("[data-per-other]", form), others === null ? null : agentsPerOther(base, others));
  for (const layer of all("[data-layer]", form)) {
    const people = counts?.[layer.dataset.layer ?? ""];
    layer.style.setProperty("--share", String(Math.sqrt((people ?? 0) / (base || 1))));
    layer.classList.toggle("shape__unknown", people === undefined);
  }
  for (const element of all("[data-lacks]", form)) {
    const { lacks = "" } = element.dataset;
    const unused = one(`input[data-role="${lacks}"]`, form).closest("[hidden]");
    element.hidden = !counts || lacks in counts || !!unused;
  }
  const uncounted = one("[data-uncounted]", form);
  uncounted.hidden = !counts || all("span", uncounted).every((span) => span.hidden);
  one("[data-fine]", form).hidden = !counts;
  one("[data-wrong]", form).hidden = !!counts;
}

/**
 * Mark what the ratio of a role means, and repeat it beside the result.
 *
 * @param {string | undefined} role
 * @param {number | null | undefined} per
 */
function read(role, per) {
  const readings = all(`[data-reading="${role}"]`);
  if (!readings.length || !per) return;
  const fitting = partFor(readings, per);
  for (const reading of readings) reading.toggleAttribute("data-chosen", reading === fitting);
  const shown = one(`[data-reading-shown="${role}"]`, form);
  const text = one("[data-reading-text]", fitting).cloneNode(true);
  if (shown.textContent !== text.textContent) shown.replaceChildren(...text.childNodes);
  shown.hidden = false;
}

/** @param {Values} values */
function choice(values) {
  const kept = [...values].map(([field, value]) => {
    const own = Number.isFinite(value) && field.value !== field.defaultValue;
    return [field.name, own ? `${value}` : ""];
  });
  return Object.fromEntries(kept);
}

/**
 * The number in a field: null when it may be left empty and is, NaN when it does not fit.
 *
 * @param {HTMLInputElement} field
 */
function number({ value, dataset: { optional, lowest, most } }) {
  const text = value.replace(/\s/g, "");
  if (!text && optional !== undefined) return null;
  const found = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  return found >= Number(lowest) && found <= Number(most) ? found : NaN;
}

/** @param {Element} element @param {number | null | undefined} figure */
function print(element, figure) {
  element.textContent = figure?.toLocaleString("ru") ?? "—";
}
