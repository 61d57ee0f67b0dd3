/** Files that the page itself makes. */

import { link } from "./page.js";

const LOADED = 10_000; // milliseconds after which the browser has taken the file

/** @param {string} name @param {string} type @param {string} text */
export function download(name, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(link(href), { download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), LOADED);
}
