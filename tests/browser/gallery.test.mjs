// Every page of the gallery, with every component's examples in three languages: neither axe nor the HTML checker finds anything.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { STILL, faults } from './lib/axe.mjs';
import { launch } from './lib/browser.mjs';
import { judge } from './lib/html.mjs';
import { ROOT } from './lib/server.mjs';

const FOLDER = join(ROOT, 'target/gallery');
let browser;
let names;
before(async () => {
  assert.ok(existsSync(FOLDER), 'target/gallery is not built: cargo xtask gallery');
  names = readdirSync(FOLDER, { recursive: true }).filter((name) => name.endsWith('.html'));
  assert.ok(names.length > 0, 'the gallery has no page');
  browser = await launch();
});
after(() => browser?.close());

test('axe finds nothing on any page of the gallery', async () => {
  const context = await browser.newContext(STILL);
  const page = await context.newPage();
  const found = [];
  for (const name of names) {
    await page.goto(pathToFileURL(join(FOLDER, name)).href);
    found.push(...(await faults(page, `gallery/${name}`)));
  }
  await context.close();
  assert.deepEqual(found, []);
});

test('the HTML checker has nothing to say about any page of the gallery', () => {
  assert.deepEqual(judge(new Map(names.map((name) => [join(FOLDER, name), `gallery/${name}`]))), []);
});
