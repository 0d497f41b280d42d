// The plan and a single zone on somebody else's plain page, under the strictest policy.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STILL, faults } from './lib/axe.mjs';
import { TODAY, embedding, fixture, page as open, put } from './lib/embedding.mjs';

embedding();

const plan = (name) => fixture(name, 'plan');
const ZONES = plan('P01-P03-zones-backwards');

/** A plan as NHN's Planer API gives it. */
const planer = (version, more = {}) => ({
  id: 'b7c1', version, status: 'active', subject: { nin: '14857712030' },
  clinical_content: {
    version: 1, title: `Plan nummer ${version}`, zones: [{ level: 'yellow', condition: 'Hoster om natten', action: 'Ta to i stedet for en' }],
  },
  ...more,
});

function drawn(page, bundle, attributes = {}, more = {}) {
  return put(page, 'innsyn-treatment-plan', { properties: { bundle }, attributes: { today: TODAY, ...attributes }, ...more });
}

const said = (element) => element.evaluate((e) => e.shadowRoot.querySelector('.innsyn-element').innerText.replaceAll('\u00a0', ' '));

test('a plan is shown whole, and its own links stay within it', async () => {
  const { page, seen } = await open();
  const { element, said: told } = await drawn(page, ZONES);
  assert.equal(told[0], 'innsyn-ready');
  assert.equal(told[1].results, 1);
  const words = await said(element);
  for (const part of ['Hvordan har du det nå?', 'Rød sone', 'PEF under 210 L/min', 'Ring 113', 'Sonene i planen']) assert.ok(words.includes(part), part);
  const choice = element.locator('.innsyn-plan-choice').last();
  const href = await choice.getAttribute('href');
  await choice.focus();
  await page.keyboard.press('Enter');
  const at = await element.evaluate((e) => [e.shadowRoot.activeElement?.id, location.hash]);
  assert.deepEqual(at, [href.slice(1), ''], 'the focus is at the zone, and the address is the host’s');
  await element.getByRole('link', { name: 'Velg på nytt' }).last().click();
  assert.equal(await element.evaluate((e) => e.shadowRoot.activeElement?.className), 'innsyn-plan-now');
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('a plan of NHN’s Planer API is read: one, or all its versions, of which the newest is in use', async () => {
  const { page, seen } = await open();
  const { element } = await drawn(page, JSON.stringify(planer(1)));
  assert.match(await said(element), /Plan nummer 1[^]*Gul sone[^]*Hoster om natten[^]*Ta to i stedet for en/);
  await element.evaluate((e, versions) => (e.bundle = versions), [planer(1), planer(2)]);
  await element.getByText('Plan nummer 2').first().waitFor();
  assert.ok(!(await said(element)).includes('Plan nummer 1'));
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('a zone with neither sign nor action is not left out in silence', async () => {
  const { page, seen } = await open();
  const { element, said: told } = await drawn(page, JSON.stringify(planer(1, { clinical_content: { title: 'Plan', zones: [{ level: 'red' }, {}] } })));
  assert.deepEqual([told[1].results, told[1].unreadable], [1, 1]);
  const zone = element.locator('.innsyn-plan-zone[data-level=red]');
  assert.match(await zone.innerText(), /Rød sone[^]*[Pp]lanen sier ikke/);
  assert.match(await said(element), /kunne ikke leses/);
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('plans of two persons show nothing until one is named, and the two numbers are there all the same', async () => {
  const { page, seen } = await open();
  const two = JSON.stringify([planer(1), planer(1, { id: 'c2', subject: { nin: '15507600333' } })]);
  const { element, said: told } = await drawn(page, two, {}, { inside: 'Ring oss.' });
  assert.deepEqual(told, ['innsyn-fault', { code: 'several-persons', status: undefined }]);
  const words = await said(element);
  assert.ok(words.includes('gjelder flere personer') && words.includes('Ring 113') && !words.includes('Hoster'));
  assert.ok(await page.getByText('Ring oss.').isVisible());
  await element.evaluate((e) => (e.subject = 'urn:oid:2.16.578.1.12.4.1.4.1|15507600333'));
  await element.getByText('Hoster om natten').first().waitFor();
  assert.match(await said(element), /1 oppføring er lagt bort/);
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('what is no plan is said, with the two numbers, and one that is not there too', async () => {
  const { page, seen } = await open();
  for (const [bundle, attributes, code, words] of [
    ['{', {}, 'not-json', 'Planen kunne ikke leses'],
    ['{"clinical_content":{}}', {}, 'not-a-bundle', 'Planen kunne ikke leses'],
    [ZONES, { plan: 'CarePlan/none' }, 'not-found', 'Vi finner ikke denne planen'],
    [ZONES, { 'fhir-version': '3.0' }, 'fhir-version', 'et format som vi ikke kan lese trygt'],
  ]) {
    const { element } = await drawn(page, bundle, attributes);
    const shown = await said(element);
    assert.ok(shown.includes(words) && shown.includes('Ring 113'), `${code}: ${shown}`);
    await element.evaluate((e) => e.remove());
  }
  const { element } = await drawn(page, plan('P15-no-consent'));
  assert.match(await said(element), /Planen er ikke delt[^]*Ring 113/);
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('another plan is opened by the host', async () => {
  const { page, seen } = await open();
  const both = JSON.stringify([planer(1), planer(1, { id: 'd9' })]);
  const { element } = await drawn(page, both, { 'link-base': '/plan/' });
  await page.evaluate(() => document.addEventListener('innsyn-open', (event) => {
    event.preventDefault();
    window.opened = event.detail;
  }));
  const other = element.locator('.innsyn-plan-others a:not([aria-current])');
  await other.click();
  const { kind, id, href } = await page.evaluate(() => window.opened);
  assert.deepEqual([kind, href], ['plan', `/plan/${id}`]);
  assert.equal(new URL(page.url()).pathname, '/empty.html');
  await element.evaluate((e, id) => (e.plan = id), id);
  await page.waitForFunction((href) => document.querySelector('innsyn-treatment-plan').shadowRoot.querySelector('[aria-current=true]')?.getAttribute('href') === href, href);
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('what can be registered is told to the host, which may take it over; the element writes nothing', async () => {
  const { page, seen } = await open('/empty.html', STILL);
  const asked = [];
  page.on('request', (request) => asked.push(request.method()));
  const { element } = await drawn(page, plan('P07-P08-measures-and-medicines'));
  const pressable = () => element.getByRole('button').count();
  assert.equal(await pressable(), 0, 'nothing is offered that the host did not offer');
  await page.evaluate(() => {
    window.told = [];
    document.addEventListener('innsyn-register', (event) => {
      window.told.push(event.detail);
      if (window.takes) event.preventDefault();
    });
  });
  const before = asked.length;
  await element.evaluate((e) => (e.offers = 'register'));
  const done = (name) => element.getByRole('button', { name: `Merk som gjort ${name}`, exact: true });
  await done('Inhalasjon').waitFor();
  // By key, in reading order: each measure that is in force and says what to do, and what is to be measured.
  await done('Inhalasjon').focus();
  for (const key of ['Enter', 'Space', 'Enter', 'Space']) {
    await page.keyboard.press(key);
    await page.keyboard.press('Tab');
  }
  // Past what opens those that are over.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await pressable(), 5, 'not one that is over, nor one that says what not to do, nor a medicine');
  assert.deepEqual(await page.evaluate(() => window.told.map(({ what, plan, id, href }) => [what, plan, id, href ?? null])), [
    ['done', 'CarePlan/p07', 'ServiceRequest/p07-inh', null],
    ['done', 'CarePlan/p07', 'ServiceRequest/p07-tur', null],
    ['done', 'CarePlan/p07', 'ServiceRequest/p07-tren', null],
    ['done', 'CarePlan/p07', 'CarePlan/p07#9', null],
    ['measurement', 'CarePlan/p07', 'ServiceRequest/p07-trykk', null],
  ]);
  await element.getByRole('button', { name: 'Skriv inn måling Blodtrykk', exact: true }).waitFor();
  await done('Sitteøvelser hver dag').waitFor();
  const box = await done('Gåtur').boundingBox();
  assert.ok(box.height >= 44, `${box.height}`);
  assert.deepEqual(await faults(page, 'a plan with what can be registered'), []);

  await element.evaluate((e) => (e.linkBase = '#/skriv/'));
  const link = element.getByRole('link', { name: 'Merk som gjort Kontroll hos fastlegen', exact: true });
  await page.evaluate(() => (window.takes = true));
  await link.click();
  assert.equal(await page.evaluate(() => location.hash), '', 'taken over');
  await page.evaluate(() => (window.takes = false));
  await link.press('Enter');
  const href = '#/skriv/CarePlan/p07/done/CarePlan/p07%239';
  assert.equal(await page.evaluate(() => location.hash), href);
  assert.deepEqual(await page.evaluate(() => window.told.at(-1)), { what: 'done', plan: 'CarePlan/p07', id: 'CarePlan/p07#9', href });
  assert.equal(asked.length, before);
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('what is written beside a plan is the person’s own, of the plan that is in use', async () => {
  const { page, seen } = await open();
  const whole = plan('P07-P08-measures-and-medicines');
  const { element } = await drawn(page, whole, { offers: 'register' });
  await element.getByRole('button', { name: /^Merk som gjort Gåtur/ }).waitFor();
  await element.evaluate((e) => (e.basis = 'foreldrerepresentasjon'));
  await element.getByRole('button').first().waitFor({ state: 'detached' });
  await element.evaluate((e) => (e.basis = null));
  await element.getByRole('button').first().waitFor();
  const over = JSON.parse(whole);
  over.entry[0].resource.status = 'completed';
  await element.evaluate((e, over) => (e.plan = 'CarePlan/p07', e.bundle = over), JSON.stringify(over));
  await element.getByRole('button').first().waitFor({ state: 'detached' });
  assert.match(await said(element), /Gåtur/);
  await element.evaluate((e) => (e.basis = 'oneself', e.offers = 'all'));
  assert.equal(await element.getByRole('button').count(), 0);
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('a button of the host’s within an element is the host’s', async () => {
  const { page, seen } = await open();
  const { element } = await drawn(page, '{');
  const came = await element.evaluate((e) => {
    const told = [];
    for (const name of ['innsyn-switch', 'innsyn-register', 'innsyn-grant', 'innsyn-open']) e.addEventListener(name, () => told.push(name));
    e.linkBase = '#/';
    for (const [tag, attributes] of [['button', { name: 'person' }], ['button', { name: 'innsyn-offer', value: 'x' }], ['a', { href: '#/x', class: 'innsyn-button' }]]) {
      const own = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) own.setAttribute(name, value);
      e.append(own);
      own.addEventListener('click', (event) => queueMicrotask(() => told.push(event.defaultPrevented)));
      own.click();
    }
    return new Promise((resolve) => setTimeout(() => resolve(told), 50));
  });
  assert.deepEqual(came, [false, false, false]);
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('no string of a plan runs', async () => {
  const { page, seen } = await open();
  const script = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
  const hostile = JSON.stringify(JSON.parse(plan('P07-P08-measures-and-medicines')), (key, value) =>
    typeof value === 'string' && ['text', 'title', 'description', 'display'].includes(key) ? value + script : value);
  let dialogs = 0;
  page.on('dialog', (dialog) => (dialogs += 1, dialog.dismiss()));
  const { element } = await drawn(page, hostile);
  assert.ok((await said(element)).includes('<script>alert(1)</script>'), 'it is text');
  assert.equal(await element.locator('script, img').count(), 0);
  assert.deepEqual([dialogs, seen()], [0, []]);
  await page.context().close();
});

test('a single zone says its level in words, and what is not said', async () => {
  const { page, seen } = await open();
  const attributes = { level: 'yellow', label: 'Når pollenet kommer', signs: 'Hoster om natten\nTungpustet', actions: 'Dobbel dose', 'heading-level': '4' };
  const { element } = await put(page, 'innsyn-zone', { attributes });
  await element.getByRole('heading', { level: 4, name: 'Gul sone' }).waitFor();
  assert.deepEqual(await element.locator('.innsyn-plan-zone-part').first().locator('li').allInnerTexts(), ['Hoster om natten', 'Tungpustet']);
  const kept = await element.evaluate(async (e) => {
    const link = e.shadowRoot.querySelector('a[href="tel:113"]');
    link.focus();
    document.documentElement.lang = 'nn';
    while (!e.shadowRoot.textContent.includes('Slik kan det kjennast')) await new Promise((resolve) => setTimeout(resolve, 10));
    return e.shadowRoot.activeElement === link;
  });
  assert.ok(kept, 'in another language one is still where one was');
  await element.evaluate((e) => (e.level = 'blå', e.signs = null, e.actions = null));
  await element.getByText('Anna sone: blå').waitFor();
  assert.equal(await element.locator('.innsyn-plan-zone').getAttribute('data-level'), 'other');
  await element.evaluate((e) => (e.headingLevel = 2));
  await element.getByRole('heading', { level: 2 }).waitFor();
  assert.deepEqual(await faults(page, 'a zone'), []);
  assert.deepEqual(seen(), []);
  await page.context().close();
});
