/** The organisation chart: its size, its branches, the way to the top, a role to find. */

import { carry, chosen, keep } from "./address.js";

const sizes = [...document.querySelectorAll(".sizes input")];
const charts = [...document.querySelectorAll(".org__chart")];
/** The role that stays marked; in the address it follows «#». */
let pinned;
/** Where the mouse was moved to: scrolling brings other nodes under one that rests. */
let pointed;

const current = () => charts[sizes.findIndex((size) => size.checked)];
const nodes = (chart) => [...chart.querySelectorAll(".node")];
const nodeOf = (chart, role) => nodes(chart).find((node) => node.dataset.role === role);
const spot = ({ screenX, screenY }) => `${screenX} ${screenY}`;
const title = (node) => node.querySelector("a").textContent;
const given = (from, to) => from.dataset.functional?.split(" ").includes(to.dataset.role);

for (const chart of charts) {
  const tree = chart.querySelector(".tree");
  const search = chart.querySelector("input");
  tree.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || spot(event) === pointed) return;
    trace(chart, event.target.closest(".node") ?? undefined);
  });
  for (const event of ["pointerleave", "focusin", "focusout"]) {
    tree.addEventListener(event, () => trace(chart));
  }
  tree.addEventListener("click", ({ target }) => {
    const role = target.closest(".node")?.dataset.role;
    const button = target.closest("button");
    if (button) fold(chart, [button], button.ariaExpanded !== "true");
    else if (role && !target.closest("a")) pin(role === pinned ? "" : role);
  });
  chart.querySelector(".org__folds").addEventListener("click", ({ target }) => {
    const open = target.dataset.fold;
    const buttons = [...tree.querySelectorAll("button")];
    if (open) fold(chart, open === "true" ? buttons : buttons.slice(1), open === "true");
  });
  search.addEventListener("input", ({ inputType }) => {
    search.setCustomValidity("");
    if (!inputType || inputType === "insertReplacementText") find(chart, search, true);
  });
  chart.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    find(chart, search);
  });
  new ResizeObserver(() => draw(chart)).observe(tree);
}
document.querySelector(".sizes").addEventListener("change", () => {
  keep({ size: sizes[0].checked ? "" : current().dataset.size });
  if (!nodeOf(current(), pinned)) pin("");
  show();
});
addEventListener("keydown", ({ key }) => {
  if (key === "Escape" && nodeOf(charts[0], pinned)) pin("");
});
addEventListener("pointermove", (event) => (pointed = spot(event)));
addEventListener("hashchange", open);
open();

/** Show what the address names: its role among all roles where its size lacks the role. */
function open() {
  pinned = location.hash.slice(1);
  (sizes.find(({ value }) => value === chosen("size")) ?? sizes[0]).checked = true;
  if (nodeOf(charts[0], pinned) && !nodeOf(current(), pinned)) {
    sizes[0].checked = true;
    keep({ size: "" });
  }
  show();
}

function show() {
  const chart = current();
  const node = nodeOf(chart, pinned);
  for (const each of charts) each.hidden = each !== chart;
  carry();
  if (node) reveal(chart, node);
  else {
    const frame = chart.querySelector(".org__frame");
    frame.scrollTo({ left: (frame.scrollWidth - frame.clientWidth) / 2, behavior: "instant" });
  }
  trace(chart);
}

function find(chart, search, exactly) {
  const plain = (text) => text.toLowerCase().replaceAll("ё", "е").replace(/\s+/g, " ").trim();
  const wanted = plain(search.value);
  if (!wanted) return;
  const fits = [(name) => name === wanted];
  if (!exactly) fits.push((name) => name.startsWith(wanted), (name) => name.includes(wanted));
  const options = [...search.list.options];
  const [found] = fits.flatMap((fit) => options.filter(({ value }) => fit(plain(value))));
  if (found) {
    pin(found.dataset.role);
    const node = nodeOf(chart, pinned);
    reveal(chart, node);
    node.querySelector("a").focus({ preventScroll: true });
  } else if (!exactly) {
    search.setCustomValidity(search.dataset.missing);
    search.reportValidity();
  }
}

function pin(role) {
  pinned = role;
  history.replaceState(history.state, "", role ? `#${role}` : location.pathname + location.search);
  trace(current());
}

function reveal(chart, node) {
  fold(chart, way(node).slice(1).map((above) => above.querySelector("button")), true);
  node.scrollIntoView({ block: "center", inline: "center" });
}

function fold(chart, buttons, open) {
  for (const button of buttons) {
    button.ariaExpanded = open;
    button.closest("li").querySelector("ul").hidden = !open;
  }
  trace(chart);
}

/** The node and all above it, from the bottom. */
function way(node) {
  const above = node.parentElement.parentElement.closest("li");
  return above ? [node, ...way(above.querySelector(".node"))] : [node];
}

/** Mark the way from a node to the top and its dotted lines, and say both in words. */
function trace(chart, node = document.activeElement.closest(".node") ?? nodeOf(chart, pinned)) {
  const path = node?.checkVisibility() ? way(node) : [];
  const to = nodes(chart).filter((other) => path.length && given(node, other));
  const from = nodes(chart).filter((other) => path.length && given(other, node));
  chart.classList.toggle("tracing", path.length);
  for (const each of nodes(chart)) {
    each.classList.toggle("node--here", each === path[0]);
    each.classList.toggle("node--above", path.indexOf(each) > 0);
    each.classList.toggle("node--partner", [...to, ...from].includes(each));
    each.querySelector("a").ariaCurrent = each.dataset.role === pinned ? "true" : null;
  }
  const words = [path.map(title).join(" → ") + (path[1] ? "" : " — верх схемы")];
  if (to[0]) words.push(`Функционально подчиняется: ${to.map(title).join(", ")}`);
  if (from[0]) words.push(`Функционально подчиняются: ${from.map(title).join(", ")}`);
  const output = chart.querySelector("output");
  output.value = path[0] ? `${words.join(". ")}.` : output.defaultValue;
  draw(chart);
}

/** Draw the marked way and, in a tree that grows downwards, the dotted lines. */
function draw(chart) {
  const svg = chart.querySelector("svg");
  const { left, top } = svg.getBoundingClientRect();
  const down = getComputedStyle(chart.querySelector(".tree")).display === "flex";
  const here = chart.querySelector(".node--here");
  const path = here ? way(here) : [];
  const lines = path.slice(1).map((above, index) => {
    const node = path[index];
    const [a, b, item, list] = [above, node, node.parentElement, node.closest("ul")].map(box);
    return down
      ? ["way", `M${b.mid} ${b.top}V${item.top}H${a.mid}V${a.bottom}`]
      : ["way", `M${b.left} ${b.top + 26}H${list.left}V${a.bottom}`];
  });
  const visible = down ? nodes(chart).filter((node) => node.checkVisibility()) : [];
  for (const from of visible) {
    for (const to of visible.filter((other) => given(from, other))) {
      const name = [from, to].includes(here) ? "dotted marked" : "dotted";
      lines.push([name, curve(box(from), box(to), visible.map(box))]);
    }
  }
  svg.replaceChildren(
    ...lines.map(([name, d]) => {
      const line = document.createElementNS(svg.namespaceURI, "path");
      line.setAttribute("class", name);
      line.setAttribute("d", d);
      line.setAttribute("transform", `translate(${-left} ${-top})`);
      return line;
    }),
  );
}

function box(element) {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { left, right, top, bottom, mid: (left + right) / 2 };
}

/** In one row straight across a gap or an arc below; otherwise from a side to the upper box. */
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
