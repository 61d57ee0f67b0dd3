/** From what was typed to what is shown: pages in order, each with its section and excerpt. */

import { piece, search } from "./engine.js";
import { IDLE, known, plain, stemOf, understood } from "./words.js";

const PIECE = 200; // words in a piece of text, as macros/search cuts them
const EXCERPT = 24;
const BEFORE = 4; // words of an excerpt before the first that was looked for
const FAVOUR = { r: 1.4, k: 1.3, t: 1.2, s: 1.1, p: 1, d: 0.9 };
const NAMES = { whole: 1000, partly: 500, among: 10 }; // added to the score for a name

/**
 * Everything that fits `query`: `pages` with kind and department, the best first, not yet loaded;
 * `words` that were looked for; `shown`, the query as it was understood, where it differs
 * (`changed`); `apart` when no page has all of the words.
 */
export async function found(query, exact) {
  const meant = understood(query, exact);
  const { words } = meant;
  const hopeless = !words.length || (exact && !words.every(known));
  let pages = hopeless ? [] : await search(words);
  const apart = !hopeless && !pages.length && words.length > 1;
  if (apart) pages = await anyOf(words);
  pages = pages.map(({ p, s, l, mf }) => ({
    id: p,
    kind: p[0],
    department: p.slice(1, p.indexOf("-")),
    score: s * FAVOUR[p[0]],
    places: l,
    named: Boolean(mf),
  }));
  return { ...meant, pages: pages.sort(byScore), apart: apart && pages.length > 0 };
}

/**
 * The first `count` of `pages` with what a reader sees of them. What bears the name that was looked
 * for is among them, even if others use it more often; `pages` are put in that order.
 */
export async function best(pages, words, count) {
  let results = await loaded(pages.slice(0, count), words);
  if (!results.some(({ score }) => score > NAMES.partly)) {
    const others = pages.slice(count).filter(({ named }) => named);
    results = results.concat(await loaded(others.slice(0, count), words));
  }
  results.sort(byScore);
  const first = new Map(results.map((result) => [result.id, result]));
  pages.sort((a, b) => (first.get(b.id) ?? b).score - (first.get(a.id) ?? a).score);
  return results.slice(0, count);
}

/** `pages` with what a reader sees of them. */
export async function loaded(pages, words) {
  return Promise.all(pages.map((page) => result(page, words)));
}

function byScore(a, b) {
  return b.score - a.score;
}

async function anyOf(words) {
  const all = new Map();
  for (const word of words) {
    for (const page of await search([word])) {
      const before = all.get(page.p);
      if (before) page.s += before.s + NAMES.among;
      all.set(page.p, page);
    }
  }
  return [...all.values()];
}

async function result(page, words) {
  let { score, places } = page;
  let place = page.named || !places.length ? 0 : densest(places);
  let text = await piece(page.id, Math.floor(place / PIECE));
  if (page.named) {
    const { whole, rest } = told([text.title, ...text.names], words);
    if (whole) score += NAMES[rest.length ? "partly" : "whole"] * FAVOUR[page.kind] + 9 * whole;
    else if (!rest.length) score += NAMES.among;
    if (rest.length < words.length) places = rest.length ? await placesOf(page, rest) : [];
    const head = text.heads.find(([, , title]) => told([title], rest).whole === rest.length);
    if (rest.length && head) place = head[0];
    else if (places.length) place = densest(places);
    text = await piece(page.id, Math.floor(place / PIECE));
  }
  const head = place && text.heads.findLast(([from]) => from <= place);
  const next = text.heads.find(([from]) => from > place)?.[0];
  const start = place - (place % PIECE);
  const all = text.words.split(" ").slice(0, next && next - start);
  const least = Math.max(0, head ? head[0] - start + head[2].split(" ").length : 0);
  const from = Math.max(least, Math.min(place - start - BEFORE, all.length - EXCERPT));
  return {
    ...page,
    score,
    title: text.title,
    section: head ? head[2] : "",
    address: head && !text.address.includes("#") ? `${text.address}#${head[1]}` : text.address,
    excerpt: all.slice(from, from + EXCERPT).join(" "),
    before: from > least,
    after: from + EXCERPT < all.length,
  };
}

/** How many of `words` are a `whole` name, and the `rest` that is in no name. */
function told(names, words) {
  const wanted = new Set(words.map(stemOf));
  let best = { whole: 0, rest: words };
  for (const name of names) {
    // «контакт-центр» is asked for as one word or as two.
    const parts = name.toLowerCase().split(/\s+/).map((word) => [plain(word), ...word.split("-")]);
    const stems = parts.map((forms) => forms.map(plain).filter((form) => form && !IDLE.has(form)).map(stemOf));
    const rest = words.filter((word) => !stems.flat().some((stem) => stem.startsWith(stemOf(word))));
    const complete = stems.every(
      ([joined, ...others]) => !joined || wanted.has(joined) || others.every((stem) => wanted.has(stem)),
    );
    const whole = complete ? words.length - rest.length : 0;
    if (whole > best.whole || (whole === best.whole && rest.length < best.rest.length)) {
      best = { whole, rest };
    }
  }
  return best;
}

async function placesOf(page, words) {
  return (await search(words)).find(({ p }) => p === page.id)?.l ?? [];
}

/** The first word of the excerpt that says most. */
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
