// More results than a page shows at once: a link without script, a button in place with it.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { citizen, drawn, launch, tap, watch } from './lib/browser.mjs';
import { SITE, start } from './lib/server.mjs';

const COUNT = 450;
/** 200, and the rest of the report. */
const FIRST = 207;
const PERSON = 'Mange Svar';

/** One person, `COUNT` results in reports of nine, two on a day: page two begins within a day, and no page within a report. */
function manyResults() {
  const subject = { reference: 'Patient/mange' };
  const resources = [{
    resourceType: 'Patient', id: 'mange', name: [{ given: ['Mange'], family: 'Svar' }], birthDate: '1980-01-01',
    identifier: [{ system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: '14857712030' }],
  }];
  for (let report = 0; report < COUNT / 9; report += 1) {
    const day = new Date(Date.UTC(2025, 0, 1 + Math.floor(report / 2))).toISOString().slice(0, 10);
    const effectiveDateTime = `${day}T08:00:00+01:00`;
    const result = [];
    for (let at = 0; at < 9; at += 1) {
      const id = `r${report}-${at}`;
      result.push({ reference: `Observation/${id}` });
      resources.push({
        resourceType: 'Observation', id, status: 'final', subject, effectiveDateTime, code: { text: `Analyse ${report * 9 + at}` },
        valueQuantity: { value: at + 1, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
      });
    }
    resources.push({
      resourceType: 'DiagnosticReport', id: `r${report}`, status: 'final', subject, effectiveDateTime,
      code: { text: 'Medisinsk biokjemi' }, result,
    });
  }
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) };
}

let browser, server, folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'innsyn-more-'));
  const file = join(folder, 'many.json');
  writeFileSync(file, JSON.stringify(manyResults()));
  browser = await launch();
  server = await start({ files: [file] });
});
after(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const rows = (page) => page.locator('main a[href^="/provesvar/"]:not([href*="?"], [href*="/last-ned/"])').count();
const wasm = () => existsSync(SITE) && readdirSync(SITE, { recursive: true }).some((name) => name.endsWith('.wasm'));

test('without script: 200 and the rest of their report of 450, and a link to all', async () => {
  const page = await citizen(browser, server, PERSON, { javaScriptEnabled: false });
  await page.goto('/provesvar');
  await page.getByText(`Viser ${FIRST} av ${COUNT} svar`).waitFor();
  assert.equal(await rows(page), FIRST);
  await tap(page.locator('a[href="/provesvar?vis=alle"]'));
  await page.waitForURL('**/provesvar?vis=alle');
  assert.equal(await rows(page), COUNT);
  await page.context().close();
});

test('with the wasm, what the link says is what it does', async () => {
  const page = await citizen(browser, server, PERSON);
  await page.goto('/provesvar');
  await page.getByRole('link', { name: 'Vis flere svar' }).waitFor();
  await page.route('**/api/**', (route) => route.abort());
  await tap(page.getByRole('link', { name: 'Vis flere svar' }));
  await tap(page.getByRole('link', { name: 'Vis alle svar' }));
  await page.waitForURL('**/provesvar?vis=alle');
  await page.context().close();
});

test('with script: the rows come in place, and focus stays in the list', async () => {
  assert.ok(wasm(), 'target/site holds no wasm: cargo xtask run or cargo xtask test builds it');
  const page = await citizen(browser, server, PERSON);
  const seen = watch(page);
  await page.goto('/provesvar');
  await page.getByText(`Viser ${FIRST} av ${COUNT} svar`).waitFor();
  await page.waitForLoadState('networkidle');
  await tap(page.locator('.innsyn-more').locator('a, button'));
  await page.waitForFunction(() => document.querySelectorAll('main a[href^="/provesvar/"]:not([href*="?"], [href*="/last-ned/"])').length > 207);
  assert.equal(new URL(page.url()).search, '', 'the page is the same');
  assert.notEqual(await page.evaluate(() => document.activeElement.localName), 'body', 'focus is not lost');
  assert.deepEqual(seen, []);
  await page.context().close();
});

test('the rows that come in place are those that the page with all of them draws', async () => {
  const page = await citizen(browser, server, PERSON);
  await page.goto('/provesvar?vis=alle');
  const all = await page.evaluate(drawn, '.innsyn-lab-day');
  assert.equal(all.length, COUNT / 9 / 2);
  await page.goto('/provesvar');
  for (const count of [414, COUNT]) {
    await tap(page.getByRole('link', { name: 'Vis flere svar' }));
    await page.locator('#antall').getByText(`${count}`).waitFor();
  }
  await page.locator('.innsyn-more a').waitFor({ state: 'hidden' });
  assert.deepEqual(await page.evaluate(drawn, '.innsyn-lab-day'), all);
  await page.context().close();
});

test('with the wasm blocked: the link leads to all', async () => {
  const page = await citizen(browser, server, PERSON);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('/provesvar');
  await tap(page.locator('a[href="/provesvar?vis=alle"]'));
  await page.waitForURL('**/provesvar?vis=alle');
  assert.equal(await rows(page), COUNT);
  await page.context().close();
});
