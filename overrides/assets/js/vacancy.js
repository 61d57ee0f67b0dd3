/** The builder of vacancies: what is ticked and typed becomes six formats without leaving the browser. */

import { chosen, keep } from "./address.js";

const KEY = "vacancy";
const form = document.querySelector(".vacancy");
const { elements: field, dataset: set } = form;
const one = (selector, root = form) => root.querySelector(selector);
const all = (selector, root = form) => [...root.querySelectorAll(selector)];
const unlawful = new RegExp(set.unlawful, "giu");
const mail = new RegExp(set.mail, "u");
const named = all("[name]").filter(({ name }) => !["role", "title", "format"].includes(name));
const free = all("[data-free]");
const parts = one(".vacancy__parts");
const [heading, body] = one(".sheet").children;
const made = one(".vacancy__text");
const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);
const OFFER = "offer";
let saved = { fields: {}, texts: {} };
let given = null;
let lines = 0;

start();

function start() {
  recall();
  fill();
  const known = (id) => [...field.role.options].some(({ value }) => value === id);
  field.role.value = [chosen("role"), saved.role, field.role.value].find(known);
  saved.role = field.role.value;
  form.addEventListener("input", ({ target }) => {
    if (target !== field.role) update();
  });
  field.role.addEventListener("change", () => {
    saved.role = field.role.value;
    open(true);
  });
  addEventListener("storage", ({ key }) => {
    if (key !== KEY) return;
    const role = field.role.value;
    const shown = () => JSON.stringify([saved.texts[role], saved.offer]);
    const before = shown();
    recall();
    for (const input of named) input.value = usual(input);
    fill();
    if (given && shown() !== before) show();
    else update();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("keydown", (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const line = event.target.closest(".line");
    if (!event.altKey || !step || !line) return;
    event.preventDefault();
    move(line, step, event.target);
  });
  form.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    if (button.dataset.move) move(button.closest(".line"), Number(button.dataset.move), button);
    else actions[button.dataset.do]?.(button);
  });
  open();
}

/** Take what was kept, by this window or by another one. */
function recall() {
  try {
    const { role, fields, texts, offer } = JSON.parse(localStorage.getItem(KEY)) ?? {};
    saved = { role, fields: { ...fields }, texts: { ...texts }, offer };
  } catch (error) {
    kept(error instanceof SyntaxError);
  }
}

const actions = {
  add(button) {
    const line = lineOf("", true);
    one(".part__lines", button.parentNode).append(line);
    one("textarea", line).focus();
    update();
  },
  async copy() {
    try {
      await navigator.clipboard.writeText(made.value);
      say("copied");
    } catch {
      made.focus();
      made.select();
      say("denied");
    }
  },
  save() {
    const type = field.format.value;
    const link = document.createElement("a");
    const mark = ["md", "jsonld", "json"].includes(type) ? "" : "\uFEFF"; // tells the encoding
    link.href = URL.createObjectURL(new Blob([mark, made.value], { type: "text/plain" }));
    link.download = `vacancy-${field.role.value}.${{ skills: "txt", jsonld: "jsonld.json" }[type] ?? type}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    say("saved");
  },
  restore() {
    if (!confirm(words("restore"))) return;
    delete saved.texts[field.role.value];
    show();
    field.title.focus();
  },
  clear() {
    if (!confirm(words("clear"))) return;
    saved = { fields: {}, texts: {} };
    form.reset();
    fill();
    open(true);
    field.role.focus();
  },
};

function fill() {
  for (const input of named) {
    const value = saved.fields[input.name];
    if (input.type === "checkbox") input.checked = value === true;
    else if (typeof value === "string") input.value = value;
    if (input.selectedIndex < 0) input.selectedIndex = 0;
  }
  field.posted.value ||= today;
  if (typeof saved.fields.format === "string") field.format.value = saved.fields.format;
}

/** Load the words of the chosen position and show them. */
async function open(byHand = false) {
  const role = field.role.value;
  given = null;
  if (byHand) keep({ role });
  let found = null;
  try {
    const response = await fetch(`${set.root}assets/data/vacancies/${role}.json`);
    if (response.ok) found = await response.json();
  } catch {
    // said below
  }
  if (role !== field.role.value) return;
  one(".vacancy__failed").hidden = Boolean(found);
  given = found ?? { title: "", parts: [] };
  one("[data-paper]").href = set.root + (given.paper ?? "downloads/");
  show();
}

function show() {
  const own = saved.texts[field.role.value];
  field.title.value = typeof own?.title === "string" ? own.title : given.title;
  parts.replaceChildren(
    ...given.parts.map((part) => {
      const box = piece("part");
      const kept = part.id === OFFER ? saved.offer : own?.parts?.[part.id];
      const line = (row) => Array.isArray(row) && typeof row[0] === "string";
      const rows = Array.isArray(kept) && kept.every(line) ? kept : part.lines;
      box.open = part.id === "duties";
      one("b", box).textContent = part.heading || words("beginning");
      one(".part__lines", box).append(...rows.map(([text, on]) => lineOf(text, on)));
      return box;
    }),
  );
  update();
}

function piece(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

function lineOf(text, on) {
  const line = piece("line");
  const area = one("textarea", line);
  area.value = text;
  one("[type=checkbox]", line).checked = on;
  one(".ask__note", line).id = `line-${++lines}`;
  area.setAttribute("aria-describedby", `line-${lines}`);
  return line;
}

function move(line, step, focused) {
  const other = step < 0 ? line.previousElementSibling : line.nextElementSibling;
  if (other) other[step < 0 ? "before" : "after"](line);
  focused.focus();
  update();
  const among = [...line.parentNode.children];
  say("place", among.indexOf(line) + 1, among.length);
}

function update() {
  say("");
  if (!given) return;
  const texts = all("details", parts).map((box, i) => ({
    ...given.parts[i],
    rows: all(".line", box).map((line) => [one("textarea", line).value, one("input", line).checked]),
  }));
  all("details", parts).forEach((box, i) => {
    const { rows } = texts[i];
    one(".part__count", box).textContent = rows.length
      ? words("of", rows.filter(([, on]) => on).length, rows.length)
      : words("none");
    all(".line", box).forEach(label);
  });
  const state = { texts, ...check() };
  const blocks = [...texts.map(block), conditions(state)].filter(({ lines }) => lines.length);
  const title = clean(field.title.value);
  paint(title, blocks);
  const format = field.format.value;
  made.value = write[format]({ title, blocks, state });
  for (const about of all("[data-about]")) about.hidden = about.dataset.about !== format;
  judge(format, title, state);
  store(texts);
}

function label(line, place) {
  const name = one("textarea", line).value.slice(0, 60) || words("empty");
  one("input", line).ariaLabel = words("take", name);
  one("textarea", line).ariaLabel = words("line", place + 1);
  const [up, down] = all("button", line);
  up.ariaLabel = words("up", name);
  down.ariaLabel = words("down", name);
}

function block({ heading, listed, rows }) {
  const lines = rows.filter(([, on]) => on).map(([text]) => clean(text)).filter(Boolean);
  const points = listed && lines.length > 1;
  return { heading, points, lines: points ? lines : lines.map(ended) };
}

function conditions({ pay }) {
  const place = field.place.value === "office" ? "" : text(field.place).toLowerCase();
  const rows = [
    [name(field.company), field.company.value],
    [words("where"), [field.city.value, place].map(clean).filter(Boolean).join(", ")],
    [name(field.schedule), field.schedule.value],
    [words("pay"), pay.words],
    [name(field.employment), field.employment.value && text(field.employment).toLowerCase()],
    [name(field.contact), field.contact.value],
  ].filter(([, value]) => clean(value));
  return block({
    heading: words("conditions"),
    listed: true,
    rows: rows.map(([about, value]) => [`${about}: ${clean(value)}`, true]),
  });
}

const clean = (value) => value.replace(/\s+/gu, " ").trim();
const ended = (line) => (/[.!?…:;]$/u.test(line) ? line : `${line}.`);
const name = (input) => input.labels[0].textContent.trim();
const text = (select) => select.selectedOptions[0].text;

/** Say at each field what is wrong with it; what is right of the pay and the dates comes back. */
function check() {
  const faults = [];
  for (const input of [...free, ...all(".line textarea")]) {
    const found = input.value.match(unlawful);
    const address = input.value.match(mail);
    const off = input.closest(".line") && !one("input", input.closest(".line")).checked;
    if (found && !off) faults.push(words("unlawful", quoted(found)));
    note(
      input,
      found && `${words("unlawful", quoted(found))} ${words("law")}`,
      address && !off && field.format.value === "html" && words("mail", address[0]),
      input === field.title && titled(input.value),
    );
  }
  const [low, high] = [field.from, field.to].map(amount);
  const upside = low > high;
  if (upside) note(field.to, words("upside"));
  faults.push(...[field.from, field.to].flatMap(lost));
  const late = field.until.value && field.until.value < field.posted.value;
  note(field.until, late && words("late"));
  const pay = { low: low || 0, high: (!upside && high) || 0, words: "" };
  if (pay.low || pay.high) {
    pay.words = clean(
      [
        pay.low && pay.low === pay.high ? "" : pay.low && words("from", number(pay.low)),
        pay.high && (pay.low === pay.high ? number(pay.high) : words("to", number(pay.high))),
        text(field.currency),
        text(field.unit),
      ].filter(Boolean).join(" ") + (field.tax.value && `, ${text(field.tax)}`),
    );
  }
  return { faults, pay, until: late ? "" : field.until.value };
}

function titled(title) {
  const plain = (value) => ` ${value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
  const company = plain(field.company.value.replace(/^\s*(?:ООО|АО|ПАО|ЗАО|ИП|ТОО)(?=[\s«"])/u, ""));
  if (!clean(title)) return words("untitled");
  if (field.format.value === "html" && [...title].length > set.title) return words("long-title", set.title);
  return company.trim() && plain(title).includes(company) && words("company");
}

/** The number in a field of pay: null when empty, NaN when wrong. */
function amount(input) {
  const digits = input.value.replace(/\s/gu, "");
  const number = !digits ? null : /^\d{1,9}$/.test(digits) && Number(digits) > 0 ? Number(digits) : NaN;
  note(input, Number.isNaN(number) && words("number"));
  return number ?? undefined;
}

function note(input, ...texts) {
  const box = noteOf(input);
  const said = texts.filter(Boolean).join(" ");
  if (box.textContent !== said) box.textContent = said;
  box.hidden = !said;
  input.ariaInvalid = String(Boolean(said));
}

/** That a field is wrong and its words are therefore left out, if so. */
const lost = (input) => (noteOf(input).hidden ? [] : [`${words("lost", name(input))} ${noteOf(input).textContent}`]);
const noteOf = (input) => document.getElementById(input.getAttribute("aria-describedby"));
const quoted = (found) => found.map((words) => `«${words}»`).join(", ");

function paint(title, blocks) {
  heading.textContent = title || words("nameless");
  const nodes = blocks.flatMap(({ heading, points, lines }) => [
    ...(heading ? [tag("p", tag("strong", heading))] : []),
    ...(points
      ? [tag("ul", "\n", ...lines.flatMap((line) => [tag("li", line), "\n"]))]
      : lines.map((line) => tag("p", line))),
  ]);
  body.replaceChildren(...nodes.flatMap((node) => [node, "\n"]));
}

function tag(kind, ...inside) {
  const element = document.createElement(kind);
  element.append(...inside);
  return element;
}

const write = {
  txt: ({ title, blocks }) =>
    [title, ...blocks.map(({ heading, points, lines }) =>
      [...(heading ? [heading] : []), ...lines.map((line) => (points ? `— ${line}` : line))].join("\n"),
    )].join("\n\n") + "\n",
  html: () => body.innerHTML,
  skills: ({ state }) => `${skills(state).join("\n")}\n`,
  md: ({ title, blocks }) =>
    [`# ${marked(title)}`, ...blocks.flatMap(({ heading, points, lines }) => [
      ...(heading ? [`## ${marked(heading)}`] : []),
      lines.map((line) => (points ? "- " : "") + marked(line)).join(points ? "\n" : "\n\n"),
    ])].join("\n\n") + "\n",
  jsonld: ({ title, state }) => json(jobPosting(title, state)),
  json: ({ title, state }) => json(resumeJob(title, state)),
};

const marked = (line) =>
  line.replace(/[\\`*_[\]<>#|~]/g, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2").replace(/^[-+=]/, "\\$&");

/** Text of a script element may not hold an opening angle bracket. */
const json = (value) => `${JSON.stringify(value, (_, it) => (it === "" ? undefined : it), 2).replaceAll("<", "\\u003c")}\n`;

function rows(state, ...ids) {
  return ids.flatMap((id) => state.texts.filter((part) => part.id === id).flatMap((part) => block({ ...part, listed: true }).lines));
}

const skills = (state) => [...new Set(rows(state, "skills").map((line) => line.split(":")[0].replace(/\.$/, "")))];

function jobPosting(title, state) {
  const { pay, until } = state;
  const away = field.place.value === "remote";
  const [company, city, id] = ["company", "city", "number"].map((id) => clean(field[id].value));
  const country = field.country.value;
  return {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title,
    description: body.innerHTML,
    datePosted: field.posted.value,
    validThrough: until,
    employmentType: field.employment.value,
    hiringOrganization: company && { "@type": "Organization", name: company },
    identifier: id && { "@type": "PropertyValue", name: company, value: id },
    ...(away
      ? {
          jobLocationType: "TELECOMMUTE",
          applicantLocationRequirements: country && { "@type": "Country", name: country },
        }
      : {
          jobLocation: city && {
            "@type": "Place",
            address: { "@type": "PostalAddress", addressLocality: city, addressCountry: country },
          },
        }),
    baseSalary: pay.words && {
      "@type": "MonetaryAmount",
      currency: field.currency.value,
      value: {
        "@type": "QuantitativeValue",
        minValue: pay.low || undefined,
        maxValue: pay.high || undefined,
        unitText: field.unit.value,
      },
    },
    jobBenefits: rows(state, OFFER).join("; "),
    directApply: field.direct.checked || undefined,
  };
}

function resumeJob(title, state) {
  const [company, city] = ["company", "city"].map((id) => clean(field[id].value));
  return {
    title,
    company,
    type: field.employment.value.toLowerCase().replace("_", "-"),
    date: field.posted.value,
    description: [...rows(state, "pitch", "day"), offered(state)].filter(Boolean).map(ended).join("\n\n"),
    location: (city || field.country.value) && { city, countryCode: field.country.value },
    remote: { office: "None", hybrid: "Hybrid", remote: "Full" }[field.place.value],
    salary: state.pay.words,
    experience: rows(state, "required").join("; "),
    responsibilities: rows(state, "duties"),
    qualifications: rows(state, "required", "preferred"),
    skills: skills(state).map((name) => ({ name })),
  };
}

function offered(state) {
  const lines = rows(state, OFFER).join("; ");
  return lines && `${state.texts.find(({ id }) => id === OFFER).heading}: ${lines}`;
}

/** Tell the limits of a format and what breaks them. */
function judge(format, title, state) {
  const limits = [];
  const faults = [...new Set(state.faults)];
  const html = body.innerHTML;
  const count = (value) => [...value].length;
  if (format === "html") {
    const length = count(html);
    limits.push(words("title", count(title), set.title));
    limits.push(words("length", ...[length, +set.least, +set.most].map(number)));
    if (length < set.least) faults.push(words("short"));
    if (length > set.most) faults.push(words("long"));
    const address = (title + "\n" + body.textContent).match(mail);
    if (address) faults.push(words("mail", address[0]));
    const wrong = titled(field.title.value);
    if (wrong) faults.push(wrong);
  }
  if (format === "skills") {
    const many = skills(state).length;
    limits.push(words("skills", many, set.skills));
    if (many > set.skills) faults.push(words("many"));
  }
  if (format === "jsonld") {
    const { needed, wanted } = lacks(title, state);
    faults.push(...lost(field.until));
    if (needed.length) faults.push(words("needed", needed.join(", ")));
    else limits.push(words("enough"));
    if (wanted.length) limits.push(words("wanted", wanted.join(", ")));
  }
  list(".vacancy__limits", limits);
  list(".vacancy__faults", faults);
}

/** Names of the fields that a JobPosting must have, and of those it should have, still empty. */
function lacks(title, { pay, until }) {
  const missing = (there) => Object.keys(there).filter((id) => !there[id]).map((id) => words(`a-${id}`));
  const away = field.place.value === "remote";
  return {
    needed: missing({
      title,
      description: clean(body.textContent),
      posted: field.posted.value,
      company: clean(field.company.value),
      city: away || clean(field.city.value),
      country: field.country.value,
    }),
    wanted: missing({
      until,
      employment: field.employment.value,
      pay: pay.words,
      number: clean(field.number.value),
      direct: field.direct.checked,
    }),
  };
}

const number = (value) => value.toLocaleString("ru");

function list(selector, texts) {
  const box = one(selector);
  if (box.textContent !== texts.join("")) box.replaceChildren(...texts.map((it) => tag("p", it)));
}

/** Keep what differs from the words of the handbook, in this browser only. */
function store(texts) {
  const role = field.role.value;
  const own = { parts: {} };
  for (const { id, lines, rows } of texts) {
    if (id === OFFER) saved.offer = rows;
    else if (JSON.stringify(lines) !== JSON.stringify(rows)) own.parts[id] = rows;
  }
  if (field.title.value !== given.title) own.title = field.title.value;
  const changed = "title" in own || Object.keys(own.parts).length > 0;
  if (given.parts.length) {
    if (changed) saved.texts[role] = own;
    else delete saved.texts[role];
  }
  one("[data-do=restore]").hidden = !changed;
  const format = field.format.value;
  const entered = [...named.map(typed), ["format", format === field.format[0].value ? null : format]];
  saved.fields = Object.fromEntries(entered.filter(([, value]) => value !== null));
  const any = [saved.fields, saved.texts, saved.offer ?? []].some((it) => Object.keys(it).length);
  try {
    if (any) localStorage.setItem(KEY, JSON.stringify(saved));
    else localStorage.removeItem(KEY);
    kept(true);
  } catch {
    kept(false);
  }
}

/** The name and the value of a field; null for the value that stands there by itself. */
function typed(input) {
  if (input.type === "checkbox") return [input.name, input.checked || null];
  return [input.name, input.value === usual(input) ? null : input.value];
}

function usual(input) {
  if (input === field.posted) return today;
  if (!input.options) return input.defaultValue;
  return ([...input.options].find((it) => it.defaultSelected) ?? input.options[0]).value;
}

function kept(well) {
  one("[data-kept]").hidden = !well;
  one("[data-unkept]").hidden = well;
}

function say(id, ...values) {
  one("[data-said]").textContent = id && words(id, ...values);
}

/** A sentence of the page with these values in it. */
function words(id, ...values) {
  return values.reduce(
    (text, value) => text.replace("%", () => value),
    document.getElementById("words").content.querySelector(`[data-id="${id}"]`).textContent,
  );
}
