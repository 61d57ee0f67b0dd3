/** The table of a comparison: a row for each fact, skill and KPI, equal cells made one. */

import { all, link, made, one } from "./page.js";

/** @typedef {{ text: string, url?: string }} Entry of a list of facts */
/** @typedef {{ id: string, text: string, url: string, level?: number, key?: boolean }} Item a skill or KPI */
/**
 * What the page loads about a position; further lists stand under the names of their rows.
 *
 * @typedef {object} Profile
 * @property {string} id
 * @property {string} title
 * @property {string} url
 * @property {string} accent
 * @property {{ id: string, title: string, why: string }[]} [near]
 * @property {{ role: string, text: string }[]} [distinctions]
 * @property {string[]} [steps]
 */
/** @typedef {{ row: HTMLElement, difference: number }} Row */
/** @typedef {import("./page.js").Piece} Piece */

/**
 * Fill in the layout in `place`; how many rows there are and how many of them are the same.
 *
 * @param {HTMLElement} place
 * @param {Profile[]} columns
 * @param {{ root: string, total: string, differencesFirst: boolean }} how
 */
export function comparison(place, columns, { root, total, differencesFirst }) {
  const table = one("table", place);
  table.dataset.count = String(columns.length);
  for (const head of all("th[scope=rowgroup]", table)) head.colSpan = columns.length + 1;
  one("thead tr", table).append(...columns.map((profile) => columnHead(profile, root)));
  for (const body of table.tBodies) {
    const rows = body.dataset.items ? items(body, columns, root, total) : facts(body, columns, root);
    if (differencesFirst) rows.sort((a, b) => b.difference - a.difference);
    body.append(...rows.map(({ row }) => row));
    body.hidden = !rows.length;
  }
  one(".notes", place).append(...notes(columns, root));
  return { same: all(".same", table).length, all: all("[scope=row]", table).length };
}

/** @param {Profile} profile @param {string} root */
function columnHead(profile, root) {
  const head = made("th", link(root + profile.url, profile.title));
  head.scope = "col";
  head.dataset.accent = profile.accent;
  return head;
}

/** @param {Profile[]} columns @param {string} root */
function notes(columns, root) {
  return columns.flatMap((first, i) =>
    columns.slice(i + 1).flatMap((other) => {
      const text = distinction(first, other) ?? distinction(other, first);
      const apart = text ? [made("p", piece(".apart"), " ", text)] : [];
      return [...apart, ...move(first, other, root), ...move(other, first, root)];
    }),
  );
}

/** @param {Profile} from @param {Profile} other */
function distinction(from, other) {
  return from.distinctions?.find(({ role }) => role === other.id)?.text;
}

/** @param {Profile} from @param {Profile} to @param {string} root */
function move(from, to, root) {
  if (!from.steps?.includes(to.id)) return [];
  const where = `${root}career/?from=${from.id}&to=${to.id}#${from.id}--${to.id}`;
  return [made("p", piece(".move"), " ", link(where, `${from.title} → ${to.title}`))];
}

/** @param {Profile} profile @param {string} [name] */
const listed = (profile, name = "") => /** @type {Record<string, any>} */ (profile)[name] ?? [];

/** @param {HTMLElement} body @param {Profile[]} columns @param {string} root */
function facts(body, columns, root) {
  return all("tr[data-row]", body).flatMap((row) => {
    /** @type {Entry[][]} */
    const values = columns.map((profile) => listed(profile, row.dataset.row));
    if (values.flat().length) {
      return fill(row, columns, values, (own, _, equal) => facet(row, values, own, equal, root), 1);
    }
    row.remove();
    return [];
  });
}

/** @param {HTMLElement} body @param {Profile[]} columns @param {string} root @param {string} total */
function items(body, columns, root, total) {
  /** @type {Item[][]} */
  const lists = columns.map((profile) => listed(profile, body.dataset.items));
  const known = new Map(lists.flat().map((item) => [item.id, item]));
  let common = 0;
  const rows = [...known.values()].map(({ id, text, url }) => {
    const own = lists.map((list) => list.find((item) => item.id === id));
    const levels = own.map((item) => item?.level ?? 0);
    const apart = Math.max(...levels) - Math.min(...levels);
    const head = made("th", link(root + url, text));
    head.scope = "row";
    if (own.every(Boolean)) common += 1;
    const row = Object.assign(made("tr", head), { className: "short" });
    return fill(row, columns, own, (mine, place) => standing(mine, place, own), apart || 0.5);
  });
  one("small", body).append(` ${common}, ${total} ${known.size}`);
  return rows;
}

/**
 * Cells for a row, one across all columns where the values are equal.
 *
 * @template T
 * @param {HTMLElement} row
 * @param {Profile[]} columns
 * @param {T[]} values
 * @param {(value: T, place: number, equal: boolean) => Piece[]} content
 * @param {number} apart
 * @returns {Row}
 */
function fill(row, columns, values, content, apart) {
  const equal = new Set(values.map((value) => JSON.stringify(value))).size < 2;
  if (equal) {
    const cell = made("td", ...content(values[0], 0, equal), " ", piece(".same"));
    cell.colSpan = columns.length;
    row.append(cell);
  } else {
    columns.forEach((profile, i) => {
      const cell = made("td", ...content(values[i], i, equal));
      cell.dataset.label = profile.title;
      row.append(cell);
    });
  }
  return { row, difference: equal ? 0 : apart };
}

/**
 * What one position has of a list, and apart from it what all of them have.
 *
 * @param {HTMLElement} row
 * @param {Entry[][]} values
 * @param {Entry[]} entries
 * @param {boolean} equal
 * @param {string} root
 */
function facet(row, values, entries, equal, root) {
  if (!entries.length) return [Object.assign(piece(".none"), { textContent: row.dataset.empty })];
  const everywhere = (/** @type {Entry} */ { text }) =>
    !equal && values.every((others) => others.some((entry) => entry.text === text));
  const linked = (/** @type {Entry} */ { text, url }) => (url ? link(root + url, text) : text);
  const own = entries.filter((entry) => !everywhere(entry)).map(linked);
  const shared = entries.filter(everywhere).flatMap((entry) => ["; ", linked(entry)]);
  const parts = own.length > 1 ? [made("ul", ...own.map((part) => made("li", part)))] : own;
  return shared.length ? [...parts, made("p", piece(".shared"), " ", ...shared.slice(1))] : parts;
}

/**
 * Whether a KPI is measured; the level of a skill and how far it is from that of the first.
 *
 * @param {Item | undefined} item
 * @param {number} place
 * @param {(Item | undefined)[]} own
 */
function standing(item, place, own) {
  const [first] = own;
  if (!own.some((other) => other?.level)) return [piece(item ? ".yes" : ".no")];
  if (!item) return [piece(".none")];
  const parts = [piece(`[data-level="${item.level}"]`), ...(item.key ? [" ", piece(".key")] : [])];
  if (own.filter(Boolean).length < 2) return [...parts, " ", piece(".only")];
  if (!place || !first) return parts;
  return [...parts, " ", piece(`[data-step="${Number(item.level) - Number(first.level)}"]`)];
}

/** @param {string} kind */
function piece(kind) {
  return /** @type {HTMLElement} */ (one(kind, one("template#pieces").content).cloneNode(true));
}
