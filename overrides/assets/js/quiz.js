/** Questions one after another: an answer, the explanation, the result; nothing is kept. */

import { all, link, one, tell } from "./page.js";

const forms = all("form.question");
const end = one(".quiz__end");
const again = end?.querySelector("button");
/** @param {HTMLFormElement} form */
const right = (form) => form.dataset.answer === form.dataset.right;

/** @param {HTMLFormElement} form */
function answer(form) {
  const chosen = one("input:checked", form);
  form.dataset.answer = chosen.value;
  mark(chosen, "question__mine");
  mark(one(`input[value="${form.dataset.right}"]`, form), "question__right");
  one("fieldset", form).disabled = true;
  one("details", form).open = true;
  tell(form, ["next", right(form) ? "right" : "wrong"]);
  one("[data-case=next] button", form).focus({ preventScroll: true });
  sum();
}

/** @param {HTMLInputElement} input @param {string} kind */
function mark(input, kind) {
  input.closest("label")?.classList.add(kind);
}

function sum() {
  const done = forms.filter(({ dataset }) => dataset.answer);
  const score = done.filter(right).length;
  const whole = done.length === forms.length;
  const praise = score === forms.length ? "all" : "some";
  const missed = forms.flatMap((form, i) =>
    right(form) ? [] : [link(`#${form.parentElement?.id}`, `№ ${i + 1}`), " "],
  );
  tell(end, whole ? ["end", praise] : ["part"], { done: done.length, score, missed });
  if (again) again.hidden = !done.length;
}

/**
 * To the first open question after `form`, or before it; to the result when there is none.
 *
 * @param {HTMLFormElement} form
 */
function next(form) {
  const place = forms.indexOf(form) + 1;
  const open = [...forms.slice(place), ...forms].find(({ dataset }) => !dataset.answer);
  go(open ? one("input", open) : end, open ?? end);
}

/** @param {HTMLElement} target @param {HTMLElement} place */
function go(target, place) {
  target.focus({ preventScroll: true });
  place.scrollIntoView();
}

/** @param {HTMLFormElement} form */
function ask(form) {
  form.reset();
  delete form.dataset.answer;
  one("fieldset", form).disabled = false;
  one("details", form).open = false;
  for (const label of all("label", form)) label.className = "";
  tell(form, ["ask"]);
}

for (const form of forms) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (form.dataset.answer) next(form);
    else answer(form);
  });
}

again?.addEventListener("click", () => {
  forms.forEach(ask);
  sum();
  go(one("input", forms[0]), forms[0]);
});
