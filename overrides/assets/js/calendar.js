/** A calendar file after RFC 5545. */

const DAY = 86_400_000;

/** The day `count` days after `date`; both are ISO dates, «2026-11-25». */
export function later(date, count) {
  return new Date(Date.parse(date) + count * DAY).toISOString().slice(0, 10);
}

/** The text of a file with all-day events `{uid, date, title, text}`, made at the time `now`. */
export function calendar(events, url, now = new Date()) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//contact-centre-handbook//onboarding//RU",
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

const compact = (date) => date.replaceAll("-", "");
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** `line` in pieces of at most 75 octets; a letter is never split. */
function folded(line) {
  const encoder = new TextEncoder();
  let octets = 0;
  let out = "";
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > 75) {
      out += "\r\n ";
      octets = 1;
    }
    out += letter;
    octets += size;
  }
  return out;
}
