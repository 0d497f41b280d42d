// One result, and results over time, on somebody else's plain page: what they lead to, the page's own words, how far back, and
// who looks.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { TODAY, embedding, fixture, list, page as open, put } from './lib/embedding.mjs';
import { ROOT } from './lib/server.mjs';

embedding();

const OVER_TIME = readFileSync(join(ROOT, 'tests/gallery/page/over-time.json'), 'utf8');
const textOf = (element) => element.evaluate((e) => e.shadowRoot.querySelector('.innsyn-element').innerText.replaceAll('\u00a0', ' '));

/** What is told of what is chosen, all of it taken over. */
const listen = (page) => page.evaluate(() => {
  window.opened = [];
  document.addEventListener('innsyn-open', (event) => {
    event.preventDefault();
    window.opened.push(event.detail);
  });
});

test('a result has the page’s own words after the answer, and tells that one wants it over time', async () => {
  const { page, seen } = await open();
  await listen(page);
  const { element } = await put(page, 'innsyn-lab-result', {
    properties: { bundle: OVER_TIME, result: 'Observation/ldl-8', trendBase: '/over-tid/', linkBase: '/svar/' }, attributes: { today: TODAY },
  });
  await element.evaluate((e) => {
    const own = Object.assign(document.createElement('p'), { textContent: 'Legen ringer deg.', slot: 'after' });
    e.append(own);
  });
  assert.ok(await page.getByText('Legen ringer deg.').isVisible());
  const [answer, own] = [await element.locator('.innsyn-lab-answer').boundingBox(), await page.getByText('Legen ringer deg.').boundingBox()];
  assert.ok(own.y >= answer.y + answer.height, 'after the answer');
  await element.locator('a[href^="/over-tid/"]').click();
  assert.deepEqual(await page.evaluate(() => window.opened), [{ kind: 'trend', id: 'Observation/ldl-8', href: '/over-tid/Observation/ldl-8' }]);
  await element.evaluate((e) => (e.trendBase = null));
  await element.locator('a[href^="/over-tid/"]').waitFor({ state: 'detached' });
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('a report’s documents are told by their numbers', async () => {
  const { page, seen } = await open();
  await listen(page);
  const properties = { bundle: fixture('E26-attachments'), result: 'DiagnosticReport/e26-attachments-r1', linkBase: '/svar/' };
  const { element } = await put(page, 'innsyn-lab-result', { properties, attributes: { today: TODAY } });
  await element.getByRole('link', { name: /Brev fra laboratoriet/ }).first().click();
  assert.deepEqual(await page.evaluate(() => window.opened), [
    { kind: 'attachment', id: 'DiagnosticReport/e26-attachments-r1', href: '/svar/DiagnosticReport/e26-attachments-r1/vedlegg/1', number: 1 },
  ]);
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('results over time go as far back as is asked for, and say how many that is', async () => {
  const { page, seen } = await open();
  const properties = { bundle: OVER_TIME, result: 'Observation/ldl-8', linkBase: '/svar/' };
  const { element } = await put(page, 'innsyn-trend', { properties, attributes: { today: TODAY } });
  const rows = element.locator('.innsyn-trend-table a[href^="/svar/"]');
  assert.equal(await rows.count(), 8);
  await element.evaluate((e) => (e.period = '1-year'));
  await element.getByText('Viser 3 av 8').waitFor();
  assert.equal(await rows.count(), 3);
  await element.evaluate((e) => (e.period = 'a-while'));
  await page.waitForFunction(() => document.querySelector('innsyn-trend').shadowRoot.querySelectorAll('.innsyn-trend-table a[href^="/svar/"]').length === 8);
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('what is not for parents is not shown to one, and whoever looks on no basis that is known sees nothing', async () => {
  const { page, seen } = await open();
  const whole = JSON.parse(fixture('E01-E02-comparators'));
  const label = { system: 'http://ehelse.no/fhir/CodeSystem/no-kodeverk-9603', code: 'NORN_FORANS' };
  whole.entry.find(({ resource }) => resource.id === 'e01-e02-comparators-a').resource.meta = { security: [label] };
  const { element } = await list(page, JSON.stringify(whole));
  assert.match(await textOf(element), /D-dimer/);
  await element.evaluate((e) => (e.basis = 'foreldrerepresentasjon'));
  await page.waitForFunction(() => !document.querySelector('innsyn-lab-results').shadowRoot.textContent.includes('D-dimer'));
  assert.equal(await element.locator('.innsyn-lab-row').count(), 3, 'the others are');
  const fault = element.evaluate((e) => new Promise((resolve) => e.addEventListener('innsyn-fault', ({ detail }) => resolve(detail.code))));
  await element.evaluate((e) => (e.basis = 'nabo'));
  assert.equal(await fault, 'basis');
  assert.equal(await element.locator('.innsyn-lab-row').count(), 0);
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('data of a later version of FHIR are read, and it is said; of an earlier one nothing is', async () => {
  const { page, seen } = await open();
  const { element } = await list(page, fixture('E01-E02-comparators'));
  await element.evaluate((e) => (e.fhirVersion = '5.0'));
  await element.getByText('i et nyere format').waitFor();
  assert.equal(await element.locator('.innsyn-lab-row').count(), 4);
  const fault = element.evaluate((e) => new Promise((resolve) => e.addEventListener('innsyn-fault', ({ detail }) => resolve(detail.code))));
  await element.evaluate((e) => (e.fhirVersion = '3.0'));
  assert.equal(await fault, 'fhir-version');
  assert.equal(await element.locator('.innsyn-lab-row').count(), 0);
  assert.deepEqual(seen(), []);
  await page.context().close();
});
