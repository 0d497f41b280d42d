// What axe finds on a page as it stands: WCAG 2.2 A, AA, AAA and best practices, light and dark.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What moves would be looked at half way. */
export const STILL = { reducedMotion: 'reduce' };

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = [
  'wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22a', 'wcag22aa', 'wcag22aaa', 'best-practice',
];
const EVERYTHING = { type: 'tag', values: TAGS };
// The dark page is the same document: only what depends on colours can differ.
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
// One rule asked for 7:1 does the work of two, and looks at each text once instead of twice.
const CONTRAST = { contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } } };

async function violations(page, runOnly, where) {
  // Axe leaves the rules of WCAG 2.2 off unless told; the AAA size (2.5.5) is measured in all-pages.test.mjs.
  const rules = runOnly === EVERYTHING ? { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: false } } : {};
  const options = { runOnly, resultTypes: ['violations'], rules, checks: { 'color-contrast': { options: CONTRAST } } };
  const { violations } = await page.evaluate((options) => axe.run(document, options), options);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${where}: ${id} (${help}) at ${node.target.join(' ')}: ${node.html.slice(0, 160)}`));
}

/** The pages that bring it along wherever they go: given once, it costs half of what it costs given to each document. */
const equipped = new WeakSet();

/** A line for each violation. */
export async function faults(page, where) {
  if (!equipped.has(page)) {
    equipped.add(page);
    await page.addInitScript(AXE);
    await page.evaluate(AXE);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page, EVERYTHING, `${where}, light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await violations(page, COLOURS, `${where}, dark`))];
}
