// The journeys that matter most, once more in Firefox: sign-in, choosing among results, one result, a trend, a plan.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PERSONS } from './lib/browser.mjs';
import { follow, launch, named, visitor } from './lib/firefox.mjs';
import { browser, running, server } from './lib/running.mjs';
import { start } from './lib/server.mjs';

running({}, { begin: launch });

async function citizen(person) {
  const visit = await visitor(browser);
  await visit.page.goto(`${server.url}/logg-inn?sprak=nb`);
  await follow(visit.page, named(visit.page, 'button', `Logg inn som ${person}`));
  return visit;
}

const says = (page, words) => page.waitForFunction((words) => document.body.innerText.includes(words), {}, words);

test('results are chosen among while one types, and one is opened and seen over time', async () => {
  const { page, seen, close } = await citizen(PERSONS.chronic);
  await page.goto(`${server.url}/provesvar`);
  await page.locator('summary ::-p-text(Søk og velg)').click();
  // Wasm that has started says what the link under the list does.
  await named(page, 'link', 'Vis flere svar', '.innsyn-more').wait();
  await page.type('input[type=search]', 'kalium');
  await page.waitForFunction(() => {
    const all = [...document.querySelectorAll('#liste a.innsyn-lab-link')];
    return all.length > 0 && all.every((link) => link.textContent.toLowerCase().includes('kalium'));
  });
  assert.match(new URL(page.url()).search, /^\?sok=[0-9a-f]+$/);
  await follow(page, page.locator('#liste a.innsyn-lab-link'));
  await follow(page, page.locator('main a ::-p-text(Se svarene over tid)'));
  await page.waitForSelector('svg[role=img]', { visible: true });
  assert.deepEqual(seen, []);
  await close();
});

test('the points of a curve are walked by arrow keys, and each is told', async () => {
  const { page, seen, close } = await citizen(PERSONS.chronic);
  await page.goto(`${server.url}/provesvar`);
  await follow(page, page.locator('#liste a.innsyn-lab-link ::-p-text(Kreatinin)'));
  await follow(page, page.locator('main a ::-p-text(Se svarene over tid)'));
  // What it is and how it is used are one label, and so one name.
  const slider = named(page, 'slider', 'Gå gjennom svarene Bruk piltastene, eller dra.', '.innsyn-trend-tools');
  await (await slider.waitHandle()).focus();
  const told = () => page.$eval('input[type=range]', (range) => range.getAttribute('aria-valuetext'));
  const days = await page.$$eval('table tr[data-at] th', (heads) => heads.map((head) => head.textContent.trim()));
  assert.ok((await told()).includes(days[0]));
  await page.keyboard.press('ArrowLeft');
  assert.ok((await told()).includes(days[1]));
  await page.keyboard.press('Home');
  assert.ok((await told()).includes(days.at(-1)));
  assert.deepEqual(seen, []);
  await close();
});

test('a plan leads to a zone and what to do, and is read in another language', async () => {
  const { page, seen, close } = await citizen(PERSONS.twelveYears);
  await follow(page, named(page, 'link', 'Egenbehandlingsplan'));
  await page.locator('a[href="#sone-2"]').click();
  await says(page, 'Ring kolssykepleieren i dag');
  assert.deepEqual(await page.$$eval('.innsyn-plan-zone:target a[href^="tel:"]', (all) => all.map((a) => a.getAttribute('href'))), ['tel:113', 'tel:116117']);
  await page.goto(`${server.url}/egenbehandling?sprak=nn`);
  assert.equal(await page.$eval('html', (html) => html.lang), 'nn');
  await follow(page, named(page, 'button', 'Logg ut'));
  await page.goto(`${server.url}/egenbehandling`);
  assert.equal(await page.evaluate(() => document.body.innerText.includes('kolssykepleieren')), false, 'nothing is left after signing out');
  assert.deepEqual(seen, []);
  await close();
});

test('a plan that is taken along is read when nothing answers; after a sign-out the emergency page is', async () => {
  const own = await start();
  const visit = await visitor(browser);
  const { page } = visit;
  try {
    await page.goto(`${own.url}/logg-inn?sprak=nb`);
    await follow(page, named(page, 'button', `Logg inn som ${PERSONS.twelveYears}`));
    const takes = async () => {
      await page.goto(`${own.url}/egenbehandling/uten-nett`);
      const button = await page.waitForSelector('[data-with-worker]:not([hidden]) button');
      await Promise.all([page.waitForNavigation(), button.press('Enter')]);
      await page.waitForSelector('[data-worker-says="kept"]:not([hidden])');
    };
    await takes();
    await follow(page, named(page, 'button', 'Logg ut'));
    await page.waitForFunction(() => navigator.serviceWorker.getRegistration('/egenbehandling').then((it) => it?.active?.state === 'activated'));
    await page.goto(`${own.url}/logg-inn`);
    await follow(page, named(page, 'button', `Logg inn som ${PERSONS.twelveYears}`));
    const left = () => page.evaluate(() => new Promise((resolve) => {
      indexedDB.open('innsyn').onsuccess = ({ target: { result: database } }) => {
        database.transaction('plan').objectStore('plan').count().onsuccess = ({ target }) => resolve(target.result);
      };
    }));
    assert.equal(await left(), 0, 'nothing is left after signing out');
    await takes();
    assert.equal(await left(), 1);
    await own.stop();
    await page.goto(`${own.url}/egenbehandling`);
    await says(page, 'Vi får ikke kontakt med innsyn');
    await says(page, 'Ring kolssykepleieren i dag');
    await page.goto(`${own.url}/egenbehandling/nodhjelp`);
    await says(page, 'Bli på linja');
  } finally {
    await visit.close();
    await own.stop();
  }
});
