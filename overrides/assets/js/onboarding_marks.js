/** What a reader has ticked in a plan, as this browser and files keep it. It may come from anywhere. */

import { near } from "./days.js";

/** @typedef {{ done: string[], start: string }} Marks ids of tasks, and the first day or "" */
/** @typedef {Marks & { role: string, title: string }} Saved the marks of a file */

const FORMAT = "onboarding-plan";
const MOST = 100_000; // bytes of a file
const MOST_TITLE = 200;

/**
 * `state` when it is a list of ids and a date, or none.
 *
 * @param {any} state
 * @returns {Marks | undefined}
 */
export function sound(state) {
  const ids = Array.isArray(state?.done) && state.done.every(isId);
  const { done, start } = ids ? state : {};
  return ids && (start === "" || near(start)) ? { done, start } : undefined;
}

/** @param {unknown} it */
function isId(it) {
  return typeof it === "string" && /^[0-9a-f]{10}$/.test(it);
}

/** @param {Saved} marks */
export function written({ role, title, start, done }) {
  return JSON.stringify({ format: FORMAT, role, title, start, done }, null, 2);
}

/**
 * The marks in a file that `written` has made, if it has.
 *
 * @param {File} file
 * @returns {Promise<Saved | undefined>}
 */
export async function read(file) {
  try {
    const found = file.size < MOST && JSON.parse(await file.text());
    const marks = sound(found);
    if (!marks || found.format !== FORMAT || typeof found.role !== "string") return undefined;
    const named = typeof found.title === "string" && found.title.trim();
    return { ...marks, role: found.role, title: (named ? found.title : found.role).slice(0, MOST_TITLE) };
  } catch {
    return undefined; // no JSON, or a file that cannot be read
  }
}

/** @param {Marks} one @param {Marks} other */
export function same(one, other) {
  return one.start === other.start && `${[...one.done].sort()}` === `${[...other.done].sort()}`;
}
