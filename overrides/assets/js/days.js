/** Days of work: ISO dates, «2026-11-25», by the reader's calendar. */

const DAY = 86_400_000;
const FAR = 731; // days: two years and a leap day
const dates = new Intl.DateTimeFormat("ru", { dateStyle: "long", timeZone: "UTC" });

/**
 * The day `count` days after `date`.
 *
 * @param {string} date
 * @param {number} count
 */
export function later(date, count) {
  return new Date(Date.parse(date) + count * DAY).toISOString().slice(0, 10);
}

/**
 * How many days from today to `date`.
 *
 * @param {string} date
 */
export function daysTo(date) {
  const today = new Date();
  const midnight = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  return (Date.parse(date) - midnight) / DAY;
}

/**
 * Whether this is a date within two years of today.
 *
 * @param {unknown} date
 * @returns {date is string}
 */
export function near(date) {
  return (
    typeof date === "string" && /^\d{4}-\d\d-\d\d$/.test(date) && Math.abs(daysTo(date)) < FAR
  );
}

/**
 * «25 ноября 2026».
 *
 * @param {string} date
 */
export function shown(date) {
  return dates.format(new Date(date)).replace(/ г\.$/, "");
}
