/** The text of a vacancy: ticked lines become blocks, and blocks what is read or copied. */

import { made } from "../page.js";

/** @typedef {[text: string, on: boolean]} Row a line of the form, ticked or not */
/** @typedef {{ heading: string, listed: boolean, rows: Row[] }} Part */
/** @typedef {{ heading: string, points: boolean, lines: string[] }} Block */

/** @param {string} text */
export const clean = (text) => text.replace(/\s+/gu, " ").trim();
/** @param {string} line */
export const ended = (line) => (/[.!?…:;]$/u.test(line) ? line : `${line}.`);

/**
 * What is ticked of a part: points of a list, or sentences; one point is no list.
 *
 * @param {Part} part
 * @returns {Block}
 */
export function block({ heading, listed, rows }) {
  const lines = rows.filter(([, on]) => on).map(([text]) => clean(text)).filter(Boolean);
  const points = listed && lines.length > 1;
  return { heading, points, lines: points ? lines : lines.map(ended) };
}

/** @param {Block[]} blocks @returns {(string | HTMLElement)[]} */
export function elements(blocks) {
  const shown = blocks.flatMap(({ heading, points, lines }) => [
    ...(heading ? [made("p", made("strong", heading))] : []),
    ...(points
      ? [made("ul", "\n", ...lines.flatMap((line) => [made("li", line), "\n"]))]
      : lines.map((line) => made("p", line))),
  ]);
  return shown.flatMap((element) => [element, "\n"]);
}

/** @param {string} title @param {Block[]} blocks */
export function plainText(title, blocks) {
  const parts = blocks.map(({ heading, points, lines }) => {
    const shown = lines.map((line) => (points ? `— ${line}` : line));
    return [...(heading ? [heading] : []), ...shown].join("\n");
  });
  return `${[title, ...parts].join("\n\n")}\n`;
}

/** @param {string} title @param {Block[]} blocks */
export function markdown(title, blocks) {
  const parts = blocks.flatMap(({ heading, points, lines }) => {
    const shown = lines.map((line) => (points ? "- " : "") + marked(line));
    return [...(heading ? [`## ${marked(heading)}`] : []), shown.join(points ? "\n" : "\n\n")];
  });
  return `${[`# ${marked(title)}`, ...parts].join("\n\n")}\n`;
}

/** @param {string} line */
function marked(line) {
  return line
    .replace(/[\\`*_[\]<>#|~]/g, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^[-+=]/, "\\$&");
}
