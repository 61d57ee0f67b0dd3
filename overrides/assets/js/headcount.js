/** The arithmetic of head counts, the same as in macros/derived/headcount.py: see tests/twins.yml. */

/** @typedef {Record<string, number>} Counts people by the id of their position */
/** @typedef {{ role: string, of: string, per: number | null }} Norm how many of `of` one `role` is for */

/**
 * How many people each position has in a centre with the people of `known`. Parts of a person
 * count as a person; a position counted from an unknown number is not counted either.
 *
 * @param {Counts} known
 * @param {number | null} trainees who learn at the same time
 * @param {Norm[]} norms
 * @returns {Counts}
 */
export function headcount(known, trainees, norms) {
  const counts = { ...known };
  for (const { role, of, per } of norms) {
    const people = of === "trainees" ? trainees : (counts[of] ?? null);
    if (people !== null && per !== null) counts[role] = Math.ceil(people / per);
  }
  return counts;
}

/**
 * How many newcomers learn at the same time.
 *
 * @param {number} agents
 * @param {number} perHundred
 */
export function learning(agents, perHundred) {
  return Math.ceil((agents * perHundred) / 100);
}

/**
 * Agents for one of the others, to one decimal, halves up; null when there are none.
 *
 * @param {number} agents
 * @param {number} others
 */
export function agentsPerOther(agents, others) {
  return others ? Math.floor((20 * agents + others) / (2 * others)) / 10 : null;
}

/**
 * The place of the first bound that lets `number` in; the last one has none, or is passed.
 *
 * @param {(number | null)[]} bounds
 * @param {number} number
 */
export function reaching(bounds, number) {
  const found = bounds.findIndex((bound) => number <= (bound ?? Infinity));
  return found < 0 ? bounds.length - 1 : found;
}
