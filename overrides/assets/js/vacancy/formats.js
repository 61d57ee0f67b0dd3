/** The six formats that a vacancy is taken in, as texts and as files. */

import { jobPosting, json, resumeJob, skills } from "./posting.js";
import { markdown, plainText } from "./text.js";

/** @typedef {import("./posting.js").Vacancy} Vacancy */
/** @typedef {import("./text.js").Block} Block */

/** @type {Record<string, { ending: string, write: (vacancy: Vacancy, blocks: Block[]) => string }>} */
export const formats = {
  txt: { ending: "txt", write: ({ terms }, blocks) => plainText(terms.title, blocks) },
  html: { ending: "html", write: ({ body }) => body.innerHTML },
  skills: { ending: "txt", write: ({ sections }) => `${skills(sections).join("\n")}\n` },
  md: { ending: "md", write: ({ terms }, blocks) => markdown(terms.title, blocks) },
  jsonld: { ending: "jsonld.json", write: (vacancy) => json(jobPosting(vacancy)) },
  json: { ending: "json", write: (vacancy) => json(resumeJob(vacancy)) },
};

/**
 * A text as a file: those that people open name their encoding by a mark.
 *
 * @param {string} format
 * @param {string} text
 */
export function file(format, text) {
  const { ending } = formats[format];
  return { ending, content: ["txt", "html"].includes(ending) ? `\uFEFF${text}` : text };
}
