/** Questions one after another: an answer, the explanation, the result; nothing is kept. */

import { tell } from "./words.js";

const forms = [...document.querySelectorAll(".question")];
const end = document.querySelector(".quiz__end");
const again = end?.querySelector("button");
const right = (form) => form.dataset.answer === form.dataset.right;

function answer(form) {
  const chosen = form.querySelector(":checked");
  form.dataset.answer = chosen.value;
  chosen.closest("label").classList.add("question__mine");
  form.querySelector(`[value="${form.dataset.right}"]`).closest("label").classList.add("question__right");
  form.querySelector("fieldset").disabled = true;
  form.querySelector("details").open = true;
  tell(form, ["next", right(form) ? "right" : "wrong"]);
  form.querySelector("[data-case=next] button").focus({ preventScroll: true });
  sum();
}

function sum() {
  const done = forms.filter(({ dataset }) => dataset.answer);
  const score = done.filter(right).length;
  const whole = done.length === forms.length;
  const praise = score === forms.length ? "all" : "some";
  const missed = forms.flatMap((form, i) => (right(form) ? [] : [link(form, i + 1), " "]));
  const values = { done: String(done.length), score: String(score), missed };
  tell(end, whole ? ["end", praise] : ["part"], values);
  again.hidden = !done.length;
}

function link(form, number) {
  const href = `#${form.parentElement.id}`;
  return Object.assign(document.createElement("a"), { href, textContent: `№ ${number}` });
}

/** To the first open question after `form`, or before it; to the result when there is none. */
function next(form) {
  const place = forms.indexOf(form) + 1;
  const open = [...forms.slice(place), ...forms].find(({ dataset }) => !dataset.answer);
  go(open?.querySelector("input") ?? end, open ?? end);
}

function go(target, place) {
  target.focus({ preventScroll: true });
  place.scrollIntoView();
}

for (const form of forms) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (form.dataset.answer) next(form);
    else answer(form);
  });
}

again?.addEventListener("click", () => {
  for (const form of forms) {
    form.reset();
    delete form.dataset.answer;
    form.querySelector("fieldset").disabled = false;
    form.querySelector("details").open = false;
    for (const label of form.querySelectorAll("label")) label.className = "";
    tell(form, ["ask"]);
  }
  sum();
  go(forms[0].querySelector("input"), forms[0]);
});
