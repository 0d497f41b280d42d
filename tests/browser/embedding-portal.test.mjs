// What one reads in an element, one reads in the portal, in the same order.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PERSONS, citizen } from './lib/browser.mjs';
import { TODAY, browser, embedding, fixture, list, page as open, put } from './lib/embedding.mjs';
import { ROOT, start } from './lib/server.mjs';

embedding();

const NAMES = ['I01-I03-patients', 'E03-E07-ranges-and-marks', 'E17-E22-culture', 'E10-E11-corrections'];
const PLAN = 'P01-P03-zones-backwards';
const OVER_TIME = join(ROOT, 'tests/gallery/page/over-time.json');
let portal;
before(async () => {
  const files = [...NAMES.map((name) => `lab/${name}`), `plan/${PLAN}`];
  portal = await start({ files: [...files.map((name) => join(ROOT, `tests/fixtures/${name}.json`)), OVER_TIME] });
});
after(() => portal?.stop());

/** The accessibility tree, without addresses. */
async function tree(locator) {
  const lines = (await locator.ariaSnapshot()).split('\n').filter((line) => !line.includes('/url:'));
  return lines.join('\n');
}

test('a list, a result and results over time read alike in the portal and in an element', async () => {
  const citizenPage = await citizen(browser, portal, PERSONS.edgeCases);
  await citizenPage.goto('/provesvar?vis=alle');
  // What is new to a reader only the portal knows.
  await citizenPage.getByRole('button', { name: 'Merk alle som lest' }).click();
  await citizenPage.goto('/provesvar?vis=alle');
  const { page } = await open();
  // As text: JavaScript would take the zeros at the end of a number away.
  const texts = [...NAMES.map((name) => fixture(name)), readFileSync(OVER_TIME, 'utf8')];
  const entries = texts.map((text) => text.slice(text.indexOf('[', text.indexOf('"entry"')) + 1, text.lastIndexOf(']')));
  const subject = 'urn:oid:2.16.578.1.12.4.1.4.1|14857712030';
  const bundle = `{"resourceType":"Bundle","type":"collection","entry":[${entries.join()}]}`;
  const { element } = await list(page, bundle, { 'link-base': '/provesvar/', subject });
  assert.equal(await tree(element.locator('.innsyn-lab-days')), await tree(citizenPage.locator('.innsyn-lab-days')));

  await citizenPage.getByRole('link', { name: /^Urat/ }).first().click();
  const name = await citizenPage.getByRole('heading', { level: 1 }).innerText();
  const link = element.getByRole('link', { name: new RegExp(`^${name}`) }).first();
  const id = await link.evaluate((a) => decodeURIComponent(a.getAttribute('href').slice('/provesvar/'.length)));
  const one = await put(page, 'innsyn-lab-result', {
    properties: { bundle, result: id, subject, linkBase: '/provesvar/', trendBase: '/provesvar/', today: TODAY, headingLevel: 2 },
  });
  const below = (tree) => tree.replaceAll('[level=2]', '[level=3]');
  assert.equal(await tree(one.element.locator('.innsyn-lab-answer')), below(await tree(citizenPage.locator('.innsyn-lab-answer'))));

  await citizenPage.goto('/provesvar?vis=alle');
  await citizenPage.goto(`${await citizenPage.getByRole('link', { name: /^LDL/ }).first().getAttribute('href')}/utvikling`);
  const trend = await put(page, 'innsyn-trend', { properties: { bundle, result: 'Observation/ldl-8', subject, linkBase: '/provesvar/', today: TODAY } });
  for (const part of ['.innsyn-trend-said', '.innsyn-trend-tables']) {
    assert.equal(await tree(trend.element.locator(part)), below(await tree(citizenPage.locator(part))), part);
  }
  const drawing = (where) => where.locator('.innsyn-trend-figure').getByRole('img').first().getAttribute('aria-label');
  assert.equal(await drawing(trend.element), await drawing(citizenPage));
  await page.context().close();
  await citizenPage.context().close();
});

test('a plan reads alike in the portal and in an element', async () => {
  const citizenPage = await citizen(browser, portal, PERSONS.edgeCases);
  await citizenPage.goto('/egenbehandling');
  const { page } = await open();
  const { element } = await put(page, 'innsyn-treatment-plan', { properties: { bundle: fixture(PLAN, 'plan') } });
  // When it was changed is what the portal's own store says.
  const plan = async (locator) => (await tree(locator)).replace(/Sist endret .*|Planen sier ikke når den sist ble endret\./, '…');
  for (const part of ['.innsyn-plan-now', '.innsyn-plan']) {
    assert.equal(await plan(element.locator(part)), await plan(citizenPage.locator(part)), part);
  }
  await page.context().close();
  await citizenPage.context().close();
});
