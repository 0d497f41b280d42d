// What a day changes: a child turns 12, 13 and 16, and a decision about capacity runs out. By key alone from the first page, on a screen of
// 320 px, without JavaScript.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CHILD, MOTHER, TEEN } from './lib/acting.mjs';
import { citizen, launch, visitor } from './lib/browser.mjs';
import { GRANDMOTHER, GRANDSON, consent, family, file } from './lib/invented.mjs';
import { press } from './lib/keys.mjs';
import { CLOCK, start } from './lib/server.mjs';
import { main } from './lib/words.mjs';

const SMALL = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false };

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

/** Somebody's pages on a day. */
const on = (day, person, look, files = []) => at(day, look, files, (server) => citizen(browser, server, person, SMALL));

/** Whoever has not signed in: the first page of that day. */
async function first(server) {
  const page = await visitor(browser, server, SMALL);
  await page.goto('/?sprak=nb');
  return page;
}

async function at(day, look, files = [], come = first) {
  const server = await start({ files, begun: CLOCK, env: { INNSYN_CLOCK: `${day}T12:00:00+01:00` } });
  try {
    const page = await come(server);
    await look(page);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${page.url()} scrolls sideways`);
    await page.context().close();
  } finally {
    await server.stop();
  }
}

/** Of one person on the page where one changes. */
async function row(page, name) {
  await press(page, 'link', 'Bytt person');
  return (await page.getByRole('listitem').filter({ hasText: name }).innerText()).replaceAll('\u00a0', ' ');
}

const change = (page, name) => press(page, 'button', `Se opplysningene til ${name}`, { key: 'Space' });

test('the day before a child turns 12 a mother sees results, and is told that it is the last day', () =>
  on('2029-03-13', MOTHER, async (page) => {
    const said = await row(page, CHILD);
    for (const words of ['Prøvesvar er åpne for deg.', 'Egenbehandlingsplanen er åpen for deg.', 'Fra 14.03.2029 ser du ikke lenger prøvesvar og egenbehandlingsplan.']) {
      assert.ok(said.includes(words), `${words}: ${said}`);
    }
    assert.ok(said.indexOf('planen er åpen') < said.indexOf('Fra 14'), `now comes before then: ${said}`);
    await change(page, CHILD);
    await press(page, 'link', 'Prøvesvar');
    await press(page, 'link', /Hemoglobin/);
    assert.match(await main(page), /Hemoglobin/);
  }));

test('the day that a child turns 12 both are closed, and the reason is said', () =>
  on('2029-03-14', MOTHER, async (page) => {
    const said = await row(page, CHILD);
    for (const words of ['Foreldre ser ikke prøvesvar', 'Foreldre ser ikke egenbehandlingsplanen']) {
      assert.ok(said.includes(words), `${words}: ${said}`);
    }
    assert.equal(await page.getByRole('button', { name: `Se opplysningene til ${CHILD}` }).count(), 0, 'it would lead to nothing');
    assert.ok(said.includes('innsyn har ingenting som er åpent for deg'), said);
  }));

test('from the day before a child turns 12 to the day before 13 nobody signs in as the child, and it is said from when one does', async () => {
  for (const day of ['2029-03-13', '2029-03-14', '2030-03-13']) {
    await at(day, async (page) => {
      await press(page, 'link', 'Logg inn', { within: page.getByRole('main') });
      const said = await page.getByRole('listitem').filter({ hasText: CHILD }).innerText();
      assert.match(said, /13 år/, `${day}: ${said}`);
      assert.equal(await page.getByRole('button', { name: `Logg inn som ${CHILD}` }).count(), 0, day);
    });
  }
});

test('on the day that a child turns 13 it signs in, sees its own, and reads what parents see and until when', () =>
  on('2030-03-14', CHILD, async (page) => {
    await press(page, 'link', 'Prøvesvar');
    await press(page, 'link', /Hemoglobin/);
    assert.match(await main(page), /Hemoglobin/);
    await press(page, 'link', 'Bytt person');
    await press(page, 'link', 'Hvem kan se opplysningene dine');
    const said = await main(page);
    for (const words of [MOTHER, 'Det er lukket for foreldre fra 14.03.2029.', 'Fra 14.03.2033 bestemmer du selv.']) {
      assert.ok(said.includes(words), `${words}: ${said}`);
    }
  }));

test('the day before a child turns 16 a mother is told of the change, and so is the child', async () => {
  await on('2029-05-08', MOTHER, async (page) => assert.match(await row(page, TEEN), /Fra 09\.05\.2029 bestemmer barnet selv/));
  await on('2029-05-08', TEEN, async (page) => {
    await press(page, 'link', 'Hjem');
    assert.match(await main(page), /Fra 09\.05\.2029 bestemmer du selv/);
    await press(page, 'link', 'Bytt person');
    await press(page, 'link', 'Hvem kan se opplysningene dine');
    assert.match(await main(page), new RegExp(`${MOTHER}[\\s\\S]*09\\.05\\.2029`));
  });
});

test('the day that a child turns 16 no parent can choose them, and nobody sees anything', async () => {
  await on('2029-05-09', MOTHER, async (page) => {
    await press(page, 'link', 'Bytt person');
    assert.equal(await page.getByRole('button', { name: `Se opplysningene til ${TEEN}` }).count(), 0);
    assert.match(await main(page), new RegExp(`${TEEN}: Fra 09\\.05\\.2029 bestemmer barnet selv`), 'nobody vanishes without a word');
  });
  await on('2029-05-09', TEEN, async (page) => {
    await press(page, 'link', 'Bytt person');
    await press(page, 'link', 'Hvem kan se opplysningene dine');
    assert.match(await main(page), /Akkurat nå er det ingen andre som kan se opplysningene dine/);
  });
});

/** A decision about capacity whose last day is 25 November 2026, and a result of the one it is about. */
function decision() {
  const period = { start: '2025-01-01', end: '2026-11-25' };
  const evidence = { sourceReference: { display: 'Legeerklæring' } };
  return [file([...family('full'), consent('vedtak', 'manglende-samtykkekompetanse', 'NOK', ['1', '2', '3'], period, evidence)])];
}

test('on the last day of a decision about capacity the next of kin sees, and is told that it runs out', () =>
  on('2026-11-25', GRANDSON, async (page) => {
    await row(page, GRANDMOTHER);
    await change(page, GRANDMOTHER);
    await press(page, 'link', /Ferritin/);
    assert.match(await main(page), /Ferritin[\s\S]*41/);
    await press(page, 'button', 'Tilbake til dine egne');
    await press(page, 'link', 'Varsler om fullmakter');
    assert.match(await main(page), new RegExp(`Vedtaket som gjelder deg og ${GRANDMOTHER}, utløper 25\\.11\\.2026\\.`));
  }, decision()));

test('the day after it there is nothing to see, and it is said until when it can be renewed', () =>
  on('2026-11-26', GRANDSON, async (page) => {
    await press(page, 'link', 'Bytt person');
    assert.match(await main(page), new RegExp(`${GRANDMOTHER}: Tilgangen utløp 25\\.11\\.2026\\. Den kan fornyes til \\d`));
    assert.equal(await page.getByRole('button', { name: `Se opplysningene til ${GRANDMOTHER}` }).count(), 0);
    await press(page, 'link', 'Fullmakter');
    await press(page, 'link', 'Varsler om fullmakter');
    assert.match(await main(page), new RegExp(`Vedtaket som gjelder deg og ${GRANDMOTHER}, utløp 25\\.11\\.2026\\.`));
  }, decision()));
