/**
 * A matrix wider than its place scrolls in a box of its own, shaded where more follows; what gets the
 * focus there comes out from under the head and the first column.
 */

import { all, one } from "./page.js";

for (const box of all(".matrix")) {
  const sheet = one("*", box);
  const corner = one("th", box);
  const look = () => {
    const wide = sheet.offsetWidth > box.offsetWidth;
    box.tabIndex = wide ? 0 : -1;
    box.style.scrollPadding = `${corner.offsetHeight}px 0 0 ${corner.offsetWidth}px`;
    box.classList.toggle("matrix--box", wide);
    box.classList.toggle("matrix--whole", !wide);
    box.classList.toggle("matrix--right", box.scrollLeft + box.clientWidth + 1 < box.scrollWidth);
    box.classList.toggle("matrix--below", box.scrollTop + box.clientHeight + 1 < box.scrollHeight);
  };
  const size = new ResizeObserver(look);
  size.observe(box);
  size.observe(sheet);
  box.addEventListener("scroll", look);
}
