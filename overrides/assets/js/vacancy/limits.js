/** The limits of each format, and what breaks them. */

import { made, one } from "../page.js";
import { addressIn, lost, wrongTitle } from "./checks.js";
import { field, form } from "./form.js";
import { lacks, skills } from "./posting.js";
import { figure, words } from "./words.js";

/** @typedef {import("./posting.js").Vacancy} Vacancy */
/** @typedef {{ limits?: string[], faults?: string[] }} Verdict */

const [least, most, longestTitle, mostSkills] = ["least", "most", "title", "skills"].map((name) =>
  Number(form.dataset[name]),
);

/** @type {Record<string, (vacancy: Vacancy) => Verdict>} */
const verdicts = {
  html({ terms: { title }, body }) {
    const length = count(body.innerHTML);
    const address = addressIn(`${title}\n${body.textContent}`);
    return {
      limits: [
        words("title", count(title), longestTitle),
        words("length", ...[length, least, most].map(figure)),
      ],
      faults: [
        length < least ? words("short") : "",
        length > most ? words("long") : "",
        address ? words("mail", address) : "",
        wrongTitle(),
      ].filter(Boolean),
    };
  },
  skills({ sections }) {
    const many = skills(sections).length;
    const faults = many > mostSkills ? [words("many")] : [];
    return { limits: [words("skills", many, mostSkills)], faults };
  },
  jsonld(vacancy) {
    const { needed, wanted } = lacks(vacancy);
    const names = (/** @type {string[]} */ ids) => ids.map((id) => words(`a-${id}`)).join(", ");
    const missing = needed.length ? [words("needed", names(needed))] : [];
    return {
      limits: [
        ...(missing.length ? [] : [words("enough")]),
        ...(wanted.length ? [words("wanted", names(wanted))] : []),
      ],
      faults: [...lost(field.until), ...missing],
    };
  },
};

/**
 * Tell the limits of a format, and its faults after those of every format.
 *
 * @param {string} format
 * @param {Vacancy} vacancy
 * @param {string[]} common
 */
export function judge(format, vacancy, common) {
  const { limits = [], faults = [] } = verdicts[format]?.(vacancy) ?? {};
  list(".vacancy__limits", limits);
  list(".vacancy__faults", [...new Set(common), ...faults]);
}

/** @param {string} text */
function count(text) {
  return [...text].length;
}

/** @param {string} selector @param {string[]} texts */
function list(selector, texts) {
  const box = one(selector, form);
  if (box.textContent !== texts.join("")) box.replaceChildren(...texts.map((it) => made("p", it)));
}
