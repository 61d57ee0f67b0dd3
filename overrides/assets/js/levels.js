/** How many levels of which skills are between one set of levels and another. */

/** @typedef {{ skill: string, from: number, to: number }} Lack a skill below the level needed */
/** @typedef {Map<string, number>} Levels by the id of their skill */

/**
 * Skills below what is needed, in the order of `needs`; one that is not rated counts as 0, or not
 * at all where it is `asked` for.
 *
 * @param {Levels} needs
 * @param {Levels} own
 * @param {(skill: string) => boolean} asked
 * @returns {Lack[]}
 */
export function missing(needs, own, asked = () => false) {
  return [...needs]
    .map(([skill, to]) => ({ skill, to, from: own.get(skill) ?? (asked(skill) ? to : 0) }))
    .filter(({ from, to }) => from < to);
}

/**
 * How many levels there are to climb in all skills together.
 *
 * @param {Lack[]} lacks
 */
export function climb(lacks) {
  return lacks.reduce((sum, { from, to }) => sum + to - from, 0);
}

/**
 * Levels as they stand in the page: «empathy.2 patience.3».
 *
 * @param {string} text
 * @returns {Levels}
 */
export function levels(text = "") {
  const pairs = text.split(" ").filter(Boolean).map((pair) => pair.split("."));
  return new Map(pairs.map(([skill, level]) => [skill, Number(level)]));
}
