/** The tree of an organisation chart: who stands above whom, and the lines that show it. */

import { all, one } from "./page.js";

/** @param {ParentNode} chart */
export const nodes = (chart) => all(".node", chart);

/**
 * Whether a dotted line leads from one node to another.
 *
 * @param {HTMLElement} from
 * @param {HTMLElement} to
 */
export const given = (from, to) =>
  from.dataset.functional?.split(" ").includes(to.dataset.role ?? "") ?? false;

/**
 * The node and all above it, from the bottom.
 *
 * @param {HTMLElement} node
 * @returns {HTMLElement[]}
 */
export function way(node) {
  const above = node.parentElement?.parentElement?.closest("li");
  return above ? [node, ...way(one(".node", above))] : [node];
}

/**
 * Draw the marked way and, in a tree that grows downwards, the dotted lines.
 *
 * @param {HTMLElement} chart
 */
export function draw(chart) {
  const svg = /** @type {SVGElement} */ (chart.querySelector("svg"));
  const { left, top } = svg.getBoundingClientRect();
  const down = getComputedStyle(one(".tree", chart)).display === "flex";
  const here = one(".node--here", chart);
  const lines = here ? stepsUp(way(here), down).map((d) => ({ name: "way", d })) : [];
  const visible = down ? nodes(chart).filter((node) => node.checkVisibility()) : [];
  for (const from of visible) {
    for (const to of visible.filter((other) => given(from, other))) {
      const name = [from, to].includes(here) ? "dotted marked" : "dotted";
      lines.push({ name, d: curve(box(from), box(to), visible.map(box)) });
    }
  }
  svg.replaceChildren(
    ...lines.map(({ name, d }) => {
      const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
      line.setAttribute("class", name);
      line.setAttribute("d", d);
      line.setAttribute("transform", `translate(${-left} ${-top})`);
      return line;
    }),
  );
}

/** @param {HTMLElement[]} path @param {boolean} down */
function stepsUp(path, down) {
  return path.slice(1).map((above, index) => {
    const node = path[index];
    const [a, b] = [box(above), box(node)];
    return down
      ? `M${b.mid} ${b.top}V${box(node.parentElement).top}H${a.mid}V${a.bottom}`
      : `M${b.left} ${b.top + 26}H${box(node.closest("ul")).left}V${a.bottom}`;
  });
}

/** @typedef {{ left: number, right: number, top: number, bottom: number, mid: number }} Box */

/** @param {Element | null} element @returns {Box} */
function box(element) {
  const { left, right, top, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
  return { left, right, top, bottom, mid: (left + right) / 2 };
}

/**
 * In one row straight across a gap or an arc below; otherwise from a side to the upper box.
 *
 * @param {Box} from
 * @param {Box} to
 * @param {Box[]} boxes
 */
function curve(from, to, boxes) {
  const [a, b] = from.mid < to.mid ? [from, to] : [to, from];
  if (Math.abs(a.top - b.top) < 4) {
    const row = boxes.filter(({ top, mid }) => top === a.top && mid >= a.mid && mid <= b.mid);
    if (!row[2] && b.left - a.right > 40) return `M${a.right} ${a.top + 30}H${b.left}`;
    const y = Math.max(...row.map(({ bottom }) => bottom)) + 36;
    return `M${a.mid} ${a.bottom}C${a.mid} ${y} ${b.mid} ${y} ${b.mid} ${b.bottom}`;
  }
  const [side, y, up] = a.top > b.top ? [a.right, a.top + 30, b] : [b.left, b.top + 30, a];
  return `M${side} ${y}C${(side + up.mid) / 2} ${y} ${up.mid} ${y} ${up.mid} ${up.bottom}`;
}
