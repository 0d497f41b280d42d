// The gallery's pages of the elements, as a developer tries them: under the strictest policy, from a server of files.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { STILL, faults } from './lib/axe.mjs';
import { PACKAGE, embedding, page as open } from './lib/embedding.mjs';
import { ROOT } from './lib/server.mjs';

embedding();

/** What a browser says of the example of what cannot be fetched. */
const isNoAnswer = (line) => line.includes('/fixtures/none.json: Failed to load resource');

const TAGS = JSON.parse(readFileSync(join(PACKAGE, 'html-custom-data.json'), 'utf8')).tags.map(({ name }) => name);

test('each element is alive in its page, in each example, and its code says what it is', async () => {
  for (const tag of TAGS) {
    const { page, seen } = await open(`/gallery/elements/${tag}.html`);
    const example = page.getByRole('combobox', { name: 'Example' });
    const count = await example.locator('option').count();
    for (let at = 0; at < count; at += 1) {
      await example.selectOption(String(at));
      await page.locator(`.gallery-stage ${tag}`).locator('.innsyn-element, .innsyn-tag').first().waitFor();
    }
    for (const name of ['HTML', 'React 19', 'Vue 3', 'Angular', 'Leptos']) {
      assert.ok(await page.locator('.gallery-code summary', { hasText: name }).isVisible(), `${tag}: ${name}`);
    }
    assert.match(await page.locator('.gallery-code pre').first().innerText(), new RegExp(`<${tag}`));
    assert.match(await page.locator('.gallery-code pre').last().textContent(), new RegExp(`fn ${tag.replaceAll('-', '_')}\\(`));
    assert.deepEqual(seen().filter((line) => !isNoAnswer(line)), []);
    await page.context().close();
  }
});

// New ones are written by UPDATE_TREES=1 node --test embedding-gallery.test.mjs, and read before they are kept.
test('what each element says to assistive technology is what its page says that it does', async () => {
  const folder = join(ROOT, 'tests/gallery/page/trees');
  for (const tag of TAGS) {
    const { page } = await open(`/gallery/elements/${tag}.html`, STILL);
    const element = page.locator(`.gallery-stage ${tag}`);
    await element.locator('.innsyn-element, .innsyn-tag').first().waitFor();
    const tree = `${await element.ariaSnapshot()}\n`;
    if (process.env.UPDATE_TREES) writeFileSync(join(folder, `${tag}.yml`), tree);
    else assert.equal(await page.locator('.gallery-tree').textContent(), tree, tag);
    await page.context().close();
  }
});

test('what is edited is seen, and in the code; what is told is written down', async () => {
  const { page, seen } = await open('/gallery/elements/innsyn-lab-results.html');
  await page.locator('innsyn-lab-results').getByText('Det som ikke vises her').waitFor();
  await page.getByRole('radio', { name: 'Nynorsk' }).check();
  await page.locator('innsyn-lab-results').getByText('Det som ikkje blir vist her').waitFor();
  await page.getByRole('radio', { name: 'Dark' }).check();
  const ground = await page.locator('innsyn-lab-results').evaluate((e) => getComputedStyle(e.shadowRoot.querySelector('.innsyn-element')).backgroundColor);
  assert.equal(ground, 'rgb(15, 22, 32)');
  await page.locator('summary', { hasText: 'Attributes and properties' }).click();
  await page.getByRole('textbox', { name: 'link-base' }).fill('#/svar/');
  await page.locator('innsyn-lab-results').getByRole('link').first().click();
  await page.getByText('What it told').click();
  await page.getByText(/innsyn-ready \{"results"/).first().waitFor();
  await page.getByText(/innsyn-open \{"kind":"result"/).waitFor();
  assert.match(await page.locator('.gallery-code pre').first().innerText(), /link-base="#\/svar\/"/);
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('a text of several lines has a field of several lines, and so has the data', async () => {
  const { page, seen } = await open('/gallery/elements/innsyn-zone.html');
  const zone = page.locator('innsyn-zone');
  await zone.getByText('Ingen hoste om natten').waitFor();
  await page.locator('summary', { hasText: 'Attributes and properties' }).click();
  const signs = page.getByRole('textbox', { name: 'signs' });
  assert.equal(await signs.inputValue(), 'Jeg puster godt\nIngen hoste om natten');
  await signs.fill('En ting\nEn til');
  await zone.getByText('En til').waitFor();
  assert.equal(await zone.locator('.innsyn-plan-zone-part').first().locator('li').count(), 2);
  await page.goto(new URL('innsyn-person-switcher.html', page.url()).href);
  await page.locator('summary', { hasText: 'Attributes and properties' }).click();
  const persons = page.getByRole('textbox', { name: 'persons' });
  await persons.fill((await persons.inputValue()).replace('Rolig Havskjell', 'Stille Tåkebanke'));
  await page.locator('innsyn-person-switcher').getByRole('heading', { name: 'Stille Tåkebanke' }).waitFor();
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('the front page, the guide and a Leptos view keep the strictest policy, and give their code to copy', async () => {
  for (const path of ['', 'guide.html', 'leptos/zone.nb.html']) {
    const { page, seen } = await open(`/gallery/${path}`, { permissions: ['clipboard-read', 'clipboard-write'] });
    const code = page.getByRole('region', { name: /: code$/ }).first();
    const copy = page.getByRole('button', { name: 'Copy' });
    const count = await copy.count();
    assert.equal(count, await page.getByRole('region', { name: /: code$/ }).count(), path);
    await copy.first().click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await code.textContent(), path);
    assert.deepEqual(seen(), [], path);
    await page.context().close();
  }
});

test('the front page says what a page fetches', async () => {
  const files = Object.entries(JSON.parse(readFileSync(join(PACKAGE, 'integrity.json'), 'utf8')));
  const fetched = files.filter(([name]) => name.endsWith('.wasm') || /^\w+\.js$/.test(name) || name === 'words/nb.js');
  const size = Math.round(fetched.reduce((sum, [, { brotli }]) => sum + brotli, 0) / 1024);
  const { page } = await open('/gallery/');
  assert.equal(await page.locator('.gallery-figures dd', { hasText: 'KiB' }).innerText(), `${size} KiB`);
  await page.context().close();
});

test('axe finds nothing on a page of the gallery that is alive', async () => {
  const { page } = await open('/gallery/elements/innsyn-lab-result.html', STILL);
  await page.locator('innsyn-lab-result').getByRole('heading', { level: 2 }).waitFor();
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  assert.deepEqual(await faults(page, 'innsyn-lab-result.html'), []);
  await page.context().close();
});
