/** Guesses which page was meant: links whose address or text is nearest to the one asked for. */

const asked = lastWord(location.pathname);
const nearest = [...new Map([...document.querySelectorAll(".lost a, .footer a")].map((a) => [a.href, a])).values()]
  .map((link) => [Math.min(...[lastWord(link.pathname), link.text.toLowerCase()].map(difference)), link])
  .filter(([steps]) => steps <= Math.ceil(asked.length / 3))
  .sort(([one], [two]) => one - two)
  .slice(0, 3)
  .map(([, link]) => link.cloneNode(true));

if (asked && nearest.length) {
  const guess = document.querySelector(".lost__guess");
  guess.append(...nearest.flatMap((link, at) => (at ? [", ", link] : [link])), "?");
  guess.hidden = false;
}

function lastWord(path) {
  const word = path.split("/").filter(Boolean).at(-1) ?? "";
  try {
    return decodeURIComponent(word).toLowerCase().replace(/\.\w+$/, "");
  } catch {
    return word;
  }
}

/** How many letters to put in, take out or change; 1 for a part of the name. */
function difference(name) {
  if (asked.length > 3 && asked !== name && name.includes(asked)) return 1;
  let row = [...Array(name.length + 1).keys()];
  for (const [at, letter] of [...asked].entries()) {
    const next = [at + 1];
    for (let to = 0; to < name.length; to++) {
      next.push(Math.min(row[to] + (letter !== name[to]), row[to + 1] + 1, next[to] + 1));
    }
    row = next;
  }
  return row.at(-1);
}
