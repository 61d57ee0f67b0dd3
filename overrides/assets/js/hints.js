/** Definitions over terms of the glossary, on hover, focus and tap; the term stays a link. */

const [hint, name, text, link] = ["span", "b", "span", "a"].map((tag) => document.createElement(tag));
hint.className = "hint";
hint.popover = "manual";
text.id = "hint";
link.textContent = "Открыть в словаре";
link.tabIndex = -1;
hint.append(name, text, link);

let shown;
let touched;
let closing; // by a tap beside the hint, which does nothing else
let timer;

function show(term) {
  clearTimeout(timer);
  if (term === shown) return;
  hide();
  shown = term;
  name.textContent = term.dataset.name;
  text.textContent = term.dataset.hint;
  link.href = term.href;
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

function later(act, wait) {
  clearTimeout(timer);
  timer = setTimeout(act, wait);
}

const on = (event, act) => document.addEventListener(event, act, true);

on("pointerover", ({ target, pointerType }) => {
  if (pointerType === "touch") return;
  const place = target.closest(".term, .hint");
  if (place === hint || (place && place === shown)) clearTimeout(timer);
  else if (place) later(() => show(place), 150);
  else if (shown !== document.activeElement) later(hide, 250);
});
on("pointerdown", ({ target, pointerType }) => {
  touched = pointerType === "touch";
  closing = touched && shown && !target.closest(".term, .hint");
  if (!target.closest(".term, .hint")) hide();
});
on("click", (event) => {
  if (closing) {
    event.preventDefault();
    event.stopPropagation();
    closing = false;
    return;
  }
  const term = event.target.closest(".term");
  if (!term || !touched || !event.detail) return;
  event.preventDefault();
  if (term === shown) hide();
  else show(term);
});
on("focusin", ({ target }) => {
  if (target.matches(".term:focus-visible")) show(target);
  else if (!target.closest(".term, .hint")) hide();
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
