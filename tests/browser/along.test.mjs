// The plan on the person's own device: chosen by key, read when nothing answers, and gone with a sign-out. What lies in the
// browser is looked at as whoever has the device would: no word of the plan is in it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { DAUGHTER, FATHER, PREVIEW, actFor } from './lib/acting.mjs';
import { STILL, faults } from './lib/axe.mjs';
import { PERSONS, citizen, launch, open, signIn, visitor, watch } from './lib/browser.mjs';
import { Pages } from './lib/html.mjs';
import { press, tabTo } from './lib/keys.mjs';
import { LOCALES } from './lib/places.mjs';
import { start } from './lib/server.mjs';
import { main } from './lib/words.mjs';

const ALONG = '/egenbehandling/uten-nett';
/** Of the plan of PERSONS.twelveYears: what to do, whom to ring. */
const WORDS = ['Ring kolssykepleieren i dag', 'Heggblom', 'kols'];
/** What the page tells of the copy: that it is there, or not. */
const SAYS = '[data-worker-says]:not([hidden])';
const HERE = /^Planen ligger på denne enheten/;

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** A server that can be stopped; a test that only reads shares it. */
async function served(run, options) {
  const server = await start(options);
  try {
    await run(server);
  } finally {
    await server.stop();
  }
}

/** Everything that the browser keeps for the site, as text; and how many keys. A copy that is on its way is waited for. */
async function kept(page) {
  for (const until = Date.now() + 5_000; (await onItsWay(page)) && Date.now() < until; ) await page.waitForTimeout(50);
  return page.evaluate(async () => {
    const told = [];
    let keys = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) told.push(request.url, await (await cache.match(request)).text());
    }
    const text = (value) => {
      if (value instanceof CryptoKey) {
        keys += 1;
        return value.extractable ? 'a key that scripts can read' : '';
      }
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value);
      if (value && typeof value === 'object') return Object.values(value).map(text).join(' ');
      return String(value);
    };
    let records = 0;
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((resolve) => {
        indexedDB.open(name).onsuccess = ({ target }) => resolve(target.result);
      });
      for (const store of database.objectStoreNames) {
        const all = await new Promise((resolve) => {
          database.transaction(store).objectStore(store).getAll().onsuccess = ({ target }) => resolve(target.result);
        });
        records += all.length;
        told.push(...all.map(text));
      }
      database.close();
    }
    told.push(JSON.stringify({ ...localStorage, ...sessionStorage }), document.cookie);
    return { text: told.join('\n'), keys, records };
  });
}

function onItsWay(page) {
  return page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'innsyn')) return false;
    return new Promise((resolve) => {
      indexedDB.open('innsyn').onsuccess = ({ target: { result: database } }) => {
        const asked = database.objectStoreNames.contains('plan') && database.transaction('plan').objectStore('plan').count('pending');
        if (!asked) return database.close(), resolve(false);
        asked.onsuccess = () => (database.close(), resolve(asked.result > 0));
      };
    });
  });
}

/** Once the worker is at work. Playwright's own `waitForFunction` takes a promise for a yes. */
async function atWork(page) {
  const active = () => navigator.serviceWorker.getRegistration('/egenbehandling').then((it) => it?.active?.state);
  for (const until = Date.now() + 10_000; (await page.evaluate(active)) !== 'activated'; await page.waitForTimeout(20)) {
    assert.ok(Date.now() < until, await worker(page));
  }
}

/** What has become of the worker, and of what the browser lets a site keep. */
function worker(page) {
  return page.evaluate(async () => {
    const { installing, waiting, active } = (await navigator.serviceWorker.getRegistration('/egenbehandling')) ?? {};
    return JSON.stringify([installing?.state, waiting?.state, active?.state, await caches.keys(), await navigator.storage.estimate()]);
  });
}

function holdsNoWord({ text }) {
  for (const word of [...WORDS, 'a key that scripts can read']) assert.ok(!text.includes(word), `«${word}» lies readable in the browser`);
}

async function takesAlong(page) {
  await page.goto(ALONG);
  await page.getByRole('button', { name: 'Ta med planen' }).press('Enter');
  await isAlong(page);
}

/** Where it has been chosen. */
async function isAlong(page) {
  await page.goto(ALONG);
  await page.getByText(HERE).waitFor();
}

async function readsThePlan(page) {
  const text = await main(page);
  for (const said of ['Vi får ikke kontakt med innsyn', 'Slik var planen', 'Gul sone', ...WORDS]) assert.ok(text.includes(said), `«${said}» in ${text}`);
  const numbers = await page.getByRole('main').locator('a[href^="tel:"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  for (const number of ['tel:113', 'tel:116117']) assert.ok(numbers.includes(number), number);
}

test('chosen by key, the plan is read when nothing answers: its zones, measures and contacts, and 113', () => served(async (server) => {
  const page = await citizen(browser, server, PERSONS.twelveYears);
  const seen = watch(page);
  await open(page, '/egenbehandling', 'nb');
  const within = page.getByRole('main');
  await press(page, 'link', 'Ta planen med på denne enheten', { within });
  assert.equal(new URL(page.url()).pathname, ALONG);
  assert.match(await main(page), /Alle som kan åpne denne enheten, kan lese planen/);
  assert.ok(!(await main(page)).includes('JavaScript'), 'it is not said to be missing where it is there');
  await page.getByRole('button', { name: 'Ta med planen' }).waitFor();
  await tabTo(page, 'button', 'Ta med planen', within);
  await page.keyboard.press('Enter');
  await page.getByText(HERE).waitFor();
  const there = await kept(page);
  holdsNoWord(there);
  assert.deepEqual([there.keys, there.records], [1, 1]);
  assert.deepEqual(seen, [], 'no rule of the policy is broken');

  await server.stop();
  await page.goto('/egenbehandling');
  await readsThePlan(page);
  await page.getByRole('link', { name: /^Gul sone/ }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'sone-2');
  const styled = await page.locator('.innsyn-plan-zone').first().evaluate((zone) => getComputedStyle(zone).borderInlineStartWidth);
  assert.notEqual(styled, '0px', 'drawn as the plan is');
  await page.goto('/egenbehandling/historikk');
  await readsThePlan(page);
  // The way out is there without network too.
  await page.getByRole('button', { name: 'Slett planen fra denne enheten' }).press('Enter');
  await page.waitForURL('**/egenbehandling/nodhjelp');
  assert.ok((await main(page)).includes('Bli på linja'));
  const left = await kept(page);
  assert.deepEqual([left.keys, left.records], [0, 0]);
  await page.goto('/egenbehandling');
  assert.ok(!(await main(page)).includes(WORDS[0]) && (await main(page)).includes('Bli på linja'));
  await page.context().close();
}));

test('without network, as the browser has it, the plan is read; back on it, the plan is the server’s again', () => served(async (server) => {
  const page = await citizen(browser, server, PERSONS.twelveYears);
  await takesAlong(page);
  await page.context().setOffline(true);
  await page.goto('/egenbehandling');
  await readsThePlan(page);
  await page.context().setOffline(false);
  await page.goto('/egenbehandling');
  assert.ok(!(await main(page)).includes('Vi får ikke kontakt'));
  await page.context().close();
}));

test('after a sign-out nothing is readable: no copy, no key, no word; the emergency page stays', () => served(async (server) => {
  const page = await citizen(browser, server, PERSONS.twelveYears);
  await takesAlong(page);
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await page.getByRole('link', { name: 'Logg inn' }).first().waitFor();
  await atWork(page);
  const left = await kept(page);
  holdsNoWord(left);
  assert.deepEqual([left.keys, left.records], [0, 0]);
  assert.deepEqual((await page.context().cookies()).filter(({ name }) => name === 'innsyn-enhet'), []);
  await server.stop();
  await page.goto('/egenbehandling');
  const text = await main(page);
  assert.ok(text.includes('Bli på linja') && !text.includes(WORDS[0]), text);
  await page.context().close();
}));

test('a sign-out while nothing answers leaves no plan either', () => served(async (server) => {
  const page = await citizen(browser, server, PERSONS.twelveYears);
  await takesAlong(page);
  await page.goto('/egenbehandling');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await page.waitForURL(/^chrome-error:|logg-ut/);
  await page.goto('/egenbehandling');
  const text = await main(page);
  assert.ok(text.includes('Bli på linja') && !text.includes(WORDS[0]), text);
  const left = await kept(page);
  holdsNoWord(left);
  assert.deepEqual([left.keys, left.records], [0, 0]);
  await page.context().close();
}));

test('the off switch deletes, and the page says so', () => served(async (server) => {
  const page = await citizen(browser, server, PERSONS.twelveYears);
  await takesAlong(page);
  await page.getByRole('button', { name: 'Slett planen fra denne enheten' }).click();
  await page.getByText('Planen er slettet fra denne enheten').waitFor();
  const left = await kept(page);
  holdsNoWord(left);
  assert.deepEqual([left.keys, left.records], [0, 0]);
  await page.context().close();
}));

test('a session that ends by itself leaves the plan for the night; another one who signs in finds none', () => served(async (server) => {
  const page = await citizen(browser, server, PERSONS.twelveYears);
  await takesAlong(page);
  await page.context().clearCookies({ name: 'innsyn' });
  await page.goto('/egenbehandling');
  await page.waitForURL('**/logg-inn');
  await page.context().setOffline(true);
  await page.goto('/egenbehandling');
  await readsThePlan(page);
  await page.context().setOffline(false);
  await signIn(page, PERSONS.twelveYears);
  await isAlong(page);
  assert.equal((await kept(page)).keys, 1);
  await page.context().clearCookies({ name: 'innsyn' });
  await signIn(page, PERSONS.everyKind);
  const left = await kept(page);
  holdsNoWord(left);
  assert.equal(left.keys, 0);
  await page.context().close();
}));

test('a copy is not read after its last day, nor with a clock that was put back', () => served(async (server) => {
  const page = await citizen(browser, server, PERSONS.twelveYears);
  await takesAlong(page);
  for (const change of [{ until: 1 }, { since: 8.64e15 }]) {
    await isAlong(page);
    await page.evaluate((change) => new Promise((resolve) => {
      indexedDB.open('innsyn').onsuccess = ({ target: { result: database } }) => {
        const transaction = database.transaction('plan', 'readwrite');
        const store = transaction.objectStore('plan');
        store.get('copy').onsuccess = ({ target }) => store.put({ ...target.result, ...change }, 'copy');
        transaction.oncomplete = () => (database.close(), resolve());
      };
    }), change);
    await page.context().setOffline(true);
    await page.goto('/egenbehandling');
    const text = await main(page);
    assert.ok(text.includes('Bli på linja') && !text.includes(WORDS[0]), text);
    assert.equal((await kept(page)).keys, 0, 'it is deleted, not only left');
    await page.context().setOffline(false);
  }
  await page.context().close();
}));

test('who has not chosen it keeps nothing of the plan; what is kept is the emergency page', () => served(async (server) => {
  const page = await citizen(browser, server, PERSONS.twelveYears);
  await page.goto('/egenbehandling');
  await atWork(page);
  await page.goto('/egenbehandling');
  await page.goto('/egenbehandling/historikk');
  const there = await kept(page);
  holdsNoWord(there);
  assert.deepEqual([there.keys, there.records], [0, 0]);
  const urls = there.text.match(/^http\S+$/gm);
  assert.ok(urls, `nothing is kept, with ${await worker(page)}: ${there.text.slice(0, 2000)}`);
  for (const url of urls) assert.match(url, /\/nodhjelp\?sprak=(nb|nn|se)$|\/s\/[0-9a-f]+\/[\w.]+$|\/sprak$/);
  const page2 = await visitor(browser, server);
  await page2.goto('/provesvar');
  assert.equal(await page2.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)), 0, 'and not where nobody was at the plan');
  await page2.context().close();
  await page.context().close();
}));

for (const [how, person, whom] of [['acting for somebody', DAUGHTER, FATHER], ['in a preview', FATHER, PREVIEW]]) {
  test(`${how} it is refused, and what lay there is gone until one is oneself again`, () => served(async (server) => {
    const page = await citizen(browser, server, person);
    await page.goto(ALONG);
    await page.getByRole('button', { name: 'Ta med planen' }).press('Enter');
    await page.locator(SAYS).waitFor();
    const own = (await kept(page)).keys;
    await actFor(page, whom);
    assert.equal((await page.goto(ALONG)).status(), 403);
    assert.equal(await page.evaluate(() => fetch('/api/uten-nett').then((answer) => answer.status)), 401);
    await page.goto('/hjelp');
    await page.goto('/egenbehandling');
    assert.equal(await page.getByRole('link', { name: 'Ta planen med på denne enheten' }).count(), 0);
    const left = await kept(page);
    assert.deepEqual([left.keys, left.records], [0, 0]);
    await page.goto('/');
    await page.getByRole('button', { name: /^(Tilbake til dine egne|Avslutt forhåndsvisning)$/ }).click();
    await page.goto(ALONG);
    await page.locator(SAYS).waitFor();
    assert.equal((await kept(page)).keys, own);
    await page.context().close();
  }));
}

test('without JavaScript it is said that it needs it, and what may lie there can still be deleted', () => served(async (server) => {
  const page = await citizen(browser, server, PERSONS.twelveYears, { javaScriptEnabled: false });
  await page.goto(ALONG);
  assert.match(await main(page), /Dette virker bare med JavaScript/);
  assert.equal(await page.getByRole('button', { name: 'Ta med planen' }).count(), 0);
  await page.context().close();
}));

test('through the worker, what another site asks for is not compressed, and what it posts is refused', () => served(async (server) => {
  const page = await citizen(browser, server, PERSONS.twelveYears);
  await takesAlong(page);
  await page.goto('/egenbehandling');
  const from = page.waitForResponse('**/egenbehandling/historikk');
  await page.getByRole('main').getByRole('link', { name: 'Tidligere versjoner' }).click();
  const own = await from;
  assert.equal(own.fromServiceWorker(), true);
  assert.equal(own.headers()['content-encoding'], 'br', 'what a page of ours asks for is compressed');
  await page.goto(`http://localhost:${new URL(server.url).port}/hjelp`);
  const answers = [];
  page.context().on('response', (answer) => answers.push(answer));
  await page.evaluate((to) => { location.href = to; }, `${server.url}/egenbehandling`);
  await page.waitForURL(`${server.url}/egenbehandling`);
  assert.ok((await main(page)).includes(WORDS[0]));
  const squeezed = answers.filter((answer) => answer.url().endsWith('/egenbehandling')).map((answer) => answer.headers()['content-encoding']);
  assert.ok(squeezed.length > 0 && squeezed.every((encoding) => encoding === undefined), `compressed for another site: ${squeezed}`);
  // The page has asked for a new copy, which waits beside the old one for a moment.
  while ((await kept(page)).records > 1) await page.waitForTimeout(50);
  await page.goto('about:blank');
  const refused = page.waitForResponse(`${server.url}${ALONG}/slett`);
  await page.evaluate((action) => {
    const form = Object.assign(document.createElement('form'), { method: 'post', action });
    document.body.append(form);
    form.submit();
  }, `${server.url}${ALONG}/slett`).catch(() => {});
  assert.equal((await refused).status(), 403);
  await page.waitForURL(`${server.url}${ALONG}/slett`);
  await page.goto(`${server.url}/hjelp`);
  assert.equal((await kept(page)).keys, 1, 'nothing was deleted for another site');
  await page.context().close();
}));

describe('the plan as it is read without network', () => {
  const html = new Pages();
  for (const locale of LOCALES) {
    test(`${locale}: axe finds nothing, light or dark, and nothing scrolls sideways`, () => served(async (server) => {
      const page = await citizen(browser, server, PERSONS.twelveYears, STILL);
      await takesAlong(page);
      await page.context().setOffline(true);
      const answer = await page.goto(`/egenbehandling?sprak=${locale}`);
      assert.equal(await page.locator('html').getAttribute('lang'), locale);
      assert.deepEqual(await faults(page, 'without network'), []);
      await html.add(answer, `without network (${locale})`);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 720 });
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} px`);
      }
      // The language that was read last is kept.
      await page.goto('/egenbehandling');
      assert.equal(await page.locator('html').getAttribute('lang'), locale);
      await page.goto('/egenbehandling/nodhjelp');
      assert.equal(await page.locator('html').getAttribute('lang'), locale);
      await page.context().close();
    }));
  }
  test('the HTML checker has nothing to say in any language', () => {
    assert.equal(html.size, LOCALES.length);
    assert.deepEqual(html.judge(), []);
  });
});
