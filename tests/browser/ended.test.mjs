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
    await look(page, end);
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

test('an open page is blank, and says that it is over, as soon as one comes back to it', () => reading(async (page, end) => {
  await toOneResult(page);
  await end();
  assert.ok((await main(page)).includes('INR'), 'until one comes back to it');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await isOver(page, 'coming back');
}));

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
