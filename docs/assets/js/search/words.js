/** Words as people type them: in any form, on the wrong keyboard layout, with a slip of the finger. */

import { folded } from "./engine.js";

const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";
const ENDING = /^((н?ост|у?ющ|[иы]?вш|нн?|ем|щ|[иь])?[аеиоуыэюяьмхвгтшлн]{0,3}(с[яь])?|[a-z]{0,3})$/;
const SHORTEST = 3; // letters of a stem that may have an ending
const BEGUN = 4; // letters from which on a word is looked up before it is whole, as macros/search has it
const CORRECTED = 5; // letters from which on a word is corrected
const MOST = 8; // words that are looked up
const PLENTY = 3; // words after which the next one is looked up when it is whole

let idle; // words that tell nothing
let short; // words of the texts with fewer than BEGUN letters
let stems = []; // sorted, as the index has them
let spelt = new Map(); // the same with й and ё

/** Learn the stems of the index from the row `words` that macros/search has packed, and the rest. */
export function learn(start) {
  [idle, short] = [start.idle, start.short].map((list) => new Set(list.split(" ")));
  let stem = "";
  for (const [, shared, rest] of start.words.matchAll(/([A-Z])([^A-Z]*)/g)) {
    stem = stem.slice(0, shared.charCodeAt(0) - 65) + rest;
    spelt.set(folded(stem), stem);
  }
  stems = [...spelt.keys()].sort();
}

/**
 * What a query means: its `words` without the idle ones, and `shown`, the query as it was
 * understood. A word that is neither known nor like a known one is left out, unless `exact`.
 */
export function meaningOf(query, exact) {
  const typed = query.toLowerCase().split(/\s+/).filter(plain).filter(enough);
  const asIs = (word) => exact || idle.has(word) || known(plain(word));
  const kept = typed.map((word) => (asIs(word) ? word : corrected(word))).filter(Boolean);
  const words = kept.filter((word) => !idle.has(word)).slice(0, MOST).map(plain);
  if (words.length > PLENTY && !whole(words.at(-1)) && !exact) words.pop();
  return {
    words,
    shown: kept.join(" "),
    changed: kept.join(" ") !== typed.join(" "),
  };
}

/** A few letters are looked up as a word of the texts, not as the beginning of too many. */
function enough(word) {
  const meant = [word, layoutSwitched(word)].map((each) => folded(plain(each)));
  return word.length >= BEGUN || meant.some((each) => short.has(each) || /\d/.test(each));
}

/** The stem of a known word, or the word itself. */
export function stemOf(word) {
  const letters = folded(plain(word));
  for (let length = letters.length; length > 1; length--) {
    const [stem, ending] = [letters.slice(0, length), letters.slice(length)];
    const inflected = stem.length >= SHORTEST || ending.length <= SHORTEST;
    if (inflected && spelt.has(stem) && ENDING.test(ending)) return stem;
  }
  return letters;
}

/** A word without all that forms of nouns and adjectives end with, as names in the index are. */
export function bare(word) {
  return folded(word).replace(/^(.{2,}?)(?:[аеиоуыэюяьъмхвг]*|s)$/, "$1");
}

/** Whether `word` is a form of a word of the index. */
export function whole(word) {
  return /\d/.test(word) || spelt.has(stemOf(word));
}

/** Whether `word` is a form or the beginning of a word of the index. */
export function known(word) {
  if (whole(word)) return true;
  const letters = folded(word);
  let [low, high] = [0, stems.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stems[middle] < letters) low = middle + 1;
    else high = middle;
  }
  return Boolean(stems[low]?.startsWith(letters));
}

function plain(word) {
  return word.replace(/[\p{P}\p{S}]/gu, "");
}

/** What was meant by an unknown word, «» if nothing is near enough. */
function corrected(word) {
  const switched = layoutSwitched(word);
  if (plain(switched) === switched && known(switched)) return switched;
  const letters = folded(plain(word));
  const typed = plain(word).normalize();
  let best = { fit: 0, text: "" };
  for (const stem of letters.length < CORRECTED ? [] : stems) {
    const same = shared(stem, letters);
    // The slip is in the stem; what comes after it is an ending.
    for (let length = stem.length - 1; length <= stem.length + 1; length++) {
      const fit = same + length;
      if (length < CORRECTED - 1 || fit <= best.fit || !ENDING.test(letters.slice(length))) continue;
      if (near(stem, letters.slice(0, length))) {
        best = { fit, text: spelt.get(stem) + typed.slice(length) };
      }
    }
  }
  return best.text;
}

function layoutSwitched(word) {
  const [from, to] = /[а-яё]/.test(word) ? [RUSSIAN, LATIN] : [LATIN, RUSSIAN];
  return word.replace(/./gu, (sign) => to[from.indexOf(sign)] ?? sign);
}

/** How many letters two words begin with alike. */
function shared(one, other) {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  return same;
}

/** Whether one letter more, less or other, or two swapped, make one word of the other. */
function near(one, other) {
  const same = shared(one, other);
  const [a, b] = [one.slice(same), other.slice(same)];
  return (
    a.slice(1) === b.slice(1) ||
    a === b.slice(1) ||
    a.slice(1) === b ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}
