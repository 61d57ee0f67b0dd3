/** The calculator of head counts: the same arithmetic as macros/model/headcount.py. */

import { chosen, keep } from "./address.js";

const form = document.querySelector(".staffing");
if (form) calculator(form);

function calculator(form) {
  const all = (selector, root = form) => [...root.querySelectorAll(selector)];
  const one = (selector) => form.querySelector(selector);
  const fields = all("input[name]");
  const norms = fields.filter((field) => field.dataset.of);
  const { agents, trainees } = form.elements;
  const { share } = form.dataset; // newcomers who learn at the same time, of a hundred agents
  const slider = one("[type=range]");
  const counted = one("tbody [data-count]").dataset.count;
  let size = "";

  function update() {
    const values = new Map(fields.map((field) => [field, number(field)]));
    const asked = values.get(agents);
    if (asked) {
      const bounds = all("[data-size]");
      const fits = ({ dataset: { upTo } }) => !upTo || asked <= upTo;
      size = (bounds.find(fits) ?? bounds.at(-1)).dataset.size;
      slider.value = asked;
    }
    for (const element of all("[data-at]")) element.hidden = !among(element.dataset.at);
    const open = fields.filter((field) => !field.closest("[hidden]"));
    const wrong = open.filter((field) => Number.isNaN(values.get(field)));
    for (const field of fields) {
      field.ariaInvalid = wrong.includes(field);
      document.getElementById(`${field.id}-error`).hidden = !wrong.includes(field);
    }
    const counts = wrong.length ? {} : headcount(values, open);
    show(counts, wrong.length > 0);
    for (const norm of norms) read(norm.dataset.role, values.get(norm));
    one("[data-defaults]").hidden = norms.every((norm) => norm.value === norm.defaultValue);
    keepChoice(values);
  }

  function headcount(values, open) {
    const base = values.get(agents);
    const usual = share ? Math.ceil((base * share) / 100) : null;
    const counts = { [counted]: base };
    if (trainees) {
      if (share) trainees.placeholder = usual;
      counts.trainees = values.get(trainees) ?? usual;
    }
    for (const { dataset } of all("[data-once]")) {
      if (among(dataset.once)) counts[dataset.count] = 1;
    }
    for (const norm of norms.filter((field) => open.includes(field))) {
      const [people, per] = [counts[norm.dataset.of] ?? null, values.get(norm)];
      if (people !== null && per !== null) counts[norm.dataset.role] = Math.ceil(people / per);
    }
    delete counts.trainees;
    return counts;
  }

  function show(counts, wrong) {
    const base = counts[counted];
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const others = total - base;
    for (const element of all("[data-count]")) print(element, counts[element.dataset.count]);
    for (const element of all("[data-total]")) print(element, wrong ? null : total);
    print(one("[data-others]"), others);
    print(
      one("[data-per-other]"),
      others ? Math.floor((20 * base + others) / (2 * others)) / 10 : null,
    );
    for (const layer of all("[data-layer]")) {
      const count = counts[layer.dataset.layer];
      layer.style.setProperty("--share", Math.sqrt((count ?? 0) / (base ?? 1)));
      layer.classList.toggle("shape__unknown", count === undefined);
    }
    for (const element of all("[data-lacks]")) {
      const { lacks } = element.dataset;
      const field = norms.find((norm) => norm.dataset.role === lacks);
      element.hidden = wrong || lacks in counts || !!field.closest("[hidden]");
    }
    const uncounted = one("[data-uncounted]");
    uncounted.hidden = wrong || all("span", uncounted).every((span) => span.hidden);
    one("[data-fine]").hidden = wrong;
    one("[data-wrong]").hidden = !wrong;
  }

  /** Mark what the ratio of a role means, and repeat it beside the result. */
  function read(role, per) {
    const readings = all(`[data-reading="${role}"]`, document);
    if (!readings.length || !per) return;
    const fitting = readings.find(({ dataset: { upTo } }) => !upTo || per <= upTo);
    for (const reading of readings) reading.toggleAttribute("data-chosen", reading === fitting);
    const shown = one(`[data-reading-shown="${role}"]`);
    const text = fitting.querySelector("[data-reading-text]").cloneNode(true);
    if (shown.textContent !== text.textContent) shown.replaceChildren(...text.childNodes);
    shown.hidden = false;
  }

  function keepChoice(values) {
    const kept = (field, value) => Number.isFinite(value) && field.value !== field.defaultValue;
    const choice = [...values].map(([field, value]) => [field.name, kept(field, value) ? `${value}` : ""]);
    keep(Object.fromEntries(choice));
  }

  const among = (sizes) => sizes.split(" ").includes(size);

  for (const field of fields) field.value = chosen(field.name) || field.defaultValue;
  form.addEventListener("input", ({ target }) => {
    if (target === slider) agents.value = slider.value;
    update();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  one("[data-defaults]").addEventListener("click", () => {
    for (const norm of norms) norm.value = norm.defaultValue;
    update();
    norms[0].focus();
  });
  update();
}

/** The number in a field: null when it may be left empty and is, NaN when it does not fit. */
function number({ value, dataset: { optional, lowest, most } }) {
  const text = value.replace(/\s/g, "");
  if (!text && optional !== undefined) return null;
  const found = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  return found >= lowest && found <= most ? found : NaN;
}

function print(element, count) {
  element.textContent = Number.isFinite(count) ? count.toLocaleString("ru") : "—";
}
