/** What of a plan stands in a calendar: beginnings of stages and gates. */

import { later } from "./days.js";
import { all } from "./page.js";

/** @typedef {import("./calendar.js").AllDay} AllDay */

/**
 * @param {HTMLElement} plan
 * @param {string} first day of work
 * @returns {AllDay[]}
 */
export function events({ dataset }, first) {
  /** @param {string} name @param {string} what @param {HTMLElement[]} lines */
  const event = (name, what, lines, day = "1") => ({
    uid: `${dataset.role}-${name}-${first}@${location.hostname}`,
    date: later(first, Number(day) - 1),
    title: `${what}: ${dataset.title}`,
    text: lines.map(words).join("\n"),
  });
  const stages = all(".phase[data-from]").map((phase) => {
    const { stage, from, title } = phase.dataset;
    const own = all("[data-owner=newcomer] label", phase);
    return event(`${stage}`, `Начало этапа «${title}»`, own, from);
  });
  const gates = all("[data-day]").map((gate) => {
    const { day } = gate.dataset;
    const shown = all("li, .gate__by", gate);
    return event(`gate-${day}`, `Контрольная точка, день ${day}`, shown, day);
  });
  return [...stages, ...gates];
}

/** @param {HTMLElement} element */
function words(element) {
  const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
  copy.querySelector(".hint")?.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}
