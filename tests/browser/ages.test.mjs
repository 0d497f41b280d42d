// What a day changes: a child turns 12 and 16, and a decision about capacity runs out. On a screen of 320 px, without JavaScript.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { CHILD, MOTHER, TEEN, actFor } from './lib/acting.mjs';
import { citizen, launch } from './lib/browser.mjs';
import { start } from './lib/server.mjs';

const SMALL = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false };
const FNR = 'urn:oid:2.16.578.1.12.4.1.4.1';
const [KIN, PATIENT] = ['Jođáš Šiellačohkka', 'Áhkku Ŋuvččenjárga'];

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

/** Somebody's pages on a day. */
async function on(day, person, look, files = []) {
  const server = await start({ files, env: { INNSYN_CLOCK: `${day}T12:00:00+01:00` } });
  try {
    const page = await citizen(browser, server, person, SMALL);
    await look(page);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${page.url()} scrolls sideways`);
    await page.context().close();
  } finally {
    await server.stop();
  }
}

const main = async (page) => (await page.getByRole('main').innerText()).replaceAll('\u00a0', ' ');

/** Of one person on the page where one changes. */
async function row(page, name) {
  await page.goto('/bytt-person');
  return (await page.getByRole('listitem').filter({ hasText: name }).innerText()).replaceAll('\u00a0', ' ');
}

test('the day before a child turns 12 a mother sees results, and is told that it is the last day', () =>
  on('2029-03-13', MOTHER, async (page) => {
    const said = await row(page, CHILD);
    for (const words of ['Prøvesvar er åpne for deg.', 'Egenbehandlingsplanen er ikke åpen for deg.', 'Endres 14.03.2029']) {
      assert.ok(said.includes(words), `${words}: ${said}`);
    }
    await actFor(page, CHILD);
    await page.goto('/provesvar');
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

test('the day before a child turns 16 a mother is told of the change, and so is the child', async () => {
  await on('2029-05-08', MOTHER, async (page) => assert.match(await row(page, TEEN), /Endres 09\.05\.2029/));
  await on('2029-05-08', TEEN, async (page) => {
    await page.goto('/');
    assert.match(await main(page), /Fra 09\.05\.2029 kan denne personen ikke lenger se/);
  });
});

test('the day that a child turns 16 no parent can choose them, and nobody sees anything', async () => {
  await on('2029-05-09', MOTHER, async (page) => {
    await page.goto('/bytt-person');
    assert.equal(await page.getByRole('button', { name: `Se opplysningene til ${TEEN}` }).count(), 0);
    assert.match(await main(page), new RegExp(`${TEEN}: Fra 09\\.05\\.2029 bestemmer barnet selv`), 'nobody vanishes without a word');
  });
  await on('2029-05-09', TEEN, async (page) => {
    await page.goto('/hvem-ser');
    assert.match(await main(page), /Akkurat nå er det ingen andre som kan se opplysningene dine/);
  });
});

/** A decision about capacity whose last day is 25 November 2026, and a result of the one it is about. */
function decision() {
  const patient = (id, value, [given, family], birthDate) => ({
    resourceType: 'Patient', id, birthDate, identifier: [{ system: FNR, value }], name: [{ use: 'official', given: [given], family }],
  });
  const code = (system, code) => ({ coding: [{ system, code }] });
  const about = { patient: { reference: 'Patient/vedtak-om' }, scope: code('http://terminology.hl7.org/CodeSystem/consentscope', 'patient-privacy') };
  const actor = { role: code('http://terminology.hl7.org/CodeSystem/v3-RoleCode', 'NOK'), reference: { reference: 'Patient/vedtak-til' } };
  const areas = ['1', '2', '3'].map((area) => ({ system: 'https://innsyn.example/fhir/CodeSystem/fullmakt-omrade', code: area }));
  const permit = { type: 'permit', period: { start: '2025-01-01', end: '2026-11-25' }, actor: [actor], class: areas };
  const all = [
    patient('vedtak-om', '12845531054', PATIENT.split(' '), '1955-04-12'), patient('vedtak-til', '30898832070', KIN.split(' '), '1988-09-30'),
    {
      ...about, resourceType: 'Consent', id: 'vedtak-niva', status: 'active', dateTime: '2025-01-01', policyRule: { text: 'Samtykke' },
      category: [code('https://innsyn.example/fhir/CodeSystem/samtykkeniva', 'full')],
    },
    {
      ...about, resourceType: 'Consent', id: 'vedtak', status: 'active', dateTime: '2025-01-01', category: [{ text: 'Vedtak' }],
      policyRule: code('https://innsyn.example/fhir/CodeSystem/representasjon', 'manglende-samtykkekompetanse'),
      sourceReference: { display: 'Legeerklæring' }, provision: { provision: [permit] },
    },
    {
      resourceType: 'Observation', id: 'vedtak-svar', status: 'final', subject: about.patient, code: { text: 'Ferritin' },
      effectiveDateTime: '2026-11-02T08:00:00+01:00', valueQuantity: { value: 41, unit: 'µg/L' },
    },
  ];
  const file = join(mkdtempSync(join(tmpdir(), 'innsyn-decision-')), 'persons.json');
  writeFileSync(file, JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: all.map((resource) => ({ resource })) }));
  return [file];
}

test('on the last day of a decision about capacity the next of kin sees, and is told that it runs out', () =>
  on('2026-11-25', KIN, async (page) => {
    await actFor(page, PATIENT);
    await page.goto('/provesvar');
    assert.match(await main(page), /Ferritin/);
    await page.getByRole('button', { name: 'Tilbake til dine egne' }).click();
    await page.goto('/varsler');
    assert.match(await main(page), /Vedtaket som gjelder deg og Áhkku Ŋuvččenjárga, går ut 25\.11\.2026\./);
  }, decision()));

test('the day after it there is nothing to see, and it is said until when it can be renewed', () =>
  on('2026-11-26', KIN, async (page) => {
    await page.goto('/bytt-person');
    assert.match(await main(page), /Áhkku Ŋuvččenjárga: Tilgangen gikk ut 25\.11\.2026\. Den kan fornyes til \d/);
    assert.equal(await page.getByRole('button', { name: `Se opplysningene til ${PATIENT}` }).count(), 0);
    await page.goto('/varsler');
    assert.match(await main(page), /Vedtaket som gjelder deg og Áhkku Ŋuvččenjárga, gikk ut 25\.11\.2026\./);
  }, decision()));
