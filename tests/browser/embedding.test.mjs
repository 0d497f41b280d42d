// Custom elements on somebody else's plain page, under the strictest policy.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { PACKAGE, TODAY, embedding, fixture, list, origin, page as open, put } from './lib/embedding.mjs';

embedding();

const COMPARATORS = fixture('E01-E02-comparators');

test('<innsyn-status> shows, changes, moves and goes, and the policy holds', async () => {
  const { page, seen } = await open('/');
  const first = page.locator('innsyn-status').first();
  await page.waitForFunction(() => document.querySelector('innsyn-status').shadowRoot?.childElementCount > 0);
  assert.equal((await first.locator('.innsyn-tag').innerText()).trim(), 'Foreløpig');
  const unknown = page.locator('innsyn-status').nth(1).locator('.innsyn-tag');
  assert.equal(await unknown.getAttribute('data-shape'), 'unknown', 'what is no tone is never drawn as a better one');
  const looks = () => first.evaluate((element) => element.shadowRoot.querySelector('.innsyn-tag').dataset.shape);
  await first.evaluate((element) => element.setAttribute('tone', 'waiting'));
  await page.waitForFunction(() => document.querySelector('innsyn-status').shadowRoot.querySelector('[data-shape=waiting]'));
  await first.evaluate((element) => (element.tone = 'provisional'));
  await page.waitForFunction(() => document.querySelector('innsyn-status').shadowRoot.querySelector('[data-shape=provisional]'));
  assert.equal(await looks(), 'provisional');
  const kept = await first.evaluate(async (element) => {
    const inside = element.shadowRoot.querySelector('.innsyn-tag');
    document.querySelector('h1').before(element);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return element.shadowRoot.querySelector('.innsyn-tag') === inside;
  });
  assert.ok(kept, 'moved, it keeps what it holds');
  await first.evaluate((element) => (element.textContent = 'Endret'));
  await first.locator('.innsyn-tag').filter({ hasText: 'Endret' }).waitFor();
  await page.evaluate(() => document.querySelectorAll('innsyn-status').forEach((element) => element.remove()));
  assert.equal(await page.locator('innsyn-status').count(), 0);
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('results named by src come in the place of the page’s own words, every digit as written', async () => {
  const { page, seen } = await open('/');
  const element = page.locator('innsyn-lab-results');
  await element.getByRole('heading', { level: 2, name: '19. november 2026' }).waitFor();
  const text = (await element.evaluate((e) => e.shadowRoot.querySelector('.innsyn-element').innerText)).replaceAll('\u00a0', ' ');
  assert.match(text, /D-dimer/);
  assert.match(text, /mindre enn 0,27 mg\/L/);
  assert.match(text, /Viser alle 4 svar\./);
  assert.equal(await page.getByText('finner du også på papir').isVisible(), false);
  const { tags } = JSON.parse(readFileSync(join(PACKAGE, 'html-custom-data.json'), 'utf8'));
  assert.deepEqual(await page.evaluate((tags) => tags.filter(({ name }) => !customElements.get(name)), tags), [], 'auto.js defines all');
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('a Bundle given as text keeps its zeros; as an object it has what JavaScript kept', async () => {
  const { page, seen } = await open();
  const bundle = COMPARATORS.replace('"value": 5,', '"value": 5.60,');
  const { element, said } = await list(page, bundle);
  assert.deepEqual(said, ['innsyn-ready', { results: 4, unreadable: 0, partlyReadable: 0, leftOut: 0, notices: 0 }]);
  const values = () => element.locator('.innsyn-lab-value').allInnerTexts();
  assert.ok((await values()).join().includes('5,60'));
  await element.evaluate((e) => (e.bundle = JSON.parse(e.bundle)));
  await page.waitForFunction(() => !document.querySelector('innsyn-lab-results').shadowRoot.textContent.includes('5,60'));
  assert.ok((await values()).join().includes('5,6'));
  await element.evaluate((e) => (e.bundle = null));
  await page.waitForFunction(() => document.querySelector('innsyn-lab-results').shadowRoot.querySelector('slot'));
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('its language is that of the nearest lang, and changes with it; what is open stays open', async () => {
  const { page, seen } = await open();
  const { element } = await list(page, COMPARATORS);
  await element.getByText('Det som ikke vises her').click();
  for (const [lang, words, tag] of [['nn', 'Det som ikkje blir vist her', 'nn'], ['se-NO', 'Det som ikke vises her', 'se'], ['en', 'Det som ikke vises her', 'nb'], ['no', 'Det som ikke vises her', 'nb']]) {
    await page.evaluate((lang) => (document.documentElement.lang = lang), lang);
    await page.waitForFunction((tag) => document.querySelector('innsyn-lab-results').shadowRoot.querySelector('.innsyn-element').lang === tag, tag);
    await element.getByText(words).first().waitFor();
    await element.locator('details[open]').waitFor();
  }
  await page.evaluate(() => (document.querySelector('main').lang = 'nn'));
  await element.getByText('Det som ikkje blir vist her').waitFor();
  await element.evaluate((e) => (e.lang = 'nb'));
  await element.getByText('Det som ikke vises her').waitFor();
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('a word can be another, and a language can be added', async () => {
  const { page, seen } = await open();
  const { element } = await list(page, COMPARATORS);
  await page.evaluate(async () => {
    const { addLanguage, setWords } = await import('/innsyn/index.js');
    setWords('nb', 'lab-results-not-shown = Dette vet vi ikke');
    addLanguage('smj', 'lab-results-not-shown = Dat mij ij vuojnnu\nlab-results-count-all = { $count ->\n    [one] { $count } vásstádus\n   *[other] { $count } vásstádusá\n}', { like: 'se' });
  });
  await element.getByText('Dette vet vi ikke').waitFor();
  await page.evaluate(() => (document.documentElement.lang = 'smj'));
  await element.getByText('Dat mij ij vuojnnu').waitFor();
  assert.equal(await element.locator('.innsyn-element-count').innerText(), '4 vásstádusá');
  assert.equal(await element.locator('.innsyn-element').getAttribute('lang'), 'smj');
  assert.ok(await element.locator('[lang=nb]').count() > 0, 'what it lacks is said in bokmål, and says so');
  await assert.rejects(page.evaluate(async () => (await import('/innsyn/index.js')).addLanguage('en', '', { like: 'en' })), /like must be/);
  await assert.rejects(page.evaluate(async () => (await import('/innsyn/index.js')).setWords('xx', '')), /there is no language/);
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('a link tells what it leads to, and the host may take it over', async () => {
  const { page, seen } = await open();
  const { element } = await list(page, COMPARATORS, { 'link-base': '#/svar/' });
  await page.evaluate(() => {
    window.opened = [];
    document.addEventListener('innsyn-open', (event) => {
      window.opened.push({ ...event.detail, from: event.target.localName });
      if (window.takesOver) event.preventDefault();
    });
  });
  const link = element.getByRole('link', { name: 'D-dimer' });
  await page.evaluate(() => (window.takesOver = true));
  await link.click();
  assert.deepEqual(await page.evaluate(() => window.opened), [
    { kind: 'result', id: 'Observation/e01-e02-comparators-a', href: '#/svar/Observation/e01-e02-comparators-a', from: 'innsyn-lab-results' },
  ]);
  assert.equal(new URL(page.url()).hash, '');
  await page.evaluate(() => (window.takesOver = false));
  await link.focus();
  await page.keyboard.press('Enter');
  assert.equal(new URL(page.url()).hash, '#/svar/Observation/e01-e02-comparators-a');
  assert.equal(await page.evaluate(() => window.opened.length), 2);
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('two on a page are two; moved it keeps what it holds, taken away and put back it is there once', async () => {
  const { page, seen } = await open();
  await list(page, COMPARATORS);
  await list(page, fixture('E19-negative-in-words'), { 'heading-level': '3' });
  const one = page.locator('innsyn-lab-results').first();
  const two = page.locator('innsyn-lab-results').last();
  assert.ok((await one.evaluate((e) => e.shadowRoot.textContent)).includes('D-dimer'));
  assert.ok(!(await two.evaluate((e) => e.shadowRoot.textContent)).includes('D-dimer'));
  const sheets = await page.evaluate(() => {
    const all = [...document.querySelectorAll('innsyn-lab-results')].flatMap((e) => e.shadowRoot.adoptedStyleSheets);
    return [all.length, new Set(all).size];
  });
  assert.deepEqual(sheets, [2, 1], 'one style sheet each, and the same');
  assert.equal(await two.locator('h2').count(), 0);
  assert.ok((await two.locator('h3').count()) > 0);
  await one.getByText('Det som ikke vises her').click();
  const kept = await one.evaluate(async (element) => {
    const inside = element.shadowRoot.querySelector('details');
    document.querySelector('h1').before(element);
    await new Promise((resolve) => setTimeout(resolve, 50));
    return inside.isConnected && inside.open && element.shadowRoot.querySelector('details') === inside;
  });
  assert.ok(kept);
  const again = await one.evaluate(async (element) => {
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.querySelector('main').append(element);
    while (!element.shadowRoot.querySelector('.innsyn-lab-row')) await new Promise((resolve) => setTimeout(resolve, 10));
    return element.shadowRoot.querySelectorAll('.innsyn-element').length;
  });
  assert.equal(again, 1);
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('what was set before the code came is taken, and several things at once are drawn once', async () => {
  const { page, seen } = await open();
  const drawn = await page.evaluate(async (bundle) => {
    const element = document.createElement('innsyn-lab-results');
    Object.assign(element, { bundle, today: '2026-11-25', headingLevel: 4 });
    document.querySelector('main').append(element);
    let drawn = 0;
    element.addEventListener('innsyn-ready', () => (drawn += 1));
    (await import('/innsyn/index.js')).define();
    while (!element.shadowRoot?.querySelector('h4')) await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, 50));
    return [drawn, element.getAttribute('heading-level'), typeof element.bundle];
  }, COMPARATORS);
  assert.deepEqual(drawn, [1, '4', 'string']);
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('a second version lives beside the first by other names', async () => {
  const { page, seen } = await open();
  await list(page, COMPARATORS);
  const bundle = fixture('E19-negative-in-words');
  const { said } = await put(page, 'innsyn-lab-results-2', { properties: { bundle }, attributes: { today: TODAY }, module: '/innsyn-2/index.js' });
  assert.equal(said[0], 'innsyn-ready');
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => path.endsWith('.wasm')));
  assert.deepEqual(asked, ['/innsyn/innsyn_elements_bg.wasm', '/innsyn-2/innsyn_elements_bg.wasm']);
  assert.ok(!(await page.locator('innsyn-lab-results-2').evaluate((e) => e.shadowRoot.textContent)).includes('D-dimer'));
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('importing defines nothing, and the wasm is fetched once, when there is something to show', async () => {
  const { page, seen } = await open();
  const wasm = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length);
  assert.equal(await page.evaluate(async () => {
    const { define } = await import('/innsyn/index.js');
    const before = customElements.get('innsyn-lab-results');
    define({ only: ['innsyn-lab-results'] });
    define({ only: ['innsyn-lab-results'] });
    document.querySelector('main').append(document.createElement('innsyn-lab-results'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    return [before, customElements.get('innsyn-status')].filter(Boolean).length;
  }), 0);
  assert.equal(await wasm(), 0, 'an element without data asks for nothing');
  await list(page, COMPARATORS);
  await list(page, COMPARATORS);
  assert.equal(await wasm(), 1);
  assert.equal(origin.startsWith('http'), true);
  assert.deepEqual(seen(), []);
  await page.context().close();
});
