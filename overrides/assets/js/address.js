/** The reader's choice, kept in the address of the page: shareable, and nothing is stored. */

import { all } from "./page.js";

/**
 * The value of a parameter in the address; "" when it is absent.
 *
 * @param {string} name
 */
export function chosen(name) {
  return new URLSearchParams(location.search).get(name) ?? "";
}

/** Let links marked `data-sized` open their pages with the same size of centre. */
export function carry() {
  const size = chosen("size");
  for (const link of all("a[data-sized]")) link.search = size && `size=${size}`;
}

/**
 * Put values into the address without a new entry in the history; empty ones leave it.
 *
 * @param {Record<string, string>} values
 */
export function keep(values) {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(history.state, "", address.href.replaceAll("%2C", ","));
}
