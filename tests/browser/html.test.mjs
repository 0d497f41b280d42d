// The Nu HTML checker: no error and no warning on any page, in three languages.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { Pages, judge } from './lib/html.mjs';
import { LOCALES, go, places, walk } from './lib/places.mjs';
import { ROOT, labFixtures, start } from './lib/server.mjs';

test('the HTML checker has nothing to say about any page', async () => {
  const browser = await launch();
  const server = await start({ files: labFixtures() });
  try {
    const pages = new Pages();
    await walk(browser, server, await places(browser, server), {}, async (page, place) => {
      for (const locale of LOCALES) await pages.add(await go(page, place, locale), `${place.name} (${place.path}, ${locale})`);
    });
    assert.deepEqual(pages.judge(), []);
  } finally {
    await browser.close();
    await server.stop();
  }
});

test('the HTML checker has nothing to say about any page of the gallery', () => {
  const folder = join(ROOT, 'target/gallery');
  assert.ok(existsSync(folder), 'target/gallery is not built: cargo xtask gallery');
  const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html'));
  assert.ok(pages.length > 0, 'the gallery has no page');
  assert.deepEqual(judge(new Map(pages.map((name) => [join(folder, name), `gallery/${name}`]))), []);
});
