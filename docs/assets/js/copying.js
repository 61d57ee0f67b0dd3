/** Buttons with `data-copy="id"` copy what stands there: the address of a link, or a text. */

import { tell } from "./words.js";

for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", () => copy(button));
}

async function copy({ dataset, parentElement }) {
  const source = document.getElementById(dataset.copy);
  const status = parentElement.querySelector("[role=status]");
  tell(status, []);
  try {
    await navigator.clipboard.writeText(source.href ?? source.textContent);
    tell(status, ["copied"]);
  } catch {
    if (source.href) source.textContent = source.href;
    getSelection().selectAllChildren(source);
    tell(status, ["denied"]);
  }
}
