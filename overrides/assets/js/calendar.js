/** A calendar file after RFC 5545. */

import { later } from "./days.js";

/** @typedef {{ uid: string, date: string, title: string, text: string }} AllDay an all-day event */

const OCTETS = 75; // of a line

/**
 * The text of a file with `events`, made at the time `now`.
 *
 * @param {AllDay[]} events
 * @param {string} url
 */
export function calendar(events, url, now = new Date()) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//role-handbook//onboarding//RU",
    "CALSCALE:GREGORIAN",
    ...events.flatMap(({ uid, date, title, text }) => [
      "BEGIN:VEVENT",
      `UID:${uid}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(date)}`,
      `DTEND;VALUE=DATE:${compact(later(date, 1))}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(text)}`,
      `URL:${url}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
    "",
  ]
    .map(folded)
    .join("\r\n");
}

/** @param {string} date */
function compact(date) {
  return date.replaceAll("-", "");
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/**
 * `line` in pieces as short as they must be; a letter is never split.
 *
 * @param {string} line
 */
function folded(line) {
  const encoder = new TextEncoder();
  let octets = 0;
  let out = "";
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > OCTETS) {
      out += "\r\n ";
      octets = 1;
    }
    out += letter;
    octets += size;
  }
  return out;
}
