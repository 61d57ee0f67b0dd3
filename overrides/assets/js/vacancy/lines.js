/** The lines of a vacancy in the form: to tick, to reword, to move, to add. */

import { all, one } from "../page.js";
import { words } from "./words.js";

/** @typedef {import("./text.js").Row} Row */
/** A part in the words of the handbook. */
/** @typedef {{ id: string, heading: string, listed: boolean, lines: Row[] }} Given */

const LONGEST = 60; // letters of a line in the name of its buttons
const parts = one(".vacancy__parts");
const boxes = () => all("details", parts);
const linesOf = (/** @type {HTMLElement} */ box) => all(".line", box);
let made = 0;

/**
 * Show parts with these rows.
 *
 * @param {Given[]} given
 * @param {(part: Given) => Row[]} rowsOf
 */
export function showParts(given, rowsOf) {
  const shown = given.map((part) => {
    const box = /** @type {HTMLDetailsElement} */ (copyOf("part"));
    box.open = part.id === "duties";
    one("b", box).textContent = part.heading || words("beginning");
    one(".part__lines", box).append(...rowsOf(part).map(lineOf));
    return box;
  });
  parts.replaceChildren(...shown);
}

/**
 * The rows of each part as they stand in the form.
 *
 * @returns {Row[][]}
 */
export function rows() {
  return boxes().map((box) =>
    linesOf(box).map((line) => [one("textarea", line).value, one("input", line).checked]),
  );
}

/** Say at each part how much of it is taken, and at each line what its buttons do. */
export function label() {
  for (const box of boxes()) {
    const lines = linesOf(box);
    const taken = lines.filter((line) => one("input", line).checked).length;
    one(".part__count", box).textContent = lines.length ? words("of", taken, lines.length) : words("none");
    lines.forEach(labelLine);
  }
}

/** @param {HTMLElement} line @param {number} place */
function labelLine(line, place) {
  const name = one("textarea", line).value.slice(0, LONGEST) || words("empty");
  one("input", line).ariaLabel = words("take", name);
  one("textarea", line).ariaLabel = words("line", place + 1);
  const [up, down] = all("button", line);
  up.ariaLabel = words("up", name);
  down.ariaLabel = words("down", name);
}

/**
 * An empty line at the end of the part that a button belongs to.
 *
 * @param {HTMLElement} button
 */
export function add(button) {
  const line = lineOf(["", true]);
  one(".part__lines", button.parentElement ?? parts).append(line);
  one("textarea", line).focus();
}

/**
 * Move a line up or down; its new place and how many there are.
 *
 * @param {HTMLElement} line
 * @param {number} step
 */
export function move(line, step) {
  const other = step < 0 ? line.previousElementSibling : line.nextElementSibling;
  other?.[step < 0 ? "before" : "after"](line);
  const among = [...(line.parentElement?.children ?? [])];
  return [among.indexOf(line) + 1, among.length];
}

/** @param {Row} row */
function lineOf([text, on]) {
  const line = copyOf("line");
  const area = one("textarea", line);
  const note = one(".ask__note", line);
  area.value = text;
  one("input", line).checked = on;
  note.id = `line-${++made}`;
  area.setAttribute("aria-describedby", note.id);
  return line;
}

/** @param {string} id */
function copyOf(id) {
  return /** @type {HTMLElement} */ (one("*", one(`template#${id}`).content).cloneNode(true));
}
