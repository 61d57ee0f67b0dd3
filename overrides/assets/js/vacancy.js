/** The builder of vacancies: what is ticked and typed becomes six formats without leaving the browser. */

import { chosen } from "./address.js";
import { copied } from "./clipboard.js";
import { download } from "./download.js";
import { at, one } from "./page.js";
import { begin, clear, open, restore, takeOver, update } from "./vacancy/draft.js";
import { field, form } from "./vacancy/form.js";
import { file } from "./vacancy/formats.js";
import { add, move } from "./vacancy/lines.js";
import { KEY } from "./vacancy/memory.js";
import { say, words } from "./vacancy/words.js";

const made = one("textarea.vacancy__text", form);

/** @type {Record<string, (button: HTMLButtonElement) => void>} */
const actions = {
  add(button) {
    add(button);
    update();
  },
  async copy() {
    const well = await copied(made.value);
    if (!well) {
      made.focus();
      made.select();
    }
    say(well ? "copied" : "denied");
  },
  save() {
    const { ending, content } = file(field.format.value, made.value);
    download(`vacancy-${field.role.value}.${ending}`, "text/plain", content);
    say("saved");
  },
  restore() {
    if (!confirm(words("restore"))) return;
    restore();
    field.title.focus();
  },
  clear() {
    if (!confirm(words("clear"))) return;
    clear();
    field.role.focus();
  },
};

form.addEventListener("input", ({ target }) => {
  if (target !== field.role) update();
});
field.role.addEventListener("change", open);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("click", (event) => {
  const button = at(event, "button");
  const step = Number(button?.dataset.move ?? 0);
  if (button && step) moveLine(button, step);
  else if (button) actions[button.dataset.do ?? ""]?.(button);
});
form.addEventListener("keydown", (event) => {
  const step = new Map([["ArrowUp", -1], ["ArrowDown", 1]]).get(event.key);
  const focused = at(event, ".line *");
  if (!event.altKey || !step || !focused) return;
  event.preventDefault();
  moveLine(focused, step);
});
addEventListener("storage", ({ key }) => key === KEY && takeOver());
begin(chosen("role"));

/** @param {HTMLElement} focused in the line @param {number} step */
function moveLine(focused, step) {
  const line = /** @type {HTMLElement} */ (focused.closest(".line"));
  const place = move(line, step);
  focused.focus();
  update();
  say("place", ...place);
}
