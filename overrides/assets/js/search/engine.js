/**
 * Pagefind's engine with the pieces of its index that macros/search has cut.
 *
 * Pagefind's own loader is 13 KB of the 120 that a first query may take, and excerpts by it would
 * need a whole page each; these lines do what it does for one language.
 */

import { certain, stemOf } from "./words.js";

const base = new URL("../../../search/", import.meta.url);
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const letters = new TextDecoder("windows-1251"); // one byte for a Russian letter
const SIGNATURE = 12;
const REMEMBERED = 30; // answers
const WEIGHTS = {
  meta_weights: { title: 4, names: 4, whole: 0 },
  page_length: 0.3,
  term_saturation: 1.2,
};
const loaded = new Map();
const answers = new Map();
let version;
let sections;
let wasm;
let index;

/** Load the engine and what every query needs: `departments`, `roles` to suggest, `words`. */
export async function start() {
  const engine = load("engine", { cache: "no-cache" });
  const first = await json(load("start", { cache: "no-cache" }));
  ({ version, sections } = first);
  const [program, pages] = await Promise.all([engine, load("pages")]);
  const { instance } = await WebAssembly.instantiate(program.subarray(SIGNATURE), {
    // A table of values of JavaScript, of which the engine is given none.
    "./pagefind_web_bg.js": { __wbindgen_init_externref_table() {} },
  });
  wasm = instance.exports;
  wasm.__wbindgen_start();
  index = wasm.init_pagefind(...passed(pages));
  index = wasm.set_ranking_weights(index, ...passed(JSON.stringify(WEIGHTS)));
  return first;
}

/**
 * Pages with all of `words`, or with whatever begins like the stem of one, unless `exact`; the best
 * first. `p` is the name of the page, `s` its score, `l` the places of the words in its text (`l`
 * the number of the word, `s` its weight).
 */
export async function search(words, exact = false) {
  const stems = words.map(stemOf).join(" "); // an ending that is being typed changes nothing
  const key = stems + exact;
  if (!answers.has(key)) {
    const chunks = heard(wasm.request_indexes(index, ...passed(stems)));
    await Promise.all(chunks.map(chunk));
    const query = words.map(certain).join(" ");
    const texts = [query, query, "{}", ""].flatMap(passed);
    if (answers.size > REMEMBERED) answers.clear();
    answers.set(key, heard(wasm.search(index, ...texts, exact, false)).results);
  }
  return answers.get(key);
}

/** Title, address and headings (place, id, text) of a page. */
export async function about(page) {
  const [title, address, heads] = await once(`${page}.page`, json);
  return [title, address, heads.map(([place, section]) => [place, ...sections[section]])];
}

/** A piece of the text of a page. */
export function piece(page, number) {
  return once(`${page}.${number}`, json);
}

function chunk(name) {
  return once(`${name}.index`, async (content) => {
    const bytes = await content;
    index = wasm.load_index_chunk(index, ...passed(bytes));
  });
}

function once(name, read) {
  if (!loaded.has(name)) {
    const content = read(load(name));
    content.catch(() => loaded.delete(name));
    loaded.set(name, content);
  }
  return loaded.get(name);
}

async function load(name, options) {
  const response = await fetch(new URL(`${name}.pagefind?${version ?? ""}`, base), options);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const content = response.body.pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(content).arrayBuffer());
}

async function json(content) {
  return JSON.parse(letters.decode(await content));
}

/** Put bytes or a text into the memory of the engine, which frees them. */
function passed(content) {
  const bytes = typeof content === "string" ? encoder.encode(content) : content;
  const at = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
  new Uint8Array(wasm.memory.buffer).set(bytes, at);
  return [at, bytes.length];
}

function heard([at, length]) {
  const text = decoder.decode(new Uint8Array(wasm.memory.buffer, at >>> 0, length));
  wasm.__wbindgen_free(at, length, 1);
  return JSON.parse(text);
}
