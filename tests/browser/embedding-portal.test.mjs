// What one reads in an element, one reads in the portal, in the same order.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PERSONS, citizen } from './lib/browser.mjs';
import { TODAY, browser, embedding, fixture, list, page as open, put } from './lib/embedding.mjs';
import { ROOT, start } from './lib/server.mjs';

embedding();

const NAMES = ['I01-I03-patients', 'E03-E07-ranges-and-marks', 'E17-E22-culture', 'E10-E11-corrections'];
const PLAN = 'P01-P03-zones-backwards';
const OVER_TIME = join(ROOT, 'tests/gallery/page/over-time.json');
/** A giver and a receiver, with fullmakter of every standing; and the giver's log, moved to a year in which the portal wrote down nothing. */
const FULLMAKTER = 'F01-F05-listing';
const LOG = fixture('F12-log', 'access').replaceAll(/"recorded": "\d{4}/g, '"recorded": "2020');
const [GIVER, RECEIVER] = ['Áhkku Ŋuvččenjárga', 'Jođáš Šiellačohkka'];
const scratch = mkdtempSync(join(tmpdir(), 'innsyn-portal-'));
let portal;
before(async () => {
  const files = [...NAMES.map((name) => `lab/${name}`), `plan/${PLAN}`, `access/${FULLMAKTER}`];
  const log = join(scratch, 'log.json');
  writeFileSync(log, LOG);
  portal = await start({ files: [...files.map((name) => join(ROOT, `tests/fixtures/${name}.json`)), OVER_TIME, log] });
});
after(async () => {
  await portal?.stop();
  rmSync(scratch, { recursive: true });
});

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

/** The trees of all that fit, in their order. */
async function trees(locator, part) {
  const all = await locator.locator(part).all();
  return Promise.all(all.map(tree));
}

// What is left out of the comparison: when one was last used, which the portal's own log says, and with it whether a receiver
// says no to one or goes out of it; that ending is a link there and a button here; and the portal's way to whom one acts for.
const LAST_USED = /\n *- term: Sist brukt i innsyn\n *- definition: .*/g;
const ENDING = /- (?:link|button) "(?:(Avslutt fullmakten) med|(?:Si nei til|Gå ut av) fullmakten fra) ([^"]+)":?/g;
const SWITCH = /\n- paragraph:\n {2}- link "Se opplysningene til den som har gitt deg fullmakt":?/;

test('fullmakter read alike in the portal and in an element, from either side', async () => {
  for (const [person, subject, offers] of [[GIVER, 'Patient/giver', 'renew change end'], [RECEIVER, 'Patient/taker', 'end']]) {
    const citizenPage = await citizen(browser, portal, person);
    await citizenPage.goto('/fullmakter');
    const { page } = await open();
    const bundle = fixture(FULLMAKTER, 'access');
    const { element } = await put(page, 'innsyn-proxy-access', { properties: { bundle }, attributes: { subject, offers, today: TODAY } });
    const ends = (trees) => trees.map((tree) => tree.replaceAll(ENDING, '- end "$1 $2"'));
    const inPortal = await trees(citizenPage.locator('main'), '.innsyn-section');
    const without = inPortal.map((tree) => tree.replaceAll(LAST_USED, '').replace(SWITCH, ''));
    assert.equal(inPortal.length, 3, 'given, received and past ones');
    assert.notDeepEqual(without, inPortal, 'what is left out is there');
    const inElement = ends(await trees(element, '.innsyn-section'));
    assert.match(inElement.join(), /Utløper 31\.12\.2026[^]*- end "[^]*Gjelder fra 01\.01\.2099[^]*Utløpt 24\.11\.2026/);
    assert.deepEqual(inElement, ends(without), person);
    await page.context().close();
    await citizenPage.context().close();
  }
});

// What stands around it is the portal's: the choices, the way to a file, and whom to ask. The sentence on what is not in the list is
// another here, for a page has only what it was given.
test('the log reads alike in the portal and in an element', async () => {
  const citizenPage = await citizen(browser, portal, GIVER);
  await citizenPage.goto('/logg?til=2020-12-31');
  const { page } = await open();
  const { element } = await put(page, 'innsyn-access-log', { properties: { bundle: LOG }, attributes: { subject: 'Patient/giver', today: TODAY } });
  const main = citizenPage.locator('main');
  const days = await trees(element, '.innsyn-usage-log-day');
  assert.equal(days.length, 5);
  assert.match(days.join(), /Avvist\. Ingenting ble vist\.[^]*Helsepersonell/);
  assert.deepEqual(days, await trees(main, '.innsyn-usage-log-day'));
  assert.deepEqual(await trees(element, '.innsyn-usage-log-shapes'), await trees(main, '.innsyn-usage-log-shapes'));
  const count = await element.locator('.innsyn-element-count').innerText();
  assert.match(count, /^Viser alle \d+ linjer/);
  assert.ok(await main.getByText(count, { exact: true }).isVisible(), count);
  await page.context().close();
  await citizenPage.context().close();
});
