/** From what was typed to what is shown: pages in order, each with its section and excerpt. */

import { about, piece, search } from "./engine.js";
import { bare, known, meaningOf, stemOf, whole } from "./words.js";

const PIECE = 120; // words in a piece of text, as macros/search cuts them
const EXCERPT = 24;
const BEFORE = 4; // words of an excerpt before the first that was looked for
const MUCH = 3; // words besides a name
const OPENING = 90; // words of a page among which its other names are
const FAVOUR = { k: 1.4, r: 1.4, t: 1.2, s: 1.1, p: 1, d: 0.9 };
const WHOLE = 1000; // added to the score when the query is a name
const PARTLY = 500; // when some words of it are
const TOGETHER = 10; // for one more of the words, when no page has all

/**
 * Everything that fits `query`: `pages`, the best first, with kind and department; `words` that
 * were looked for; `shown`, the query as it was understood, where it differs (`changed`); `apart`
 * when no page has all of the words.
 */
export async function found(query, exact) {
  const meant = meaningOf(query, exact);
  const { words } = meant;
  if (!words.length || (exact && !words.every(known))) return { ...meant, pages: [] };
  const hits = new Map();
  for (const hit of await search(words)) hits.set(hit.p, hit);
  const apart = !hits.size && words.length > 1;
  if (apart) await addAny(hits, words);
  const bearers = await bearersOf(words);
  const ranked = (some) =>
    some.map((hit) => pageOf(hit, words, bearers.get(hit.p))).sort((a, b) => b.score - a.score);
  // What is named in the query comes even if the rest of it stands elsewhere: by its score if that
  // is the whole query or, for a role or a KPI, unless much is left over; the others come third.
  const unhit = [...bearers.values()].filter(({ p }) => !hits.has(p));
  const ahead = ({ p, rest }) => !rest[0] || (/^[rk]/.test(p) && rest.length < MUCH);
  const pages = ranked([...hits.values(), ...unhit.filter(ahead)]);
  pages.splice(2, 0, ...ranked(unhit.filter((bearer) => !ahead(bearer))));
  return { ...meant, apart: apart && pages.length > 0, pages };
}

function pageOf({ p: id, s, l: places }, words, bearer) {
  const rest = bearer?.rest ?? words;
  const name = bearer ? (rest.length ? PARTLY * (1 - rest.length / words.length) : WHOLE) : 0;
  return {
    id,
    kind: id[0],
    department: id.slice(1, id.indexOf("-")),
    score: (s + name) * FAVOUR[id[0]],
    places,
    rest,
  };
}

/** A page with its title, address and section, and `place`, the word that the excerpt is about. */
export async function placed(page, words) {
  const [title, address, heads] = await about(page.id);
  const place = await placeIn(page, title, heads, words);
  const head = place && heads.findLast(([at]) => at <= place);
  return {
    ...page,
    title,
    address: head && !address.includes("#") ? sectionAt(address, head[1]) : address,
    section: head ? head[2] : "",
    place,
    start: head ? head[0] + head[2].split(" ").length : 0,
    end: heads.find(([at]) => at > place)?.[0] ?? Infinity,
  };
}

/** A section may stand on another page about the same record, whose id is a star in its address. */
function sectionAt(address, id) {
  return id.includes("/") ? id.replace("*", address.split("/")[1]) : `${address}#${id}`;
}

/** What the page says at its place; `start` and `end` are those of the section. */
export async function excerpt({ id, place, start, end }) {
  const number = Math.floor(place / PIECE);
  const before = number * PIECE;
  const text = (await piece(id, number)).split(" ").slice(0, end - before);
  const least = Math.max(0, start - before);
  const from = Math.max(least, Math.min(place - before - BEFORE, text.length - EXCERPT));
  const to = from + EXCERPT;
  return `${from + before > start ? "… " : ""}${text.slice(from, to).join(" ")}${to < text.length ? " …" : ""}`;
}

async function addAny(hits, words) {
  for (const word of words) {
    for (const hit of await search([word])) {
      const before = hits.has(hit.p) ? hits.get(hit.p).s + TOGETHER : 0;
      hits.set(hit.p, { ...hit, s: hit.s + before });
    }
  }
}

/** Pages whose name is the query or a part of it, each with the words that are left over. */
async function bearersOf(words) {
  const stems = words.map(bare);
  const last = words.at(-1);
  // It is still being typed, or a few letters are all that is left of it.
  if (!whole(last) || (last[3] && !stems.at(-1)[2])) stems.pop();
  const bearers = new Map();
  for (let length = stems.length; length; length--) {
    for (let from = 0; from + length <= stems.length; from++) {
      const name = `${stems.slice(from, from + length).join("")}0q`;
      const rest = words.filter((_, i) => i < from || i >= from + length);
      for (const hit of await search([name], true)) {
        if (!bearers.has(hit.p)) bearers.set(hit.p, { ...hit, rest });
      }
    }
  }
  return bearers;
}

/** The first word of the heading or of the excerpt that the words which are no name ask for. */
async function placeIn(page, title, heads, words) {
  const { rest } = page;
  const stemsOf = (text) => text.toLowerCase().split(" ").map(stemOf);
  const asked = (word) => rest.map(stemOf).includes(word);
  const head = heads.find(([, , text]) => stemsOf(text).every(asked));
  if (head) return head[0];
  if (rest[0] && rest.length < words.length) {
    const hit = (await search(rest)).find(({ p }) => p === page.id);
    return hit ? densest(hit.l) : 0;
  }
  const titled = stemsOf(title).some((word) => words.map(stemOf).includes(word));
  if (titled && !rest[1]) return 0;
  return densest(page.places.filter(({ l }) => rest[0] || l < OPENING));
}

function densest(places) {
  const sorted = [...places].sort((a, b) => a.l - b.l);
  let most = { weight: 0, from: 0 };
  for (const { l: from } of sorted) {
    const near = sorted.filter(({ l }) => l >= from && l < from + EXCERPT);
    const weight = near.reduce((sum, { s }) => sum + s, 0);
    if (weight > most.weight) most = { weight, from };
  }
  return most.from;
}
