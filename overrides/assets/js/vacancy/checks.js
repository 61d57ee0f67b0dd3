/** What is wrong with what was typed: said at its field, and told for the whole text. */

import { all, one } from "../page.js";
import { choice, field, form, label } from "./form.js";
import { clean } from "./text.js";
import { figure, words } from "./words.js";

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Typed */
/** @typedef {{ low: number, high: number, words: string }} Pay 0 where there is none */

const { unlawful: UNLAWFUL = "", mail: MAIL = "", title: LONGEST } = form.dataset;
const LEGAL_FORM = /^\s*(?:ООО|АО|ПАО|ЗАО|ИП|ТОО)(?=[\s«"])/u;
const unlawful = new RegExp(UNLAWFUL, "giu");
const mail = new RegExp(MAIL, "u");
const free = all("input[data-free]", form);

/** The faults of the text as a whole, and what is right of the pay and of the last day. */
export function check() {
  const faults = [...free, ...all(".line textarea", form)].flatMap(checkWords);
  const pay = checkPay();
  const { posted, until } = field;
  const late = until.value !== "" && until.value < posted.value;
  note(until, late && words("late"));
  return {
    faults: [...faults, ...[field.from, field.to].flatMap(lost)],
    pay,
    until: late ? "" : until.value,
  };
}

/** @param {Typed} input */
function checkWords(input) {
  const line = input.closest(".line");
  const off = line && !one("input", line).checked;
  const found = input.value.match(unlawful)?.map((it) => `«${it}»`).join(", ");
  const fault = found && words("unlawful", found);
  const address = !off && forHh() && addressIn(input.value);
  note(
    input,
    fault && `${fault} ${words("law")}`,
    address && words("mail", address),
    input === field.title && wrongTitle(),
  );
  return fault && !off ? [fault] : [];
}

function forHh() {
  return field.format.value === "html";
}

/**
 * An address for letters in a text.
 *
 * @param {string} text
 */
export function addressIn(text) {
  return text.match(mail)?.[0];
}

/** What is wrong with the title, if anything. */
export function wrongTitle() {
  const title = field.title.value;
  const company = plain(field.company.value.replace(LEGAL_FORM, ""));
  if (!clean(title)) return words("untitled");
  if (forHh() && [...title].length > Number(LONGEST)) return words("long-title", Number(LONGEST));
  return company.trim() && plain(title).includes(company) ? words("company") : "";
}

/** @param {string} text */
function plain(text) {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
}

/** @returns {Pay} */
function checkPay() {
  const [low, high] = [field.from, field.to].map(amount);
  const upside = low > 0 && high > 0 && low > high;
  if (upside) note(field.to, words("upside"));
  const [from, to] = [low || 0, upside ? 0 : high || 0];
  return { low: from, high: to, words: from || to ? payWords(from, to) : "" };
}

/** @param {number} low @param {number} high */
function payWords(low, high) {
  const exact = low === high;
  const pieces = [
    low && !exact ? words("from", figure(low)) : "",
    high ? (exact ? figure(high) : words("to", figure(high))) : "",
    choice(field.currency),
    choice(field.unit),
  ];
  const tax = field.tax.value && `, ${choice(field.tax)}`;
  return clean(pieces.filter(Boolean).join(" ") + tax);
}

/** The number in a field of pay: 0 when empty, NaN when wrong. @param {HTMLInputElement} input */
function amount(input) {
  const digits = input.value.replace(/\s/gu, "");
  const found = Number(/^\d{0,9}$/.test(digits) ? digits : NaN);
  const wrong = digits !== "" && !found;
  note(input, wrong && words("number"));
  return wrong ? NaN : found;
}

/**
 * Say what is wrong with a field, or that nothing is.
 *
 * @param {Typed} input
 * @param {(string | false | null | undefined)[]} texts
 */
function note(input, ...texts) {
  const box = noteOf(input);
  const said = texts.filter(Boolean).join(" ");
  if (box.textContent !== said) box.textContent = said;
  box.hidden = !said;
  input.ariaInvalid = String(Boolean(said));
}

/** @param {Typed} input */
function noteOf(input) {
  return one(`#${input.getAttribute("aria-describedby")}`);
}

/**
 * That a field is wrong and its words are therefore left out, if so.
 *
 * @param {HTMLInputElement} input
 */
export function lost(input) {
  const { hidden, textContent } = noteOf(input);
  return hidden ? [] : [`${words("lost", label(input))} ${textContent}`];
}
