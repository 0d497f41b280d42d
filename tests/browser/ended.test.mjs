// He ends what lets her in while she has a page of his open: whatever she does next says that it is over, and shows nothing of his.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DAUGHTER, FATHER, actFor } from './lib/acting.mjs';
import { citizen, launch } from './lib/browser.mjs';
import { start } from './lib/server.mjs';
import { main } from './lib/words.mjs';

/** Of his, and of nobody else who is signed in here. */
const HIS = [FATHER, 'INR', 'Kreatinin'];
const OVER = 'Tilgangen er avsluttet';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

/** Her browser, in which his results and one of them have been seen; and what ends it. */
async function reading(look, options = {}, ready = () => {}) {
  const server = await start();
  try {
    const page = await citizen(browser, server, DAUGHTER, options);
    await ready(page);
    await actFor(page, FATHER);
    assert.ok((await main(page)).includes('INR'));
    const end = async () => {
      const his = await citizen(browser, server, FATHER);
      await his.goto('/fullmakter');
      await his.getByRole('link', { name: `Avslutt fullmakten med ${DAUGHTER}` }).click();
      await his.getByRole('button', { name: 'Avslutt fullmakten' }).click();
      await his.getByRole('heading', { name: 'Fullmakten er avsluttet' }).waitFor();
      await his.context().close();
    };
    await look(page, end, server);
    await page.context().close();
  } finally {
    await server.stop();
  }
}

async function isOver(page, where) {
  await page.getByRole('heading', { level: 1, name: OVER }).waitFor();
  const text = await page.locator('html').innerText();
  assert.deepEqual(HIS.filter((word) => text.includes(word)), [], where);
  await page.getByRole('button', { name: 'Tilbake til dine egne' }).waitFor();
}

const toOneResult = (page) => page.locator('main a.innsyn-lab-link').first().click().then(() => page.waitForURL('**/provesvar/*'));

for (const [how, options] of Object.entries({
  'with script': {}, 'without script': { javaScriptEnabled: false }, 'on a telephone': { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
})) {
  test(`${how}: the next page, back and forward all say that it is over`, () => reading(async (page, end) => {
    await toOneResult(page);
    await end();
    await page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link', { name: 'Prøvesvar' }).click();
    await isOver(page, 'the next page');
    // To the result, to the list, and forward again.
    for (const step of ['goBack', 'goBack', 'goForward', 'goForward']) {
      await page[step]();
      await isOver(page, `${step}: ${page.url()}`);
    }
    await page.getByRole('button', { name: 'Tilbake til dine egne' }).click();
    await page.getByRole('heading', { level: 1, name: `Hei, ${DAUGHTER}` }).waitFor();
  }, options));
}

const comeBack = (page) => page.evaluate(() => dispatchEvent(new Event('focus')));

test('an open page is blank, and says that it is over, as soon as one comes back to it', () => reading(async (page, end) => {
  await toOneResult(page);
  await end();
  assert.ok((await main(page)).includes('INR'), 'until one comes back to it');
  await comeBack(page);
  await isOver(page, 'coming back');
}));

test('a second tab of his is blank too as soon as one comes back to it, when the first was told that it is over', () => reading(async (page, end) => {
  const tab = await page.context().newPage();
  await tab.goto('/provesvar');
  await end();
  await page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link', { name: 'Prøvesvar' }).click();
  await isOver(page, 'the first tab');
  assert.ok((await main(tab)).includes('INR'), 'until one comes back to it');
  await comeBack(tab);
  await isOver(tab, 'the second tab');
}));

test('a page that is emptied by itself is nobody\'s try: he reads of none in his log', () => reading(async (page, end, server) => {
  await end();
  await comeBack(page);
  await isOver(page, 'coming back');
  const his = await citizen(browser, server, FATHER);
  const tries = async () => {
    await his.goto('/logg?hva=avvist');
    return his.locator('ol.innsyn-usage-log > li').allInnerTexts();
  };
  assert.deepEqual(await tries(), []);
  // What she does herself is one, though it shows nothing.
  await page.getByRole('button', { name: 'Tilbake til dine egne' }).click();
  await page.getByRole('heading', { level: 1, name: `Hei, ${DAUGHTER}` }).waitFor();
  assert.deepEqual(await tries(), []);
  await his.context().close();
}));

for (const [how, answer] of Object.entries({
  'no network': (route) => route.abort(), 'a server that fails': (route) => route.fulfill({ status: 502 }),
})) {
  test(`with ${how}, his page is emptied when it is not known twice, says why and comes back; one's own stays`, () => reading(async (page, end, server) => {
    const asks = async (from) => {
      const asked = from.waitForRequest('**/api/tilgang?**').then((request) => request.response().catch(() => null));
      await comeBack(from);
      await asked;
    };
    await page.route('**/api/tilgang?**', answer);
    await asks(page);
    assert.ok((await main(page)).includes('INR'), 'once is nothing yet');
    await asks(page);
    await page.getByRole('heading', { level: 1, name: 'Siden er tømt' }).waitFor();
    const text = await page.locator('html').innerText();
    assert.deepEqual(HIS.filter((word) => text.includes(word)), []);
    assert.ok(text.includes('Vi får ikke vite om du fortsatt kan se det som sto her.'), text);
    await page.unroute('**/api/tilgang?**');
    await page.getByRole('link', { name: 'Prøv igjen' }).click();
    await page.getByRole('region', { name: 'Hvem du ser på' }).waitFor();
    assert.ok((await main(page)).includes('INR'));
    const own = await citizen(browser, server, FATHER);
    await own.goto('/provesvar');
    await own.route('**/api/tilgang?**', answer);
    for (let times = 0; times < 3; times += 1) await asks(own);
    assert.ok((await main(own)).includes('INR'), 'nobody else is to be kept out');
    await own.context().close();
  }));
}

test('a home of his that shows no results stays still for as long as nobody touches it', () => reading(async (page, end, server) => {
  const his = await citizen(browser, server, FATHER);
  await his.goto('/fullmakter');
  await his.getByRole('button', { name: /^Endre/ }).first().click();
  await his.getByRole('checkbox', { name: /^Opplysninger registrert/ }).uncheck();
  await his.getByRole('checkbox', { name: /^Digitale helsetjenester/ }).check();
  await his.getByRole('button', { name: 'Neste: hvor lenge' }).click();
  await his.getByRole('button', { name: /^Neste: se over/ }).click();
  await his.getByRole('button', { name: 'Endre fullmakten' }).click();
  await his.getByRole('heading', { name: 'Fullmakten er endret' }).waitFor();
  await his.context().close();
  await page.goto('/');
  assert.ok((await main(page)).includes('Fullmakten du har, gjelder ikke prøvesvar.'));
  const seen = { loads: 0, answers: [] };
  page.on('framenavigated', () => { seen.loads += 1; });
  page.on('response', (response) => response.url().includes('/api/tilgang') && seen.answers.push(response.status()));
  for (let minute = 0; minute < 3; minute += 1) {
    const answered = page.waitForResponse('**/api/tilgang?**');
    await page.clock.runFor(60_500);
    await answered;
  }
  assert.deepEqual(seen, { loads: 0, answers: [204, 204, 204] });
}, {}, (page) => page.clock.install()));

test('an open page that nobody touches is blank, and says that it is over, within a minute', () => reading(async (page, end) => {
  await end();
  await page.clock.runFor(61_000);
  await isOver(page, 'after a minute');
}, {}, (page) => page.clock.install()));

test('a choice among the results, which the page asks for by itself, shows that it is over and none of them', () => reading(async (page, end) => {
  await page.locator('#sok-og-velg > summary').click();
  await end();
  await page.locator('#filter-sok').fill('kreatinin');
  await isOver(page, 'a choice');
}));
