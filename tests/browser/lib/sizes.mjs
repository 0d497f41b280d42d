// What axe does not measure.

/** What is wider than the window, what stands alone and is too small to hit (WCAG 2.5.5: 44 × 44), and medicines whose name is
 *  broken without need. Runs in the page. */
export function sizes() {
  const wide = document.documentElement.scrollWidth > innerWidth ? [`scrolls to ${document.documentElement.scrollWidth}`] : [];
  const alone = (element) => {
    if (element.matches('button, summary, input, select')) return true;
    // A link among the words of a sentence is excepted.
    const block = element.closest('p, li, dd, td, h1, h2, h3, h4');
    return !block || block.textContent.trim() === element.textContent.trim();
  };
  // A row's link is as large as the row that its ::after covers; a box and its words are one.
  const target = (element) => {
    if (element.matches('input') && element.closest('label')) return element.closest('label');
    const { content, position } = getComputedStyle(element, '::after');
    return content !== 'none' && position === 'absolute' ? element.offsetParent : element;
  };
  const small = [...document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select')]
    .filter((element) => element.checkVisibility() && !element.matches('.innsyn-skip, [inert] *') && alone(element))
    .map((element) => ({ element, box: target(element).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.width < 43.9 || box.height < 43.9))
    .map(({ element, box }) => `«${element.textContent.trim().slice(0, 40)}» (${element.className || element.localName} in ` +
      `${element.parentElement.className || element.parentElement.localName}) is ${Math.round(box.width)} × ${Math.round(box.height)}`);
  // A longer word may have to be.
  const broken = (node) => [...(node?.data ?? '').matchAll(/(?<!\p{L})\p{L}{2,14}(?!\p{L})/gu)].filter(({ index, 0: word }) => {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1;
  });
  const medicines = [...document.querySelectorAll('.innsyn-lab-microbe th .innsyn-lab-theirs')]
    .filter((element) => element.checkVisibility())
    .flatMap((element) => broken(element.firstChild).map(([word]) => `«${word}» is broken`));
  return [...wide, ...small, ...medicines];
}
