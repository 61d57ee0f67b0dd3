/** Words as people type them: in any form, on the wrong keyboard layout, with a slip of the finger. */

const BEGUN = 4; // letters from which on a word is looked up before it is whole, as macros/search has it
const CORRECTED = 5; // letters from which on a word is corrected
const UNSURE = 11; // letters of a stem, twice, and those before a slip: too few to correct a word
const FAVOUR = 5; // that many more, if the word stands in a name
const MOST = 8; // words that are looked up
const PLENTY = 3; // words after which the next one is looked up when it is whole
const NAMED = 13; // added to the letters that stems share, as macros/search packs them

let idle; // words that tell nothing
let ending; // the last letter of a stem and what may follow
let bareOf; // its first group is a word without all that forms of nouns and adjectives end with
let cut; // a stem that would lose its end if it were stemmed
let layouts; // what the same keys type in Russian and in Latin letters
let short; // words of the texts with fewer than BEGUN letters
const named = new Set(); // stems of words that stand in names
const forms = new Map(); // a word of the handbook with each stem, if there is one

/** Learn the words that macros/search has packed into the row `words`, and the rest. */
export function learn(start) {
  [idle, short] = [start.idle, start.short].map((list) => new Set(list.split(" ")));
  [ending, bareOf, cut] = start.patterns.map((pattern) => new RegExp(`^(?:${pattern})$`));
  layouts = start.layouts;
  let stem = "";
  const packed = /([A-Z])([^A-Z!-,.-@А-Я]*)(.)([а-яё]*)/g;
  for (const [, shared, rest, sign, other] of start.words.matchAll(packed)) {
    const same = shared.charCodeAt(0) - 65;
    stem = stem.slice(0, same % NAMED) + rest;
    const letters = folded(plain(stem));
    if (same >= NAMED) named.add(letters);
    forms.set(letters, (sign > "!" || other) && stem + (start.endings[sign] ?? other));
  }
}

/**
 * What a query means: its `words` without the idle ones, and `shown`, the query as it was
 * understood. A word that is neither known nor like a known one is left out, unless `exact`.
 */
export function meaningOf(query, exact) {
  const parts = (text, between) => text.split(between).filter(plain).filter(enough);
  const typed = parts(query.toLowerCase(), /[\s/—_]+/);
  const switched = typed.map(layoutSwitched);
  const asIs = (word) => exact || idle.has(word) || known(plain(word));
  const likelier = [typed, switched].find((words) => words.every(asIs)) ?? typed;
  const kept = likelier.flatMap(function meant(word) {
    if (asIs(word)) return word;
    return corrected(word) || (word.includes("-") ? parts(word, "-").flatMap(meant) : []);
  });
  const words = kept.filter((word) => !idle.has(word)).slice(0, MOST).map(plain);
  if (words.length > PLENTY && !whole(words.at(-1)) && !exact) words.pop();
  const shown = kept.join(" ");
  return { words, shown, changed: shown !== typed.join(" ") };
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

/** The word, or its stem in a form of which the engine cannot but make that stem. */
export function certain(word) {
  const stem = stemOf(word);
  return cut.test(stem) ? `${stem}ах` : folded(word);
}

/** A word without all that its forms differ by, as names in the index are. */
export function bare(word) {
  return folded(word).replace(bareOf, "$1").replace(/[ео](?=.$)/, "");
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

/** Lower case without the marks above й and ё, as the index has it. */
function folded(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

function plain(word) {
  return word.replace(/[\p{P}\p{S}]/gu, "");
}

/** What was meant by an unknown word; undefined if no form of a known one is a slip away. */
function corrected(word) {
  const switched = layoutSwitched(word);
  if (known(plain(switched))) return switched;
  const letters = folded(plain(word));
  let best = { fit: UNSURE };
  for (const [right, same] of letters.length < CORRECTED ? [] : aSlipAway(letters)) {
    const stem = stemOf(right);
    const text = forms.get(stem);
    const fit = same + 2 * stem.length + (named.has(stem) ? FAVOUR : 0);
    if (text && fit > best.fit) best = { fit, text };
  }
  return best.text;
}

/** A word with a letter less, more or other, or with two swapped, and how many are as they were. */
function* aSlipAway(word) {
  const letters = layouts.find((keys) => keys.includes(word[0])) ?? "";
  for (let same = 0; same < word.length; same++) {
    const after = word.slice(same);
    const ends = [after.slice(1), after.slice(1, 2) + after[0] + after.slice(2)];
    for (const letter of letters) ends.push(letter + after, letter + after.slice(1));
    for (const end of ends) yield [word.slice(0, same) + end, same];
  }
}

/** A word as the same keys type it in the other layout, if all its letters are letters there. */
function layoutSwitched(word) {
  const [from, to] = /[а-яё]/.test(word) ? layouts : [...layouts].reverse();
  const switched = word.replace(/./gu, (sign) => to[from.indexOf(sign)] ?? sign);
  return plain(switched).length < plain(word).length ? word : switched;
}
