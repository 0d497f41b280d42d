// Elements when something fails: the network, the code, the data.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { PACKAGE, TODAY, embedding, fixture, list, origin, page as open, put } from './lib/embedding.mjs';

embedding();

const COMPARATORS = fixture('E01-E02-comparators');
const inside = 'Ring 123 45 678.';
const textOf = (element) => element.evaluate((e) => (e.shadowRoot?.querySelector('.innsyn-element') ?? e).innerText);
const fhir = (body, more = {}) => ({ contentType: 'application/fhir+json', body, ...more });

test('while the wasm is slow, and where it never comes, the page’s own words stand', async () => {
  const { page } = await open();
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.abort();
  });
  const put = list(page, COMPARATORS, {}, { inside });
  await page.getByText(inside).waitFor();
  assert.equal(await page.locator('innsyn-lab-results').evaluate((e) => e.shadowRoot), null);
  release();
  const { element, said } = await put;
  assert.deepEqual(said, ['innsyn-fault', { code: 'not-loaded', status: undefined }]);
  assert.ok(await page.getByText(inside).isVisible());
  // Once it can be had, the next one that asks gets it.
  await page.unroute('**/*.wasm');
  await element.evaluate((e) => (e.today = '2026-11-24'));
  await element.getByText('D-dimer').waitFor();
  await page.context().close();
});

test('where script is blocked the page’s own words are there', async () => {
  const { page } = await open('/', { javaScriptEnabled: false });
  assert.match(await page.getByRole('main').innerText(), /Svaret er Foreløpig/);
  assert.ok(await page.getByText('finner du også på papir').isVisible());
  await page.context().close();
});

test('another wasm than the one that was named is refused', async () => {
  const { page } = await open();
  const { integrity } = JSON.parse(readFileSync(join(PACKAGE, 'integrity.json'), 'utf8'))['innsyn_elements_bg.wasm'];
  const outcome = (integrity) => page.evaluate(async ([integrity, bundle]) => {
    const { define } = await import('/innsyn/index.js');
    define({ wasm: '/innsyn-2/innsyn_elements_bg.wasm', integrity });
    const element = document.createElement('innsyn-lab-results');
    element.bundle = bundle;
    document.querySelector('main').append(element);
    return new Promise((resolve) => ['innsyn-ready', 'innsyn-fault'].forEach((name) => element.addEventListener(name, () => resolve(name))));
  }, [integrity, COMPARATORS]);
  assert.equal(await outcome('sha384-AAAA' + integrity.slice('sha384-AAAA'.length)), 'innsyn-fault');
  await page.reload();
  assert.equal(await outcome(integrity), 'innsyn-ready');
  await assert.rejects(page.evaluate(async () => (await import('/innsyn/index.js')).define({ wasm: '/x.wasm' })), /fetched already/);
  await page.context().close();
});

test('what src answers is said, never taken for nothing; trying again can help', async () => {
  const { page } = await open();
  await page.route('**/fhir', (route) => route.fulfill(fhir('<html>Bad gateway</html>', { status: 502 })));
  const { element, said } = await put(page, 'innsyn-lab-results', { attributes: { src: '/fhir', today: TODAY }, inside });
  assert.deepEqual(said, ['innsyn-fault', { code: 'refused', status: 502 }]);
  assert.match(await textOf(element), /Vi fikk ikke hentet prøvesvarene[\s\S]*Feilen sier ingenting om hva svarene er/);
  assert.ok(await page.getByText(inside).isVisible(), 'the page’s own words stay');
  for (const [answer, code] of [
    [{ abort: true }, 'unreachable'],
    [fhir('{"resourceType":"Bun'), 'not-json'],
    [fhir('{"resourceType":"Patient"}'), 'not-a-bundle'],
    [fhir('{"resourceType":"Bundle"}', { contentType: 'application/fhir+json; fhirVersion=3.0' }), 'fhir-version'],
    [fhir('{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"forbidden"}]}', { status: 403 }), 'refused'],
  ]) {
    await page.unroute('**/fhir');
    await page.route('**/fhir', (route) => (answer.abort ? route.abort() : route.fulfill(answer)));
    const told = element.evaluate((e) => new Promise((resolve) => e.addEventListener('innsyn-fault', ({ detail }) => resolve(detail.code), { once: true })));
    await element.evaluate((e) => e.reload());
    assert.equal(await told, code);
  }
  await page.unroute('**/fhir');
  await page.route('**/fhir', (route) => route.fulfill(fhir(COMPARATORS)));
  await element.getByRole('button', { name: 'Prøv igjen' }).click();
  await element.getByText('D-dimer').waitFor();
  await page.context().close();
});

test('while it waits it says so, and an answer that comes too late is not shown', async () => {
  const { page } = await open();
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route('**/slow', async (route) => {
    await held;
    await route.fulfill(fhir(fixture('E19-negative-in-words'))).catch(() => {});
  });
  await page.route('**/quick', (route) => route.fulfill(fhir(COMPARATORS)));
  const { element } = await put(page, 'innsyn-lab-results', { attributes: { src: '/quick', today: TODAY }, inside });
  await element.evaluate((e) => (e.src = '/slow'));
  await element.locator('[aria-busy=true]').getByText('Henter prøvesvar …').first().waitFor();
  assert.ok(await page.getByText(inside).isVisible());
  assert.ok(!(await textOf(element)).includes('D-dimer'), 'what stood there is not said to be what was asked for');
  await element.evaluate((e) => (e.src = '/quick'));
  await element.getByText('D-dimer').waitFor();
  release();
  await page.waitForTimeout(100);
  assert.ok((await textOf(element)).includes('D-dimer'));
  assert.equal(await element.getByRole('status').textContent(), 'Viser alle 4 svar.');
  await page.context().close();
});

test('pages are followed within the origin alone, with the host’s headers, and what is not followed is said', async () => {
  const { page } = await open();
  const entries = JSON.parse(COMPARATORS).entry;
  const part = (from, to, next) => JSON.stringify({
    resourceType: 'Bundle', type: 'searchset', entry: entries.slice(from, to), ...(next ? { link: [{ relation: 'next', url: next }] } : {}),
  });
  const asked = [];
  await page.route('**/fhir/**', (route) => {
    const url = new URL(route.request().url());
    asked.push(`${url.host === new URL(origin).host ? '' : url.host}${url.pathname} ${route.request().headers()['x-key'] ?? ''}`);
    const pages = {
      '/fhir/1': part(0, 4, '/fhir/2'), '/fhir/2': part(4, 6, '/fhir/1'),
      '/fhir/away': part(0, 9, 'http://elsewhere.invalid/fhir/2'), '/fhir/2x': '{}',
    };
    route.fulfill(fhir(pages[url.pathname]));
  });
  const attributes = { src: '/fhir/1', today: TODAY, credentials: 'omit' };
  const { element, said } = await put(page, 'innsyn-lab-results', { attributes, properties: { headers: { 'X-Key': 'k' } } });
  assert.equal(said[1].results, 4);
  assert.deepEqual(asked, ['/fhir/1 k', '/fhir/2 k'], 'a page that leads back is not asked for twice');
  await element.evaluate((e) => (e.src = '/fhir/away'));
  await element.getByText('kan mangle').first().waitFor();
  assert.deepEqual(asked.slice(2), ['/fhir/away k']);
  await page.context().close();
});

test('two persons in one Bundle show nothing of either until one is named', async () => {
  const { page, seen } = await open();
  const one = JSON.parse(COMPARATORS);
  const other = JSON.parse(fixture('E19-negative-in-words').replaceAll('14857712030', '15507600333'));
  const bundle = JSON.stringify({ ...one, entry: [...one.entry, ...other.entry] });
  const { element, said } = await list(page, bundle, {}, { inside });
  assert.deepEqual(said, ['innsyn-fault', { code: 'several-persons', status: undefined }]);
  assert.match(await textOf(element), /Opplysningene gjelder flere personer/);
  assert.equal(await element.locator('.innsyn-lab-row').count(), 0);
  await element.evaluate((e) => (e.subject = 'urn:oid:2.16.578.1.12.4.1.4.1|14857712030'));
  await element.getByText('D-dimer').waitFor();
  assert.match(await element.evaluate((e) => e.shadowRoot.textContent), /oppføringer er lagt bort/);
  assert.equal(await element.locator('.innsyn-lab-row').count(), 4);
  await element.evaluate((e) => (e.subject = 'Patient/someone-else'));
  await element.getByText('gjelder ikke den som siden skal vise svar for').waitFor();
  assert.ok(!(await textOf(element)).includes('D-dimer'));
  assert.deepEqual(seen(), []);
  await page.context().close();
});
