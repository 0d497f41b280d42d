// A plan on paper: one page of A4 in as large type as there is room for, and a card for a pocket. Nothing is left out in silence.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { PERSONS, citizen, open } from './lib/browser.mjs';
import { LOCALES } from './lib/places.mjs';
import { browser, running, server } from './lib/running.mjs';
import { start } from './lib/server.mjs';

running({});

const WITH_PLANS = [PERSONS.twelveYears, PERSONS.chronic, PERSONS.everyKind, 'Vennlig Bjørkekløft'];
const MM = 96 / 25.4;
const unbroken = (text) => text.normalize('NFC').replace(/\s+/g, '');
const tidy = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** What a printer gets of a page of a plan, and what the page says of it. */
async function printed(page, paper) {
  await page.goto(await page.locator(`main a[href$="/${paper}"]`).first().getAttribute('href'));
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const read = (program, ...args) => execFileSync(program, args, { input: pdf, encoding: 'utf8', maxBuffer: 1 << 26 });
  const info = read('pdfinfo', '-');
  assert.match(info, /Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts \(A4\)/);
  const sides = read('pdftotext', '-raw', '-enc', 'UTF-8', '-', '-').split('\f').slice(0, -1).map(tidy);
  await page.emulateMedia({ media: 'print' });
  const points = (css) => page.locator(css).evaluateAll((all) => all.filter((it) => it.checkVisibility()).map((it) => parseFloat(getComputedStyle(it).fontSize) * 0.75));
  const sized = await points('.innsyn-plan-row li');
  const found = {
    sides, text: sides.join(' '), type: Math.min(...sized), least: Math.min(...await points('.innsyn-plan-paper :is(p, li, h2, h3)')),
    zones: await page.locator('.innsyn-plan-row li').allInnerTexts(),
    items: await page.locator('.innsyn-plan-paper li').count(),
    // Paragraphs of an item stand in one line on paper.
    parts: await page.locator('.innsyn-plan-paper li').evaluateAll((all) => all.flatMap((li) => {
      const inside = [...li.querySelectorAll('p')];
      return (inside.length ? inside : [li]).map((it) => it.innerText);
    })),
    // Where each zone of a card begins and ends, from the top of the card.
    rows: await page.locator('.innsyn-plan-card .innsyn-plan-row').evaluateAll((all) => all.map((row) => {
      const from = row.closest('.innsyn-plan-card').getBoundingClientRect().top;
      return [row.getBoundingClientRect().top - from, row.getBoundingClientRect().bottom - from];
    })),
    card: await page.locator('.innsyn-plan-card').evaluateAll((all) => all.map((it) => [it.offsetWidth, it.offsetHeight])),
  };
  await page.emulateMedia({ media: null });
  return found;
}

for (const locale of LOCALES) {
  test(`${locale}: the sheet of each plan is one page with its zones, numbers and contacts, in larger type where there is room`, async () => {
    const types = [];
    for (const person of WITH_PLANS) {
      const page = await citizen(browser, server, person);
      await open(page, '/egenbehandling', locale);
      const { sides, text, type, least, zones } = await printed(page, 'ark');
      assert.equal(sides.length, 1, person);
      assert.ok(zones.length >= 4);
      for (const part of ['113', '116 117', person, ...zones]) assert.ok(text.includes(tidy(part)), `${person}: «${part}» in ${text}`);
      assert.ok(type >= 12 && least >= 9, `${person}: ${type} and ${least} pt`);
      types.push(type);
      await page.context().close();
    }
    assert.ok(Math.max(...types) >= 15, `a short plan is in large type: ${types}`);
  });

  test(`${locale}: the card of each plan is of the size of A6 when it is cut out and folded`, async () => {
    for (const person of WITH_PLANS) {
      const page = await citizen(browser, server, person);
      await open(page, '/egenbehandling', locale);
      const { sides, text, type, least, zones, rows, card: [[width, height]] } = await printed(page, 'kort');
      assert.equal(sides.length, 1, person);
      // A long word may be broken on so small a card.
      for (const part of ['113', '116 117', person, ...zones]) assert.ok(unbroken(text).includes(unbroken(part)), `${person}: «${part}» in ${text}`);
      assert.ok(type >= 11 && least >= 9, `${person}: ${type} and ${least} pt`);
      // What is around the card is cut off.
      const inside = tidy(await page.locator('.innsyn-plan-card').innerText());
      assert.match(inside, /Eksempeltekst lag(et|a) for demoen\. Ikkj?e gjennomgått av helsepersonell\./, person);
      assert.ok(Math.abs(width - 148 * MM) < 2, `${person}: ${width / MM} mm wide`);
      assert.ok([105, 210].some((most) => Math.abs(height - most * MM) < 2), `${person}: ${height / MM} mm high`);
      for (const [top, bottom] of rows) assert.ok(height < 110 * MM || bottom <= 105 * MM || top >= 105 * MM, `${person}: a zone across the fold, ${top / MM} to ${bottom / MM} mm`);
      await page.context().close();
    }
  });
}

const ZONES = 'http://hl7.no/fhir/ig/planer-hacking/CodeSystem/planer-hacking-observation-severity-zone-cs';
const DIAGNOSES = ['Kronisk obstruktiv lungesykdom (kols)', 'Hjertesvikt', 'Diabetes type 2'];

/** An invented plan with so many of each. `long`: of whole sentences. */
function plan({ signs, actions, measures, medicines, diagnoses, contacts, long }) {
  const subject = { reference: 'Patient/demo-lukket' };
  const many = (count, make) => Array.from({ length: count }, (_, at) => make(at + 1));
  const sign = (at) => (long ? `Jeg blir lettere tungpustet enn før når jeg går i trappa, og må stanse ${at}` : `Jeg er mer tungpustet ${at}`);
  const action = (at) => (long ? `Hvil, og bruk leppepust slik du har lært på kurset med fysioterapeuten ${at}` : `Hvil, og bruk leppepust ${at}`);
  const active = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }] };
  const ill = many(diagnoses, (at) => ({ resourceType: 'Condition', id: `d${at}`, subject, clinicalStatus: active, code: { text: DIAGNOSES[at - 1] } }));
  const zones = ['green', 'yellow', 'red'].map((code) => ({
    resourceType: 'Condition', id: `z-${code}`, subject, severity: { coding: [{ system: ZONES, code }] },
    code: { text: many(signs, sign).join('\n') }, note: [{ text: many(actions, action).join('\n') }],
  }));
  const of = (at) => (diagnoses ? { reasonReference: [{ reference: `Condition/d${1 + (at % diagnoses)}` }] } : {});
  const requests = [
    ...many(measures, (at) => ({
      resourceType: 'ServiceRequest', id: `s${at}`, status: 'active', intent: 'plan', subject, code: { text: `Tiltak nummer ${at}` }, ...of(at),
      category: [{ coding: [{ system: 'http://snomed.info/sct', code: '229064008' }] }], orderDetail: [{ text: 'Minst 20 minutter, gjerne sammen med noen' }],
    })),
    ...many(medicines, (at) => ({
      resourceType: 'MedicationRequest', id: `m${at}`, status: 'active', intent: 'order', subject,
      medicationCodeableConcept: { text: `Legemiddel ${at} 20 mg` }, dosageInstruction: [{ text: '1 tablett morgen og kveld' }],
    })),
  ];
  const team = { resourceType: 'CareTeam', id: 't', subject, status: 'active', participant: many(contacts, (at) => ({ member: { display: `Sykepleier nummer ${at}` } })) };
  const whole = {
    resourceType: 'CarePlan', id: 'stor', status: 'active', intent: 'plan', title: 'Stor plan', subject, careTeam: [{ reference: 'CareTeam/t' }],
    addresses: [...ill, ...zones].map(({ id }) => ({ reference: `Condition/${id}` })),
    activity: requests.map(({ resourceType, id }) => ({ reference: { reference: `${resourceType}/${id}` } })),
  };
  return { resourceType: 'Bundle', type: 'collection', entry: [...ill, ...zones, ...requests, team, whole].map((resource) => ({ resource })) };
}

/** Runs `then` as whoever has this plan. */
async function withPlan(of, then) {
  const folder = mkdtempSync(join(tmpdir(), 'innsyn-plan-'));
  const file = join(folder, 'plan.json');
  writeFileSync(file, JSON.stringify(plan(of)));
  const server = await start({ files: [file] });
  try {
    const page = await citizen(browser, server, PERSONS.reserved);
    await open(page, '/egenbehandling');
    await then(page);
    await page.context().close();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

const LARGE = { signs: 4, actions: 4, measures: 5, medicines: 6, diagnoses: 0, contacts: 0 };
const MANY = { signs: 4, actions: 6, measures: 5, medicines: 6, diagnoses: 3, contacts: 4, long: true };

test('a plan of four signs and four actions in each zone is on one page, whole, in type that can be read', () => withPlan(LARGE, async (page) => {
  const sheet = await printed(page, 'ark');
  assert.equal(sheet.sides.length, 1);
  assert.ok(sheet.type >= 12 && sheet.least >= 9, `${sheet.type} and ${sheet.least} pt`);
  assert.equal(sheet.items, 3 * (LARGE.signs + LARGE.actions) + LARGE.measures + LARGE.medicines);
  for (const part of sheet.parts) assert.ok(sheet.text.includes(tidy(part)), `«${part}» in ${sheet.text}`);
  assert.ok(sheet.text.includes('Mål, funksjon, notater, annet i planen og det som ikke gjelder nå, står ikke på arket.'));
}));

for (const of of [
  { signs: 1, actions: 1, measures: 0, medicines: 0, diagnoses: 1, contacts: 1 },
  { signs: 2, actions: 3, measures: 2, medicines: 2, diagnoses: 3, contacts: 2 },
  { signs: 3, actions: 2, measures: 6, medicines: 1, diagnoses: 2, contacts: 4 },
  { signs: 2, actions: 2, measures: 3, medicines: 4, diagnoses: 3, contacts: 3, long: true },
  { signs: 4, actions: 1, measures: 0, medicines: 5, diagnoses: 2, contacts: 3, long: true },
]) {
  test(`what is counted is what a browser needs: ${JSON.stringify(of)} is on one page, and not in smaller type than it has to be`, () => withPlan(of, async (page) => {
    const { sides, type } = await printed(page, 'ark');
    assert.equal(sides.length, 1, `${type} pt`);
    await page.locator('[data-points]').evaluate((sheet) => { sheet.dataset.points = String(Math.min(16, Number(sheet.dataset.points) + 2)); });
    const larger = execFileSync('pdfinfo', ['-'], { input: await page.pdf({ preferCSSPageSize: true }), encoding: 'utf8' });
    assert.ok(type >= 15 || !/Pages:\s+1\b/.test(larger), `${type} pt, where there is room for more`);
    await open(page, '/egenbehandling');
    const card = await printed(page, 'kort');
    assert.equal(card.sides.length, 1, `the card: ${card.type} pt`);
  }));
}

test('on the sheet each measure says which of several diagnoses it is for', () => withPlan(MANY, async (page) => {
  const { text } = await printed(page, 'ark');
  for (const name of DIAGNOSES) assert.ok(text.includes(`Gjelder: ${name}`), `${name} in ${text}`);
}));

test('a plan that is too long for a card fills a sheet and says so, and its first page is not blank', () => withPlan(MANY, async (page) => {
  const card = await printed(page, 'kort');
  assert.equal(card.sides.length, 1);
  for (const said of ['Planen er for lang til et lommekort. Kortet fyller et ark.', 'Mål, tiltak, legemidler, notater og annet i planen står ikke på kortet.', ...card.zones]) {
    assert.ok(card.text.includes(tidy(said)), `«${said}» in ${card.text}`);
  }
  assert.ok(card.least >= 9);
}));

test('what is longer than a sheet goes on to a second one, in larger type, and says so', () => withPlan({ ...MANY, signs: 9, actions: 9, measures: 30, medicines: 20 }, async (page) => {
  for (const paper of ['ark', 'kort']) {
    await open(page, '/egenbehandling');
    const { sides, text, type, parts } = await printed(page, paper);
    assert.ok(sides.length > 1 && type >= 12, `${sides.length} pages, ${type} pt`);
    assert.ok(text.includes('Planen er for lang til ett ark. Den fortsetter på neste side.'), text);
    for (const [at, side] of sides.entries()) assert.ok(side.length > 300 || at + 1 === sides.length, `page ${at + 1} is not blank: ${side}`);
    for (const part of parts) assert.ok(text.replace(/ \d \/ \d /g, ' ').includes(tidy(part)), `«${part}» in ${text}`);
  }
}));
