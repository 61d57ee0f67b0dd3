/**
 * Words stand ready in the page. Show the `[data-case]` of `place` named in `cases`, and put
 * values, each a text or a list of texts and elements, into the `[data-put]` of their names.
 */
export function tell(place, cases, values = {}) {
  for (const text of place.querySelectorAll("[data-case]")) {
    text.hidden = !cases.includes(text.dataset.case);
  }
  for (const blank of place.querySelectorAll("[data-put]")) {
    if (blank.closest("[hidden]")) continue; // an element can stand in one place only
    blank.replaceChildren(...[values[blank.dataset.put] ?? ""].flat());
  }
}
