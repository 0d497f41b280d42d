// WCAG 2.2 A, AA, AAA and axe's best practices: nothing, on every page, in three languages, light and dark.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch } from './lib/browser.mjs';
import { LOCALES, go, places, walk } from './lib/places.mjs';
import { ROOT, labFixtures, start } from './lib/server.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = [
  'wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22a', 'wcag22aa', 'wcag22aaa', 'best-practice',
];
const EVERYTHING = { type: 'tag', values: TAGS };
// The dark page is the same document: only what depends on colours can differ.
const COLOURS = { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] };

let browser, server, all;
before(async () => {
  browser = await launch();
  server = await start({ files: labFixtures() });
  all = await places(browser, server);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function faults(page, runOnly, where) {
  // Axe leaves the rules of WCAG 2.2 off unless told; the AAA size (2.5.5) is measured in journeys.test.mjs.
  const rules = runOnly === EVERYTHING ? { 'target-size': { enabled: true } } : {};
  const options = { runOnly, resultTypes: ['violations'], rules };
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((options) => axe.run(document, options), options);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${where}: ${id} (${help}) at ${node.target.join(' ')}: ${node.html.slice(0, 160)}`));
}

async function both(page, where, found) {
  await page.emulateMedia({ colorScheme: 'light' });
  found.push(...(await faults(page, EVERYTHING, `${where}, light`)));
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await faults(page, COLOURS, `${where}, dark`)));
}

for (const locale of LOCALES) {
  test(`axe finds nothing on any page in ${locale}`, async () => {
    const found = [];
    // Axe is put into the page from outside: the page's own policy is tried in csp.test.mjs.
    await walk(browser, server, all, { bypassCSP: true, reducedMotion: 'reduce' }, async (page, place) => {
      await go(page, place, locale);
      await both(page, `${place.name} (${place.path}, ${locale})`, found);
    });
    assert.deepEqual(found, []);
  });
}

test('axe finds nothing on any page of the gallery', async () => {
  const folder = join(ROOT, 'target/gallery');
  assert.ok(existsSync(folder), 'target/gallery is not built: cargo xtask gallery');
  const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html'));
  assert.ok(pages.length > 0, 'the gallery has no page');
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const found = [];
  for (const name of pages) {
    await page.goto(pathToFileURL(join(folder, name)).href);
    await both(page, `gallery/${name}`, found);
  }
  await context.close();
  assert.deepEqual(found, []);
});
