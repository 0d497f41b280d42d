// Every page and state in one language, looked at once: WCAG 2.2 A, AA, AAA and axe's best practices, light and dark; the Nu
// HTML checker; and the sizes that axe does not measure.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { OPEN, faults } from './axe.mjs';
import { Pages } from './html.mjs';
import { go, places, walk } from './places.mjs';
import { browser, running, server } from './running.mjs';
import { labFixtures } from './server.mjs';

/** 1280 px at 400 % is 320 px to a page. */
const WIDTHS = [320, 1280];

/** What is wider than the window, and what stands alone and is too small to hit (WCAG 2.5.5: 44 × 44). Runs in the page. */
function sizes() {
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
    .filter((element) => element.checkVisibility() && !element.matches('.innsyn-skip') && alone(element))
    .map((element) => ({ element, box: target(element).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.width < 43.9 || box.height < 43.9))
    .map(({ element, box }) => `«${element.textContent.trim().slice(0, 40)}» (${element.className || element.localName} in ` +
      `${element.parentElement.className || element.parentElement.localName}) is ${Math.round(box.width)} × ${Math.round(box.height)}`);
  return [...wide, ...small];
}

export function everyPage(locale) {
  running({ files: labFixtures() });
  describe(`every page in ${locale}`, () => {
    const found = { axe: [], sizes: [] };
    const html = new Pages();
    before(async () => {
      await walk(browser, server, await places(browser, server), OPEN, async (page, place) => {
        const where = `${place.name} (${place.path}, ${locale})`;
        await html.add(await go(page, place, locale), where);
        found.axe.push(...(await faults(page, where)));
        const size = page.viewportSize();
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 720 });
          found.sizes.push(...(await page.evaluate(sizes)).map((fault) => `${where}, ${width} px: ${fault}`));
        }
        await page.setViewportSize(size);
      });
    });

    test('axe finds nothing', () => assert.deepEqual(found.axe, []));
    test('the HTML checker has nothing to say', () => assert.deepEqual(html.judge(), []));
    test('nothing scrolls sideways and everything that stands alone is big enough to hit', () => assert.deepEqual(found.sizes, []));
  });
}
