/** A vacancy for programs: JobPosting of schema.org, job schema of JSON Resume, skills for hh.ru. */

import { block, clean, ended } from "./text.js";

/** @typedef {import("./text.js").Part & { id: string }} Section */
/**
 * @typedef {object} Vacancy everything that the form says
 * @property {ReturnType<typeof import("./form.js").terms>} terms
 * @property {import("./checks.js").Pay} pay
 * @property {string} until
 * @property {Section[]} sections
 * @property {HTMLElement} body the text as it is read
 */

export const OFFER = "offer";

/** Text of a script element may not hold an opening angle bracket. @param {unknown} value */
export function json(value) {
  const text = JSON.stringify(value, (_, it) => (it === "" ? undefined : it), 2);
  return `${text.replaceAll("<", "\\u003c")}\n`;
}

/** @param {Section[]} sections @param {string[]} ids */
function points(sections, ...ids) {
  const chosen = ids.flatMap((id) => sections.filter((section) => section.id === id));
  return chosen.flatMap((section) => block({ ...section, listed: true }).lines);
}

/** Names of the skills that are ticked. @param {Section[]} sections */
export function skills(sections) {
  const names = points(sections, "skills").map((line) => line.split(":")[0].replace(/\.$/, ""));
  return [...new Set(names)];
}

/** @param {Vacancy} vacancy */
export function jobPosting({ terms, pay, until, sections, body }) {
  const { title, company, posted, employment, number } = terms;
  return {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title,
    description: body.innerHTML,
    datePosted: posted,
    validThrough: until,
    employmentType: employment,
    hiringOrganization: company && { "@type": "Organization", name: company },
    identifier: number && { "@type": "PropertyValue", name: company, value: number },
    ...whereabouts(terms),
    baseSalary: pay.words && {
      "@type": "MonetaryAmount",
      currency: terms.currency,
      value: {
        "@type": "QuantitativeValue",
        minValue: pay.low || undefined,
        maxValue: pay.high || undefined,
        unitText: terms.unit,
      },
    },
    jobBenefits: points(sections, OFFER).join("; "),
    directApply: terms.direct || undefined,
  };
}

/** @param {Vacancy["terms"]} terms */
function whereabouts({ place, city, country }) {
  if (place === "remote") {
    return {
      jobLocationType: "TELECOMMUTE",
      applicantLocationRequirements: country && { "@type": "Country", name: country },
    };
  }
  return {
    jobLocation: city && {
      "@type": "Place",
      address: { "@type": "PostalAddress", addressLocality: city, addressCountry: country },
    },
  };
}

/** Fields that a JobPosting must have, and those it should have, still empty. @param {Vacancy} vacancy */
export function lacks({ terms, pay, until, body }) {
  const { title, posted, company, country, employment, number, direct } = terms;
  const city = terms.place === "remote" || terms.city;
  const needed = { title, description: clean(body.textContent), posted, company, city, country };
  const wanted = { until, employment, pay: pay.words, number, direct };
  return { needed: empty(needed), wanted: empty(wanted) };
}

/** @param {Record<string, unknown>} values */
function empty(values) {
  return Object.keys(values).filter((name) => !values[name]);
}

/** @param {Vacancy} vacancy */
export function resumeJob({ terms, pay, sections }) {
  const { title, company, employment, posted, city, country, place } = terms;
  return {
    title,
    company,
    type: employment.toLowerCase().replace("_", "-"),
    date: posted,
    description: [...points(sections, "pitch", "day"), offered(sections)]
      .filter(Boolean)
      .map(ended)
      .join("\n\n"),
    location: (city || country) && { city, countryCode: country },
    remote: { office: "None", hybrid: "Hybrid", remote: "Full" }[place],
    salary: pay.words,
    experience: points(sections, "required").join("; "),
    responsibilities: points(sections, "duties"),
    qualifications: points(sections, "required", "preferred"),
    skills: skills(sections).map((name) => ({ name })),
  };
}

/** @param {Section[]} sections */
function offered(sections) {
  const lines = points(sections, OFFER).join("; ");
  return lines && `${sections.find(({ id }) => id === OFFER)?.heading}: ${lines}`;
}
