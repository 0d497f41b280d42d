// Another browser than the one that all else is tried in: Firefox, by WebDriver BiDi, once on each host's page.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { browser, embedding, fixture, origin } from './lib/embedding.mjs';
import { launch, visitor } from './lib/firefox.mjs';
import { ROOT } from './lib/server.mjs';

embedding(launch);

/** A page, with what its console said. Firefox asks for an icon that nobody named, and tells of it as of a fault. */
async function open(path) {
  const { page, seen, close } = await visitor(browser);
  await page.goto(origin + path);
  return { page, seen: () => seen.filter((line) => !line.includes('favicon.ico')), close };
}

/** Waits until an element says something in its shadow root. */
const says = (page, tag, words) =>
  page.waitForFunction(
    (tag, words) => document.querySelector(tag)?.shadowRoot?.textContent.replaceAll('\u00a0', ' ').includes(words), {}, tag, words);

test('on a plain page under the strictest policy: results, a plan, another language, and a link that the host takes over', async () => {
  const { page, seen, close } = await open('/');
  await says(page, 'innsyn-lab-results', 'mindre enn 0,27 mg/L');
  await page.evaluate((plan) => {
    const element = Object.assign(document.createElement('innsyn-treatment-plan'), { bundle: plan, today: '2026-11-25' });
    document.querySelector('main').append(element);
    document.documentElement.lang = 'nn';
  }, fixture('P01-P03-zones-backwards', 'plan'));
  await says(page, 'innsyn-lab-results', 'Det som ikkje blir vist her');
  await says(page, 'innsyn-treatment-plan', 'PEF under 210 L/min');
  const found = await page.evaluate(() => {
    const at = (tag) => document.querySelector(tag).shadowRoot;
    at('innsyn-treatment-plan').querySelector('.innsyn-plan-choice').click();
    let opened;
    document.addEventListener('innsyn-open', (event) => {
      event.preventDefault();
      opened = event.detail.id;
    });
    at('innsyn-lab-results').querySelector('a.innsyn-lab-link').click();
    return [at('innsyn-treatment-plan').activeElement?.className, opened, location.hash];
  });
  assert.deepEqual(found, ['innsyn-plan-zone', 'Observation/e01-e02-comparators-a', '']);
  assert.deepEqual(seen(), []);
  await close();
});

test('on a plain page: fullmakter of one side alone, what is offered told to the host, and the log', async () => {
  const { page, seen, close } = await open('/empty.html');
  await page.evaluate(async (grants, log) => {
    const { define } = await import('/innsyn/index.js');
    define();
    const put = (tag, more) => document.querySelector('main').append(Object.assign(document.createElement(tag), { today: '2026-11-25', subject: 'Patient/munter', ...more }));
    put('innsyn-proxy-access', { bundle: grants, offers: 'end' });
    put('innsyn-access-log', { bundle: log });
    document.addEventListener('innsyn-grant', ({ detail }) => (window.told = detail));
  }, fixture('A01-both-sides', 'access'), fixture('A03-log', 'access'));
  await says(page, 'innsyn-proxy-access', 'Utløper 05.12.2026');
  await says(page, 'innsyn-access-log', 'Grunn: fullmakt fra deg');
  const found = await page.evaluate(() => {
    const root = document.querySelector('innsyn-proxy-access').shadowRoot;
    root.querySelector('button[value$="gitt-lenge/end"]').click();
    return [window.told.action, window.told.id, root.innerHTML.includes('andres')];
  });
  assert.deepEqual(found, ['end', 'Consent/gitt-lenge', false]);
  assert.deepEqual(seen(), []);
  await close();
});

for (const host of ['react', 'vue', 'angular']) {
  test(`on a page of ${host}: results set, spoken, moved and taken away`, async () => {
    assert.ok(existsSync(join(ROOT, `target/embedding/${host}/index.html`)), `target/embedding/${host} is not built: cargo xtask hosts`);
    const { page, seen, close } = await open(`/${host}/`);
    const press = (name) => page.evaluate((name) => [...document.querySelectorAll('button')].find((button) => button.textContent.trim() === name).click(), name);
    await says(page, 'innsyn-lab-results', 'D-dimer');
    await press('Bytt plass');
    await says(page, 'innsyn-lab-results', 'D-dimer');
    await press('Nynorsk');
    await says(page, 'innsyn-lab-results', 'Det som ikkje blir vist her');
    await press('Ta bort');
    await page.waitForFunction(() => !document.querySelector('innsyn-lab-results'));
    assert.deepEqual(seen(), []);
    await close();
  });
}

test('on a page of leptos, which takes the crates themselves: results in its own words, opened, spoken, moved and taken away', async () => {
  assert.ok(existsSync(join(ROOT, 'target/embedding/leptos/index.html')), 'target/embedding/leptos is not built: cargo xtask hosts');
  const { page, seen, close } = await open('/leptos/');
  const press = (name) => page.evaluate((name) => [...document.querySelectorAll('button')].find((button) => button.textContent.trim() === name).click(), name);
  const reads = (selector, words) =>
    page.waitForFunction((selector, words) => document.querySelector(selector)?.textContent.replaceAll('\u00a0', ' ').includes(words), {}, selector, words);
  await reads('.results', 'mindre enn 0,27 mg/L');
  await reads('.line', 'Over grensen');
  await page.evaluate(() => document.querySelector('.results a[href^="/svar/"]').click());
  await reads('output', 'Åpnet Observation/e01-e02-comparators-');
  await press('Bytt plass');
  await page.waitForFunction(() => document.querySelector('.line ~ .results'));
  await press('Nynorsk');
  await reads('main[lang=nn] .line', 'Over grensa');
  await press('Ta bort');
  await page.waitForFunction(() => !document.querySelector('.results'));
  assert.deepEqual(seen(), []);
  await close();
});
