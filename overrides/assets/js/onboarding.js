/** The plan of the first ninety days: ticks, dates, progress; kept in this browser only. */

import { calendar, later } from "./calendar.js";
import { filtered } from "./filters.js";
import { tell } from "./words.js";

const FORMAT = "onboarding-plan";
const plan = document.querySelector(".plan");
const { role, title } = plan.dataset;
const key = `onboarding:${role}`;
const one = (selector, root = plan) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const boxes = all("[data-task]");
const phases = all(".phase");
const dated = phases.filter(({ dataset }) => dataset.from);
const start = one("#start");
const said = one("[data-said]");
const file = one("[type=file]");
const dialog = one("dialog");
/** Ids that are ticked, those of tasks that the plan has lost included. */
let done = new Set();
let unsaved = false;

function recall() {
  try {
    const state = valid(JSON.parse(localStorage.getItem(key))) ?? { done: [], start: "" };
    take(state);
    tell(one("[data-kept]"), ["on"]);
  } catch (error) {
    if (!(error instanceof SyntaxError)) tell(one("[data-kept]"), ["off"]);
  }
}

function keep() {
  const state = JSON.stringify({ done: [...done], start: good(start.value) ? start.value : "" });
  try {
    if (done.size || start.value) localStorage.setItem(key, state);
    else localStorage.removeItem(key);
    tell(one("[data-kept]"), ["on"]);
    unsaved = false;
  } catch {
    tell(one("[data-kept]"), ["off"]);
    unsaved = Boolean(done.size || start.value);
  }
}

/** `state` when it is a list of ids and a date, or none. It may come from anywhere. */
function valid(state) {
  const id = (it) => text(it) && /^[0-9a-f]{10}$/.test(it);
  const ids = Array.isArray(state?.done) && state.done.every(id);
  return ids && (state.start === "" || good(state.start)) ? state : undefined;
}

const text = (it) => typeof it === "string";

function good(date) {
  return text(date) && /^\d{4}-\d\d-\d\d$/.test(date) && Math.abs(daysTo(date)) < 731;
}

function take(state) {
  done = new Set(state.done);
  start.value = state.start;
  update();
}

function update() {
  for (const box of boxes) box.checked = done.has(box.dataset.task);
  count();
  schedule();
}

function count() {
  for (const place of [plan, ...phases]) {
    const within = place === plan ? boxes : all("[data-task]", place);
    const shown = within.filter((box) => !box.closest("[hidden]"));
    const ticked = shown.filter((box) => box.checked).length;
    const bar = one("progress", place);
    if (!bar) continue;
    one("[data-sum]", place).textContent = `${ticked} из ${shown.length}`;
    bar.max = shown.length || 1;
    bar.value = ticked;
  }
}

function schedule() {
  const wrong = start.validity.badInput ? ["bad"] : start.value && !good(start.value) ? ["far"] : [];
  const first = wrong.length ? "" : start.value;
  const day = first && 1 - daysTo(first);
  for (const phase of phases) {
    const { from, to } = phase.dataset;
    const dates = phase.querySelector("[data-dates]");
    const now = phase.querySelector("[data-now]");
    if (dates) dates.textContent = !first ? "" : from ? span(first, from, to) : `до ${shown(first)}`;
    const runs = Boolean(first) && (from ? day >= from && day <= to : day < 1);
    if (now) now.hidden = !runs;
    phase.classList.toggle("phase--now", runs);
  }
  for (const gate of all("[data-day]")) {
    const date = first && later(first, gate.dataset.day - 1);
    one("[data-date]", gate).textContent = date ? ` — ${shown(date)}` : "";
  }
  const last = Math.max(...dated.map(({ dataset }) => dataset.to));
  const when = day < 1 ? "before" : day <= last ? "now" : "after";
  start.setAttribute("aria-invalid", wrong.length > 0);
  tell(one("#start-said"), wrong.length ? wrong : first ? [when, "count"] : ["none"], {
    days: `${1 - day}`,
    day: `${day}`,
    end: first && shown(later(first, last - 1)),
  });
  one("[data-do=calendar]").disabled = !first;
  one("[data-first]", document).textContent = first && shown(first);
}

/** How many days from today, by the reader's calendar, to `date`. */
function daysTo(date) {
  const today = new Date();
  const midnight = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  return (Date.parse(date) - midnight) / 86_400_000;
}

const dates = new Intl.DateTimeFormat("ru", { dateStyle: "long", timeZone: "UTC" });
const shown = (date) => dates.format(new Date(date)).replace(/ г\.$/, "");
const span = (first, from, to) =>
  `${shown(later(first, from - 1))} — ${shown(later(first, to - 1))}`;

function words(element) {
  const copy = element.cloneNode(true);
  copy.querySelector(".hint")?.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}

function events() {
  const uid = (name) => `${role}-${name}-${start.value}@${location.hostname}`;
  const event = (name, day, what, lines) => ({
    uid: uid(name),
    date: later(start.value, day - 1),
    title: `${what}: ${title}`,
    text: lines.map((line) => (typeof line === "string" ? line : words(line))).join("\n"),
  });
  return [
    ...dated.map((phase) => {
      const own = all("[data-owner=newcomer] label", phase);
      return event(phase.dataset.stage, phase.dataset.from, `Начало этапа «${phase.dataset.title}»`, own);
    }),
    ...all("[data-day]").map((gate) => {
      const { day } = gate.dataset;
      return event(`gate-${day}`, day, `Контрольная точка, день ${day}`, all("li, .gate__by", gate));
    }),
  ];
}

function download(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Ask in the dialog whether to go on. */
function sure(what) {
  tell(dialog, [what]);
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}

async function open() {
  const [chosen] = file.files;
  file.value = "";
  if (!chosen) return;
  let found;
  try {
    found = chosen.size < 100_000 && JSON.parse(await chosen.text());
  } catch {
    // No JSON, or a file that cannot be read: told below.
  }
  if (found?.format !== FORMAT || !text(found.role) || !valid(found)) return tell(said, ["foreign"]);
  if (found.role !== role) {
    const named = text(found.title) && found.title.trim() ? found.title : found.role;
    return tell(said, ["other"], { title: named.slice(0, 200) });
  }
  const same = found.start === start.value && `${[...done].sort()}` === `${[...found.done].sort()}`;
  if (!same && (done.size || start.value) && !(await sure("open"))) return tell(said, []);
  take(found);
  keep();
  const gone = lost();
  tell(said, ["opened", gone ? "gone" : ""], { count: `${done.size}`, gone: `${gone}` });
}

const lost = () => done.size - boxes.filter((box) => done.has(box.dataset.task)).length;

const actions = {
  calendar() {
    download(`plan-${role}.ics`, "text/calendar", calendar(events(), location.href.split(/[?#]/)[0]));
    tell(said, ["calendar"]);
  },
  print: () => print(),
  save() {
    const state = { format: FORMAT, role, title, start: good(start.value) ? start.value : "" };
    const text = JSON.stringify({ ...state, done: [...done] }, null, 2);
    download(`plan-${role}.json`, "application/json", text);
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

document.addEventListener("change", ({ target }) => {
  const { task } = target.dataset;
  if (!task) return;
  if (target.checked) done.add(task);
  else done.delete(task);
  count();
  keep();
});
start.addEventListener("input", () => {
  schedule();
  if (!start.validity.badInput && (!start.value || good(start.value))) keep();
});
for (const button of all("[data-do]")) button.addEventListener("click", actions[button.dataset.do]);
file.addEventListener("change", open);
addEventListener("storage", (event) => event.key === key && recall());
addEventListener("beforeunload", (event) => unsaved && event.preventDefault());

recall();
if (lost()) tell(said, ["gone"], { gone: `${lost()}` });
filtered(document.querySelector(".filters"), all(".task"), count);
update();
