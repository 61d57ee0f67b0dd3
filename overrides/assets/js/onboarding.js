/** The plan of the first ninety days: ticks, dates, progress; kept in this browser only. */

import { calendar } from "./calendar.js";
import { daysTo, later, near, shown } from "./days.js";
import { download } from "./download.js";
import { filtered } from "./filters.js";
import { events } from "./onboarding_events.js";
import { read, same, sound, written } from "./onboarding_marks.js";
import { all, at, one, tell } from "./page.js";
import { store, stored } from "./storage.js";

/** @typedef {import("./onboarding_marks.js").Marks} Marks */

const plan = one(".plan");
const { role = "", title = "" } = plan.dataset;
const key = `onboarding:${role}`;
const boxes = all("input[data-task]");
const phases = all(".phase");
const dated = phases.filter(({ dataset }) => dataset.from);
const lastDay = Math.max(...dated.map(({ dataset }) => Number(dataset.to)));
const gates = all("[data-day]");
const start = one("input#start");
const said = one("[data-said]", plan);
const file = one("input[type=file]", plan);
const dialog = one("dialog", plan);
/** Ids that are ticked, those of tasks that the plan has lost included. */
let done = new Set();
let unsaved = false;

function recall() {
  const { works, value } = stored(key);
  if (works) take(sound(value) ?? { done: [], start: "" });
  tell(one("[data-kept]", plan), [works ? "on" : "off"]);
}

function keep() {
  const any = done.size > 0 || start.value !== "";
  const works = store(key, any ? marks() : undefined);
  tell(one("[data-kept]", plan), [works ? "on" : "off"]);
  unsaved = any && !works;
}

/** @returns {Marks} */
function marks() {
  return { done: [...done], start: near(start.value) ? start.value : "" };
}

/** @param {Marks} found */
function take(found) {
  done = new Set(found.done);
  start.value = found.start;
  update();
}

function update() {
  for (const box of boxes) box.checked = done.has(box.dataset.task);
  count();
  schedule();
}

function count() {
  for (const place of [plan, ...phases]) {
    const within = place === plan ? boxes : all("input[data-task]", place);
    const visible = within.filter((box) => !box.closest("[hidden]"));
    const ticked = visible.filter((box) => box.checked).length;
    const bar = one("progress", place);
    if (!bar) continue;
    one("[data-sum]", place).textContent = `${ticked} из ${visible.length}`;
    bar.max = visible.length || 1;
    bar.value = ticked;
  }
}

function schedule() {
  const wrong = start.validity.badInput ? "bad" : start.value && !near(start.value) ? "far" : "";
  const first = wrong ? "" : start.value;
  const day = first ? 1 - daysTo(first) : NaN;
  for (const phase of phases) setDates(phase, first, day);
  for (const gate of gates) {
    const date = first && later(first, Number(gate.dataset.day) - 1);
    one("[data-date]", gate).textContent = date && ` — ${shown(date)}`;
  }
  const when = day < 1 ? "before" : day <= lastDay ? "now" : "after";
  start.setAttribute("aria-invalid", String(wrong !== ""));
  tell(one("#start-said"), wrong ? [wrong] : first ? [when, "count"] : ["none"], {
    days: 1 - day,
    day,
    end: first && shown(later(first, lastDay - 1)),
  });
  one("button[data-do=calendar]", plan).disabled = !first;
  one("[data-first]").textContent = first && shown(first);
}

/**
 * When a stage runs; one without days is before the first.
 *
 * @param {HTMLElement} phase
 * @param {string} first
 * @param {number} day
 */
function setDates(phase, first, day) {
  const { from, to } = phase.dataset;
  const dates = one("[data-dates]", phase);
  const now = one("[data-now]", phase);
  const runs = from ? day >= Number(from) && day <= Number(to) : day < 1;
  phase.classList.toggle("phase--now", runs);
  if (!dates) return;
  const [begins, ends] = [from, to].map((it) => first && from && shown(later(first, Number(it) - 1)));
  dates.textContent = first && (from ? `${begins} — ${ends}` : `до ${shown(first)}`);
  now.hidden = !runs;
}

/**
 * Ask in the dialog whether to go on.
 *
 * @param {string} what
 */
function sure(what) {
  tell(dialog, [what]);
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}

async function open() {
  const [chosen] = file.files ?? [];
  file.value = "";
  if (!chosen) return;
  const found = await read(chosen);
  if (!found) tell(said, ["foreign"]);
  else if (found.role !== role) tell(said, ["other"], { title: found.title });
  else if (await replacing(found)) {
    take(found);
    keep();
    tell(said, ["opened", lost() ? "gone" : ""], { count: done.size, gone: lost() });
  } else tell(said, []);
}

/** @param {Marks} found */
async function replacing(found) {
  const any = done.size || start.value;
  return !any || same(found, { done: [...done], start: start.value }) || (await sure("open"));
}

function lost() {
  return done.size - boxes.filter((box) => done.has(box.dataset.task)).length;
}

/** @type {Record<string, () => unknown>} */
const actions = {
  calendar() {
    const [here] = location.href.split(/[?#]/);
    download(`plan-${role}.ics`, "text/calendar", calendar(events(plan, start.value), here));
    tell(said, ["calendar"]);
  },
  print: () => print(),
  save() {
    download(`plan-${role}.json`, "application/json", written({ role, title, ...marks() }));
    tell(said, ["saved"]);
    unsaved = false;
  },
  open: () => file.click(),
  async clear() {
    if (!(await sure("clear"))) return;
    take({ done: [], start: "" });
    keep();
    tell(said, ["cleared"]);
  },
};

document.addEventListener("change", (event) => {
  const box = at(event, "input[data-task]");
  if (!box) return;
  if (box.checked) done.add(box.dataset.task);
  else done.delete(box.dataset.task);
  count();
  keep();
});
start.addEventListener("input", () => {
  schedule();
  if (!start.validity.badInput && (!start.value || near(start.value))) keep();
});
for (const button of all("button[data-do]")) {
  button.addEventListener("click", actions[button.dataset.do ?? ""]);
}
file.addEventListener("change", open);
addEventListener("storage", (event) => event.key === key && recall());
addEventListener("beforeunload", (event) => unsaved && event.preventDefault());

recall();
if (lost()) tell(said, ["gone"], { gone: lost() });
filtered(one("form.filters"), all(".task"), count);
update();
