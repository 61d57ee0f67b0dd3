/** Guesses which page was meant: links whose address or text is nearest to the one asked for. */

import { all, one } from "./page.js";

const GUESSES = 3;
const asked = lastWord(location.pathname);
const links = [...new Map(all(".lost a, .footer a").map((link) => [link.href, link])).values()];
const nearest = links
  .map((link) => ({ link, steps: stepsTo(link) }))
  .filter(({ steps }) => steps <= Math.ceil(asked.length / 3))
  .sort((a, b) => a.steps - b.steps)
  .slice(0, GUESSES)
  .map(({ link }) => link.cloneNode(true));

if (asked && nearest.length) {
  const guess = one(".lost__guess");
  guess.append(...nearest.flatMap((link, at) => (at ? [", ", link] : [link])), "?");
  guess.hidden = false;
}

/** @param {HTMLAnchorElement} link */
function stepsTo(link) {
  return Math.min(...[lastWord(link.pathname), link.text.toLowerCase()].map(difference));
}

/** @param {string} path */
function lastWord(path) {
  const word = path.split("/").filter(Boolean).at(-1) ?? "";
  try {
    return decodeURIComponent(word).toLowerCase().replace(/\.\w+$/, "");
  } catch {
    return word;
  }
}

/**
 * How many letters to put in, take out or change; 1 for a part of the name.
 *
 * @param {string} name
 */
function difference(name) {
  if (asked.length > 3 && asked !== name && name.includes(asked)) return 1;
  let row = [...Array(name.length + 1).keys()];
  for (const [at, letter] of [...asked].entries()) {
    const next = [at + 1];
    for (let to = 0; to < name.length; to++) {
      const changed = row[to] + Number(letter !== name[to]);
      next.push(Math.min(changed, row[to + 1] + 1, next[to] + 1));
    }
    row = next;
  }
  return row[name.length];
}
