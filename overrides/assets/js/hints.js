/** Definitions over terms of the glossary, on hover, focus and tap; the term stays a link. */

import { at, link, made } from "./page.js";

const PLACES = ".term, .hint";
const name = made("b");
const text = Object.assign(made("span"), { id: "hint" });
const more = Object.assign(link("", "Открыть в словаре"), { tabIndex: -1 });
const hint = Object.assign(made("span", name, text, more), { className: "hint", popover: "manual" });

/** @type {HTMLAnchorElement | undefined} */
let shown;
let touched = false;
let closing = false; // by a tap beside the hint, which does nothing else
let timer = 0;

/** @param {HTMLAnchorElement} term */
function show(term) {
  clearTimeout(timer);
  if (term === shown) return;
  hide();
  shown = term;
  name.textContent = term.dataset.name ?? "";
  text.textContent = term.dataset.hint ?? "";
  more.href = term.href;
  term.setAttribute("aria-describedby", text.id);
  term.after(hint);
  hint.showPopover();
  const line = term.getClientRects()[0];
  const last = document.documentElement.clientWidth - hint.offsetWidth - 8;
  const over = line.bottom + hint.offsetHeight > innerHeight && line.top > hint.offsetHeight;
  hint.style.left = `${scrollX + Math.max(8, Math.min(line.left, last))}px`;
  hint.style.top = `${scrollY + (over ? line.top - hint.offsetHeight : line.bottom)}px`;
}

function hide() {
  clearTimeout(timer);
  shown?.removeAttribute("aria-describedby");
  shown = undefined;
  hint.remove();
}

/** @param {() => void} act @param {number} wait */
function later(act, wait) {
  clearTimeout(timer);
  timer = setTimeout(act, wait);
}

/**
 * @template {keyof DocumentEventMap} Kind
 * @param {Kind} kind
 * @param {(event: DocumentEventMap[Kind]) => void} act
 */
const on = (kind, act) => document.addEventListener(kind, act, true);

/** @param {Event} event */
const termAt = (event) => at(event, "a.term");

on("pointerover", (event) => {
  if (event.pointerType === "touch") return;
  const place = at(event, PLACES);
  const term = termAt(event);
  if (place && (place === hint || place === shown)) clearTimeout(timer);
  else if (term) later(() => show(term), 150);
  else if (shown !== document.activeElement) later(hide, 250);
});
on("pointerdown", (event) => {
  const beside = !at(event, PLACES);
  touched = event.pointerType === "touch";
  closing = touched && shown !== undefined && beside;
  if (beside) hide();
});
on("click", (event) => {
  if (closing) {
    event.preventDefault();
    event.stopPropagation();
    closing = false;
    return;
  }
  const term = termAt(event);
  if (!term || !touched || !event.detail) return;
  event.preventDefault();
  if (term === shown) hide();
  else show(term);
});
on("focusin", (event) => {
  const term = termAt(event);
  if (term?.matches(":focus-visible")) show(term);
  else if (!at(event, PLACES)) hide();
});
on("focusout", () => {
  if (!hint.matches(":hover")) later(hide, 250);
});
on("keydown", ({ key }) => {
  if (key === "Escape") hide();
});
on("scroll", ({ target }) => {
  if (target !== document) hide();
});
