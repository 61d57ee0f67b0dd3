/** What stands in the page: its elements, and words that wait in it to be shown. */

/**
 * What a selector names, as its end tells: "form.choice" is a form, ".choice" some element.
 *
 * @template {string} S
 * @typedef {S extends `${string} ${infer End}` ? Named<End>
 *   : S extends `${infer Tag}[${string}` ? Named<Tag>
 *   : S extends `${infer Tag}:${string}` ? Named<Tag>
 *   : S extends `${infer Tag}.${string}` ? Named<Tag>
 *   : S extends `${infer Tag}#${string}` ? Named<Tag>
 *   : S extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[S] : HTMLElement} Named
 */

/** @typedef {string | number | Node} Piece what can be put into an element */

/**
 * The element that the page promises to have.
 *
 * @template {string} S
 * @param {S} selector
 * @param {ParentNode} root
 */
export function one(selector, root = document) {
  return /** @type {Named<S>} */ (root.querySelector(selector));
}

/**
 * @template {string} S
 * @param {S} selector
 * @param {ParentNode} root
 */
export function all(selector, root = document) {
  return /** @type {Named<S>[]} */ ([...root.querySelectorAll(selector)]);
}

/**
 * The element of this kind that an event happened in, if any.
 *
 * @template {string} S
 * @param {Event} event
 * @param {S} selector
 */
export function at({ target }, selector) {
  const found = target instanceof Element ? target.closest(selector) : null;
  return /** @type {Named<S> | null} */ (found);
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Piece[]} inside
 */
export function made(tag, ...inside) {
  const element = document.createElement(tag);
  element.append(...inside.map(put));
  return element;
}

/** @param {string} href @param {Piece[]} inside */
export function link(href, ...inside) {
  return Object.assign(made("a", ...inside), { href });
}

/**
 * Words stand ready in the page. Show the `[data-case]` of `place` named in `cases`, and put
 * values, each one piece or a list, into the `[data-put]` of their names.
 *
 * @param {ParentNode} place
 * @param {string[]} cases
 * @param {Record<string, Piece | Piece[] | undefined>} values
 */
export function tell(place, cases, values = {}) {
  for (const text of all("[data-case]", place)) {
    text.hidden = !cases.includes(text.dataset.case ?? "");
  }
  for (const blank of all("[data-put]", place)) {
    if (blank.closest("[hidden]")) continue; // an element can stand in one place only
    blank.replaceChildren(...[values[blank.dataset.put ?? ""] ?? ""].flat().map(put));
  }
}

/** @param {Piece} piece */
function put(piece) {
  return piece instanceof Node ? piece : String(piece);
}
