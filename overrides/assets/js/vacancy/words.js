/** Sentences of the builder, which stand ready in its page. */

import { one } from "../page.js";

/**
 * The sentence with these values in the places of its marks.
 *
 * @param {string} id
 * @param {(string | number)[]} values
 */
export function words(id, ...values) {
  let sentence = one(`[data-id="${id}"]`, one("template#words").content).textContent;
  for (const value of values) sentence = sentence.replace("%", () => `${value}`);
  return sentence;
}

/** @param {number} value */
export const figure = (value) => value.toLocaleString("ru");

/**
 * Tell readers who see nothing too what has just been done; "" is nothing.
 *
 * @param {string} id
 * @param {(string | number)[]} values
 */
export function say(id, ...values) {
  one("[data-said]").textContent = id && words(id, ...values);
}
