/** Words as people type them: in any form, on the wrong keyboard layout, with a slip of the finger. */

import { folded } from "./engine.js";

const BEGUN = 4; // letters from which on a word is looked up before it is whole, as macros/search has it
const CORRECTED = 5; // letters from which on a word is corrected
const SURE = 18; // letters of a stem, thrice, and those of them that are right before the slip
const MOST = 8; // words that are looked up
const PLENTY = 3; // words after which the next one is looked up when it is whole

let idle; // words that tell nothing
let ending; // the last letter of a stem and what may follow
let bareOf; // its first group is a word without all that forms of nouns and adjectives end with
let layouts; // what the same keys type in Russian and in Latin letters
let short; // words of the texts with fewer than BEGUN letters
const forms = new Map(); // a word of the handbook with each stem, if its ending is usual

/** Learn the words that macros/search has packed into the row `words`, and the rest. */
export function learn(start) {
  [idle, short] = [start.idle, start.short].map((list) => new Set(list.split(" ")));
  [ending, bareOf] = [start.ending, start.bare].map((pattern) => new RegExp(`^(?:${pattern})$`));
  layouts = start.layouts;
  let stem = "";
  for (const [, shared, rest, sign] of start.words.matchAll(/([A-Z])([^A-Z!-,.-@А-Я]*)(.)/g)) {
    stem = stem.slice(0, shared.charCodeAt(0) - 65) + rest;
    forms.set(folded(plain(stem)), sign > "!" && stem + start.endings[sign]);
  }
}

/**
 * What a query means: its `words` without the idle ones, and `shown`, the query as it was
 * understood. A word that is neither known nor like a known one is left out, unless `exact`.
 */
export function meaningOf(query, exact) {
  const parts = (text, between) => text.split(between).filter(plain).filter(enough);
  const lower = query.toLowerCase();
  const [typed, switched] = [lower, layoutSwitched(lower)].map((text) => parts(text, /\s+/));
  const asIs = (word) => exact || idle.has(word) || known(plain(word));
  const likelier = [typed, switched].find((words) => words.every(asIs)) ?? typed;
  const kept = likelier.flatMap(function meant(word) {
    if (asIs(word)) return word;
    return corrected(word) || (word.includes("-") ? parts(word, "-").flatMap(meant) : []);
  });
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
    const stem = letters.slice(0, length);
    if (forms.has(stem) && ending.test(letters.slice(length - 1))) return stem;
  }
  return letters;
}

/** A word without all that forms of nouns and adjectives end with, as names in the index are. */
export function bare(word) {
  return folded(word).replace(bareOf, "$1");
}

/** Whether `word` is a form of a word of the index. */
export function whole(word) {
  return /\d/.test(word) || forms.has(stemOf(word));
}

/** Whether `word` is a form or the beginning of a word of the index. */
export function known(word) {
  const letters = folded(word);
  return whole(word) || [...forms.keys()].some((stem) => stem.startsWith(letters));
}

function plain(word) {
  return word.replace(/[\p{P}\p{S}]/gu, "");
}

/** What was meant by an unknown word; undefined if nothing is near enough. */
function corrected(word) {
  const switched = layoutSwitched(word);
  if (plain(switched) === switched && known(switched)) return switched;
  const letters = folded(plain(word));
  let best = { fit: 0 };
  const offer = (right, length, text) => {
    const fit = shared(right, letters) + length;
    if (fit > best.fit && near(right, letters.slice(0, length))) best = { fit, text };
  };
  for (const [stem, form] of letters.length < CORRECTED ? [] : forms) {
    if (form) offer(folded(plain(form)), letters.length, form);
    const same = shared(stem, letters);
    if (same + 3 * stem.length < SURE) continue;
    if (same === stem.length) {
      if (form && letters.length < 2 * same - 2) offer(stem, same, form); // a slip in the ending
      continue;
    }
    for (let length = stem.length - 1; length <= stem.length + 1; length++) {
      const rest = plain(word).slice(length);
      if (rest && ending.test(letters.slice(length - 1))) offer(stem, length, form || stem + rest);
    }
  }
  return best.text;
}

function layoutSwitched(word) {
  const [russian, latin] = layouts;
  const [from, to] = /[а-яё]/.test(word) ? [russian, latin] : [latin, russian];
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
    a[1] + a[0] + a.slice(2) === b
  );
}
