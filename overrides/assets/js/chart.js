/** The organisation chart: its size, its branches, the way to the top, a role to find. */

import { carry, chosen, keep } from "./address.js";
import { draw, given, nodes, way } from "./chart_tree.js";
import { all, at, one } from "./page.js";

const sizes = all(".sizes input");
const charts = all(".org__chart");
/** The role that stays marked; in the address it follows «#». */
let pinned = "";
/** Where the mouse was moved to: scrolling brings other nodes under one that rests. */
let pointed = "";

const current = () => charts[sizes.findIndex((size) => size.checked)];
/** @param {HTMLElement} chart @param {string} role */
const nodeOf = (chart, role) => nodes(chart).find((node) => node.dataset.role === role);
/** @param {PointerEvent} event */
const spot = ({ screenX, screenY }) => `${screenX} ${screenY}`;
/** @param {HTMLElement} node */
const title = (node) => one("a", node).textContent;

charts.forEach(listen);
one(".sizes").addEventListener("change", () => {
  keep({ size: sizes[0].checked ? "" : (current().dataset.size ?? "") });
  if (!nodeOf(current(), pinned)) pin("");
  show();
});
addEventListener("keydown", ({ key }) => {
  if (key === "Escape" && nodeOf(charts[0], pinned)) pin("");
});
addEventListener("pointermove", (event) => (pointed = spot(event)));
addEventListener("hashchange", open);
open();

/** @param {HTMLElement} chart */
function listen(chart) {
  const tree = one(".tree", chart);
  tree.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || spot(event) === pointed) return;
    trace(chart, at(event, ".node") ?? undefined);
  });
  for (const event of ["pointerleave", "focusin", "focusout"]) {
    tree.addEventListener(event, () => trace(chart));
  }
  tree.addEventListener("click", (event) => {
    const role = at(event, ".node")?.dataset.role;
    const button = at(event, "button");
    if (button) fold(chart, [button], button.ariaExpanded !== "true");
    else if (role && !at(event, "a")) pin(role === pinned ? "" : role);
  });
  one(".org__folds", chart).addEventListener("click", (event) => {
    const how = at(event, "[data-fold]")?.dataset.fold;
    const buttons = all("button", tree);
    if (how) fold(chart, how === "true" ? buttons : buttons.slice(1), how === "true");
  });
  listenToSearch(chart);
  new ResizeObserver(() => draw(chart)).observe(tree);
}

/** @param {HTMLElement} chart */
function listenToSearch(chart) {
  const search = one("input", chart);
  search.addEventListener("input", (event) => {
    const { inputType } = /** @type {InputEvent} */ (event);
    search.setCustomValidity("");
    if (!inputType || inputType === "insertReplacementText") find(chart, search, true);
  });
  one("form", chart).addEventListener("submit", (event) => {
    event.preventDefault();
    find(chart, search, false);
  });
}

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
    const frame = one(".org__frame", chart);
    frame.scrollTo({ left: (frame.scrollWidth - frame.clientWidth) / 2, behavior: "instant" });
  }
  trace(chart);
}

/** @param {HTMLElement} chart @param {HTMLInputElement} search @param {boolean} exactly */
function find(chart, search, exactly) {
  const role = roleNamed(search, exactly);
  if (role) {
    pin(role);
    const node = nodeOf(chart, pinned);
    if (!node) return;
    reveal(chart, node);
    one("a", node).focus({ preventScroll: true });
  } else if (!exactly && plain(search.value)) {
    search.setCustomValidity(search.dataset.missing ?? "");
    search.reportValidity();
  }
}

/**
 * The role whose name is the one typed or, unless `exactly`, begins with it or has it inside.
 *
 * @param {HTMLInputElement} search
 * @param {boolean} exactly
 */
function roleNamed(search, exactly) {
  const wanted = plain(search.value);
  const options = wanted ? [...(search.list?.options ?? [])] : [];
  const named = (/** @type {(name: string) => boolean} */ fits) =>
    options.find(({ value }) => fits(plain(value)))?.dataset.role;
  const whole = named((name) => name === wanted);
  if (whole || exactly) return whole;
  return named((name) => name.startsWith(wanted)) ?? named((name) => name.includes(wanted));
}

/** @param {string} text */
function plain(text) {
  return text.toLowerCase().replaceAll("ё", "е").replace(/\s+/g, " ").trim();
}

/** @param {string} role */
function pin(role) {
  pinned = role;
  history.replaceState(history.state, "", role ? `#${role}` : location.pathname + location.search);
  trace(current());
}

/** @param {HTMLElement} chart @param {HTMLElement} node */
function reveal(chart, node) {
  fold(chart, way(node).slice(1).map((above) => one("button", above)), true);
  node.scrollIntoView({ block: "center", inline: "center" });
}

/** @param {HTMLElement} chart @param {HTMLElement[]} buttons @param {boolean} opened */
function fold(chart, buttons, opened) {
  for (const button of buttons) {
    button.ariaExpanded = String(opened);
    const branch = button.closest("li")?.querySelector("ul");
    if (branch) branch.hidden = !opened;
  }
  trace(chart);
}

/**
 * Mark the way from a node to the top and its dotted lines, and say both in words.
 *
 * @param {HTMLElement} chart
 * @param {HTMLElement} [node]
 */
function trace(chart, node = focused() ?? nodeOf(chart, pinned)) {
  const path = node?.checkVisibility() ? way(node) : [];
  const others = path[0] ? nodes(chart) : [];
  const to = others.filter((other) => given(path[0], other));
  const from = others.filter((other) => given(other, path[0]));
  chart.classList.toggle("tracing", path.length > 0);
  for (const each of nodes(chart)) {
    each.classList.toggle("node--here", each === path[0]);
    each.classList.toggle("node--above", path.indexOf(each) > 0);
    each.classList.toggle("node--partner", [...to, ...from].includes(each));
    one("a", each).ariaCurrent = each.dataset.role === pinned ? "true" : null;
  }
  const words = [path.map(title).join(" → ") + (path[1] ? "" : " — верх схемы")];
  if (to[0]) words.push(`Функционально подчиняется: ${to.map(title).join(", ")}`);
  if (from[0]) words.push(`Функционально подчиняются: ${from.map(title).join(", ")}`);
  const output = one("output", chart);
  output.value = path[0] ? `${words.join(". ")}.` : output.defaultValue;
  draw(chart);
}

function focused() {
  return /** @type {HTMLElement | null} */ (document.activeElement?.closest(".node"));
}
