/** A matrix wider than its place scrolls in a box of its own, shaded where more follows. */

for (const box of document.querySelectorAll(".matrix")) {
  const sheet = box.firstElementChild;
  const look = () => {
    const wide = sheet.offsetWidth > box.offsetWidth;
    box.tabIndex = wide ? 0 : -1;
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
