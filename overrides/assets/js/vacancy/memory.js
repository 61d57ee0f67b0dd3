/** What was typed and changed, as this browser keeps it. It may have been written by anything. */

import { store, stored } from "../storage.js";

/** @typedef {import("./text.js").Row} Row */
/** @typedef {{ title?: string, parts: Record<string, Row[]> }} Changes of one position */
/**
 * @typedef {object} Memory
 * @property {string} [role]
 * @property {import("./form.js").Entered} fields
 * @property {Record<string, Changes>} texts by position
 * @property {Row[]} [offer] what the company offers, whatever the position
 */

export const KEY = "vacancy";

/** @returns {{ works: boolean, memory: Memory }} */
export function recalled() {
  const { works, value } = stored(KEY);
  return { works, memory: sound(value) };
}

/**
 * Whether the browser keeps it.
 *
 * @param {Memory} memory
 */
export function remember(memory) {
  const any = [memory.fields, memory.texts, memory.offer ?? []].some((it) => Object.keys(it).length);
  return store(KEY, any ? memory : undefined);
}

/**
 * What of a position differs from the words of the handbook, if anything.
 *
 * @param {{ id: string, lines: Row[], rows: Row[] }[]} parts
 * @param {string | undefined} title
 * @returns {Changes | undefined}
 */
export function changed(parts, title) {
  const other = parts.filter((part) => JSON.stringify(part.lines) !== JSON.stringify(part.rows));
  if (title === undefined && !other.length) return undefined;
  return { title, parts: Object.fromEntries(other.map((part) => [part.id, part.rows])) };
}

/** @param {unknown} value @returns {Memory} */
function sound(value) {
  const { role, fields, texts, offer } = record(value);
  return {
    role: text(role),
    fields: only(record(fields), (it) => (it === true ? it : text(it))),
    texts: only(record(texts), changes),
    offer: rows(offer),
  };
}

/** @param {unknown} value @returns {Changes} */
function changes(value) {
  const { title, parts } = record(value);
  return { title: text(title), parts: only(record(parts), rows) };
}

/** @param {unknown} value @returns {Record<string, unknown>} */
function record(value) {
  return { .../** @type {object} */ (value) };
}

/** @param {unknown} value */
function text(value) {
  return typeof value === "string" ? value : undefined;
}

/** @param {unknown} value @returns {Row[] | undefined} */
function rows(value) {
  return Array.isArray(value) && value.every(isRow) ? value : undefined;
}

/** @param {unknown} row */
function isRow(row) {
  return Array.isArray(row) && typeof row[0] === "string";
}

/**
 * The entries that make sense.
 *
 * @template T
 * @param {Record<string, unknown>} entries
 * @param {(value: unknown) => T | undefined} read
 */
function only(entries, read) {
  const found = Object.entries(entries).map(([name, value]) => /** @type {const} */ ([name, read(value)]));
  return /** @type {Record<string, T>} */ (
    Object.fromEntries(found.filter(([, value]) => value !== undefined))
  );
}
