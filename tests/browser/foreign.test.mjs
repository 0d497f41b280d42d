// The same pages from a FHIR base that others wrote.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { citizen, launch } from './lib/browser.mjs';
import { foreignBase } from './lib/foreign.mjs';
import { ROOT, start } from './lib/server.mjs';

const PATIENT = {
  resourceType: 'Patient', id: '3f2b8c1e-6f0a-4c4b-9d5e-0a1b2c3d4e5f', birthDate: '1977-05-14',
  name: [{ use: 'official', given: ['Rolig'], family: 'Fjellrev' }],
  identifier: [{ system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: '14857712030' }],
};
const FILES = [join(ROOT, 'tests/fixtures/lab/E01-E02-comparators.json')];

test('a citizen reads a result that comes from Medplum', async () => {
  const base = await foreignBase({ patient: PATIENT, files: FILES });
  let browser, server;
  try {
    server = await start({ env: { INNSYN_FHIR_URL: base.url } });
    browser = await launch();
    const page = await citizen(browser, server, 'Rolig Fjellrev');
    await page.goto('/provesvar');
    const main = page.getByRole('main');
    // What is further down is laid out a moment after the page has come.
    await main.getByText(/mindre enn\s0,27/).waitFor();
    await main.locator('a[href^="/provesvar/"]').first().click();
    await page.waitForURL('**/provesvar/*');
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    assert.ok(base.asked.every((line) => !/14857712030/.test(line.split('?')[0])), 'no number stands in an address');
  } catch (error) {
    throw new Error(`${error.message}\nasked: ${base.asked.join('\n')}\nserver: ${server?.said()}`, { cause: error });
  } finally {
    await browser?.close();
    await server?.stop();
    base.stop();
  }
});

test('the demo refuses a base that is not marked synthetic', async () => {
  const base = await foreignBase({ patient: PATIENT, files: [], tags: [] });
  try {
    await assert.rejects(start({ env: { INNSYN_FHIR_URL: base.url } }), /HTEST|synthetic/);
  } finally {
    base.stop();
  }
});
