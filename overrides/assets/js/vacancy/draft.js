/** The vacancy being written: loaded, shown, made into a text, kept. */

import { keep } from "../address.js";
import { all, one } from "../page.js";
import { check } from "./checks.js";
import { conditions, entered, field, fill, form, terms } from "./form.js";
import { formats } from "./formats.js";
import { judge } from "./limits.js";
import { label, rows, showParts } from "./lines.js";
import { changed, recalled, remember } from "./memory.js";
import { OFFER } from "./posting.js";
import { block, elements } from "./text.js";
import { say, words } from "./words.js";

/** @typedef {import("./lines.js").Given} Given */
/** @typedef {Given & { rows: import("./text.js").Row[] }} Part */

const heading = one(".sheet h3", form);
const body = one(".sheet div", form);
const made = one("textarea.vacancy__text", form);
let { works, memory } = recalled();
/**
 * The handbook's words about the chosen position; none while they are on their way.
 *
 * @type {{ title: string, paper?: string, parts: Given[] } | null}
 */
let given = null;

/**
 * Begin with the position that the address names, or the one of last time.
 *
 * @param {string} named
 */
export function begin(named) {
  fill(memory.fields);
  sayKept(works);
  const values = [...field.role.options].map(({ value }) => value);
  field.role.value = [named, memory.role ?? ""].find((id) => values.includes(id)) ?? field.role.value;
  load();
}

/** The position chosen in the form. */
export function open() {
  keep({ role: field.role.value });
  load();
}

async function load() {
  const role = field.role.value;
  const { root = "" } = form.dataset;
  memory.role = role;
  given = null;
  const found = await fetch(`${root}assets/data/vacancies/${role}.json`)
    .then((response) => (response.ok ? response.json() : null))
    .catch(() => null); // said below
  if (role !== field.role.value) return;
  one(".vacancy__failed", form).hidden = Boolean(found);
  given = found ?? { title: "", parts: [] };
  one("a[data-paper]", form).href = root + (found?.paper ?? "downloads/");
  show();
}

/** Take over what another window has kept; lines are shown anew only if they are others. */
export function takeOver() {
  const shown = () => JSON.stringify([memory.texts[field.role.value], memory.offer]);
  const before = shown();
  ({ works, memory } = recalled());
  fill(memory.fields);
  if (shown() === before) update();
  else show();
}

/** Forget the changes of this position. */
export function restore() {
  delete memory.texts[field.role.value];
  show();
}

/** Forget everything. */
export function clear() {
  memory = { fields: {}, texts: {} };
  form.reset();
  fill({});
  open();
}

function show() {
  if (!given) return;
  const own = memory.texts[field.role.value];
  field.title.value = own?.title ?? given.title;
  showParts(given.parts, ({ id, lines }) => (id === OFFER ? memory.offer : own?.parts[id]) ?? lines);
  update();
}

/** Make the text anew from what stands in the form. */
export function update() {
  say("");
  if (!given) return;
  const shown = rows();
  const parts = given.parts.map((part, i) => ({ ...part, rows: shown[i] }));
  label();
  const { faults, pay, until } = check();
  const blocks = [...parts.map(block), conditions(pay.words)].filter(({ lines }) => lines.length);
  const vacancy = { terms: terms(), pay, until, sections: parts, body };
  heading.textContent = vacancy.terms.title || words("nameless");
  body.replaceChildren(...elements(blocks));
  const format = field.format.value;
  made.value = formats[format].write(vacancy, blocks);
  for (const about of all("[data-about]", form)) about.hidden = about.dataset.about !== format;
  judge(format, vacancy, faults);
  store(parts);
}

/**
 * Keep what differs from the words of the handbook, in this browser only.
 *
 * @param {Part[]} parts
 */
function store(parts) {
  const { role, title } = field;
  const own = parts.filter(({ id }) => id !== OFFER);
  const changes = changed(own, title.value === given?.title ? undefined : title.value);
  if (parts.length) {
    delete memory.texts[role.value];
    if (changes) memory.texts[role.value] = changes;
    memory.offer = parts.find(({ id }) => id === OFFER)?.rows;
  }
  memory.fields = entered();
  one("button[data-do=restore]", form).hidden = !changes;
  sayKept(remember(memory));
}

/** @param {boolean} well */
function sayKept(well) {
  one("[data-kept]", form).hidden = !well;
  one("[data-unkept]", form).hidden = well;
}
