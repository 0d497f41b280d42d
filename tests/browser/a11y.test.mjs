// WCAG 2.2 A, AA, AAA and axe's best practices: nothing, on every page, in three languages, light and dark.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { OPEN, faults } from './lib/axe.mjs';
import { LOCALES, go, places, walk } from './lib/places.mjs';
import { browser, running, server } from './lib/running.mjs';
import { ROOT, labFixtures } from './lib/server.mjs';

let all;
running({ files: labFixtures() }, async () => {
  all = await places(browser, server);
});

for (const locale of LOCALES) {
  test(`axe finds nothing on any page in ${locale}`, async () => {
    const found = [];
    await walk(browser, server, all, OPEN, async (page, place) => {
      await go(page, place, locale);
      found.push(...(await faults(page, `${place.name} (${place.path}, ${locale})`)));
    });
    assert.deepEqual(found, []);
  });
}

test('axe finds nothing on any page of the gallery', async () => {
  const folder = join(ROOT, 'target/gallery');
  assert.ok(existsSync(folder), 'target/gallery is not built: cargo xtask gallery');
  const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html'));
  assert.ok(pages.length > 0, 'the gallery has no page');
  const context = await browser.newContext(OPEN);
  const page = await context.newPage();
  const found = [];
  for (const name of pages) {
    await page.goto(pathToFileURL(join(folder, name)).href);
    found.push(...(await faults(page, `gallery/${name}`)));
  }
  await context.close();
  assert.deepEqual(found, []);
});
