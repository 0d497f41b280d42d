// What a citizen sees when something does not work: the source is down, the disk is full, a session has ended, a form is
// not ours. What needs a broken server is held here to the checks that all other pages are held to elsewhere.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { STILL, faults } from './lib/axe.mjs';
import { PERSONS, citizen, launch, signIn, visitor } from './lib/browser.mjs';
import { Pages } from './lib/html.mjs';
import { LOCALES, go, openPlaces } from './lib/places.mjs';
import { start } from './lib/server.mjs';
import { KNOWN, shakyBase } from './lib/shaky.mjs';

let browser, base, server;
/** What axe has looked at, for the HTML checker: judged together, in the last test. */
const sent = new Pages();
before(async () => {
  browser = await launch();
  base = await shakyBase();
  server = await start({ env: { INNSYN_FHIR_URL: base.url } });
});
after(async () => {
  await browser?.close();
  await server?.stop();
  base?.stop();
});

/** Goes to a place: the page has the promised status, the language that was asked for, and a reference to read out. */
async function says(page, place, status, locale) {
  const where = `${place.name} (${locale})`;
  const answer = await go(page, place, locale);
  assert.equal(answer.status(), status, where);
  assert.equal(await page.locator('html').getAttribute('lang'), locale, where);
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1, where);
  assert.match(await page.getByRole('main').innerText(), /Feilkode: [2-9a-km-z]{8}\b/, where);
  return answer;
}

/** The same in every language, and axe finds nothing. */
async function holds(page, place, status) {
  const found = [];
  for (const locale of LOCALES) {
    await sent.add(await says(page, place, status, locale), `${place.name}, ${status} (${locale})`);
    found.push(...(await faults(page, `${place.name} (${locale})`)));
  }
  assert.deepEqual(found, []);
}

const form = (name, person) => ({ name, path: '/logg-inn', form: { person } });

/** What the sign-in page posts for somebody. */
async function handleOf(page, person) {
  await page.goto('/logg-inn?sprak=nb');
  return page.getByRole('button', { name: `Logg inn som ${person}`, exact: true }).getAttribute('value');
}

test('what is not found, not read, not ours, not done here or too large says so', async () => {
  const page = await visitor(browser, server);
  // A form to be mended is no refusal, and has nothing to read out.
  const refused = openPlaces().filter(({ status }) => status && status !== 422);
  assert.deepEqual(refused.map(({ status }) => status).sort(), [400, 403, 404, 405, 413]);
  for (const place of refused) for (const locale of LOCALES) await says(page, place, place.status, locale);
  await page.context().close();
});

test('a source that fails is said to fail, on every page that needs it', async () => {
  const page = await citizen(browser, server, KNOWN, STILL);
  await page.goto('/provesvar');
  const result = await page.locator('main a[href^="/provesvar/"]:not([href*="/last-ned/"])').first().getAttribute('href');
  const stranger = await visitor(browser, server, STILL);
  const handle = await handleOf(stranger, KNOWN);
  base.state.fails = true;
  try {
    for (const path of ['/', '/provesvar', result]) await holds(page, { name: `${path}, signed in`, path }, 502);
    assert.ok(await page.getByRole('button', { name: 'Logg ut' }).isVisible(), 'the way out is there');
    await holds(stranger, { name: 'sign-in', path: '/logg-inn' }, 502);
    await holds(stranger, form('signing in', handle), 502);
  } finally {
    base.state.fails = false;
  }
  await page.context().close();
  await stranger.context().close();
});

test('on a full disk nothing is shown that could not be written down, and the fault is said to be ours', async () => {
  const full = await start({ mayFill: true });
  try {
    const page = await citizen(browser, full, PERSONS.everyKind, STILL);
    const stranger = await visitor(browser, full, STILL);
    const handle = await handleOf(stranger, PERSONS.everyKind);
    full.fill();
    for (const path of ['/', '/provesvar']) await holds(page, { name: `${path}, signed in`, path }, 500);
    await holds(stranger, form('signing in', handle), 500);
    await page.context().close();
    await stranger.context().close();
  } finally {
    await full.stop();
  }
});

test('whoever the source no longer knows is signed out and told so', async () => {
  const page = await visitor(browser, server, STILL);
  const found = [];
  for (const locale of LOCALES) {
    await signIn(page, KNOWN);
    base.state.forgets = true;
    try {
      await sent.add(await says(page, { name: 'signed out', path: '/provesvar' }, 401, locale), `signed out (${locale})`);
    } finally {
      base.state.forgets = false;
    }
    assert.equal(await page.getByRole('button', { name: 'Logg ut' }).count(), 0, 'nobody is signed in');
    found.push(...(await faults(page, `signed out (${locale})`)));
  }
  assert.deepEqual(found, []);
  await page.context().close();
});

test('the HTML checker has nothing to say about any of these pages', () => {
  // Three pages of a failing source, two sign-ins at it, two pages and a sign-in on a full disk, and one without a citizen.
  assert.equal(sent.size, 9 * LOCALES.length);
  assert.deepEqual(sent.judge(), []);
});
