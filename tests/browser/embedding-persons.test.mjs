// Whose health information one wants to see, on somebody else's plain page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults } from './lib/axe.mjs';
import { embedding, page as open, put } from './lib/embedding.mjs';

embedding();

const PERSONS = [
  { id: 'a', name: 'Munter Liđđi', basis: 'oneself', current: true },
  { id: 'b', name: 'Rolig Havskjell', born: '2019-03-14', basis: 'foreldrerepresentasjon', results: true, plan: true },
  { id: 'c"><b>', name: 'Máret Čáhput', basis: 'fullmakt', until: '2027-11-25', results: true, plan: false },
  { id: 'd', name: 'Stille Tåkebanke', basis: 'samtykkekompetanse' },
];

const rows = (element) => element.locator('.innsyn-person').allInnerTexts().then((all) => all.map((text) => text.replaceAll('\u00a0', ' ')));

test('each person is there with the basis and the last day, and whoever is chosen is told to the host', async () => {
  const { page, seen } = await open();
  const { element } = await put(page, 'innsyn-person-switcher', { properties: { persons: PERSONS } });
  const [own, child, given, capacity] = await rows(element);
  assert.match(own, /Munter Liđđi[^]*Dine egne helseopplysninger[^]*Du ser på disse opplysningene nå\./);
  assert.match(child, /Født 14\. mars 2019[^]*Du har foreldreansvar\.[^]*Prøvesvar er åpne for deg\.[^]*Egenbehandlingsplanen er åpen for deg\./);
  assert.ok(!child.includes('Gjelder til'), 'of a child nobody knows that there is no end');
  assert.match(given, /Du har fullmakt\.[^]*Gjelder til og med 25\.11\.2027[^]*Egenbehandlingsplanen er ikke åpen for deg\./);
  assert.match(capacity, /nærmeste pårørende[^]*Gjelder til en av dere avslutter det\./);
  assert.equal(await element.locator('.innsyn-person').first().getByRole('button').count(), 0, 'the one who is shown needs no button');
  await page.evaluate(() => document.addEventListener('innsyn-switch', ({ detail }) => (window.chosen = detail)));
  await element.getByRole('button', { name: 'Se opplysningene til Máret Čáhput' }).click();
  assert.deepEqual(await page.evaluate(() => window.chosen), { id: 'c"><b>' });
  assert.equal(await element.locator('.innsyn-person[aria-current]').count(), 1, 'nothing is switched by the element');
  const next = PERSONS.map((person) => ({ ...person, current: person.id === 'b' }));
  await element.evaluate((e, persons) => (e.persons = persons), next);
  await element.getByRole('button', { name: 'Se dine egne' }).waitFor();
  await element.evaluate((e) => (e.headingLevel = 2));
  assert.deepEqual(await faults(page, 'the persons'), []);
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('a list that cannot be read whole is not shown, and an empty one says so', async () => {
  const { page, seen } = await open();
  const { element } = await put(page, 'innsyn-person-switcher', { properties: { persons: '[]' }, inside: 'Ring oss.' });
  await element.getByText('Akkurat nå er det ingen andre').waitFor();
  for (const wrong of [
    '{', '{"id":"a"}', [{ id: 'a', name: 'A' }], [{ id: 'a', name: ' ', basis: 'oneself' }], [{ id: 'a', name: 'A', basis: 'nabo' }],
    [{ id: 'a', name: 'A', basis: 'fullmakt', until: 'snart' }], [PERSONS[0], { ...PERSONS[1], id: 'a' }],
  ]) {
    await element.evaluate((e) => (e.persons = []));
    await element.getByText('Akkurat nå er det ingen andre').waitFor();
    await element.evaluate((e, wrong) => (e.persons = wrong), wrong);
    await element.getByText('Lista kunne ikke leses').waitFor();
    assert.equal(await element.locator('.innsyn-person').count(), 0, JSON.stringify(wrong));
    assert.ok(await page.getByText('Ring oss.').isVisible());
  }
  assert.deepEqual(seen(), []);
  await page.context().close();
});
