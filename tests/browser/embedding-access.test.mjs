// Fullmakter and the log on somebody else's plain page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults } from './lib/axe.mjs';
import { TODAY, embedding, fixture, page as open, put } from './lib/embedding.mjs';

embedding();

const BOTH = fixture('A01-both-sides', 'access');
const LOG = fixture('A03-log', 'access');
const GRANTS = 'innsyn-proxy-access';

const drawn = (page, tag, bundle, attributes = {}, more = {}) =>
  put(page, tag, { properties: { bundle }, attributes: { today: TODAY, ...attributes }, ...more });
const said = async (element) => (await element.evaluate((e) => e.shadowRoot.querySelector('.innsyn-element').innerText)).replaceAll('\u00a0', ' ');
const section = async (element, name) => (await element.locator('.innsyn-section', { has: element.page().getByRole('heading', { name }) }).innerText()).replaceAll('\u00a0', ' ');
/** Everything in the shadow root: text, and what stands in attributes. */
const whole = (element) => element.evaluate((e) => e.shadowRoot.innerHTML);

test('each of the two sees their own side, and of what is between others nothing is there at all', async () => {
  const { page, seen } = await open();
  const { element, said: told } = await drawn(page, GRANTS, BOTH, { subject: 'Patient/munter' });
  assert.deepEqual([told[0], told[1].results, told[1].leftOut], ['innsyn-ready', 8, 1]);
  const given = await section(element, 'Fullmakter du har gitt');
  assert.match(given, /Rolig Havskjell[^]*Stille Tåkebanke[^]*Máret Čáhput/);
  assert.match(given, /05\.12\.2026/);
  const received = await section(element, 'Fullmakter du har fått');
  assert.match(received, /Stille Tåkebanke[^]*Rolig Havskjell|Rolig Havskjell[^]*Stille Tåkebanke/);
  const past = await section(element, 'Tidligere fullmakter');
  assert.match(past, /Avsluttet[^]*uten at den andre fikk vite det/);
  assert.match(await said(element), /1 oppføring er lagt bort/);
  const inside = await whole(element);
  for (const other of ['andres', '08878435053', '03828634185', '30898832070', '1984', '1988']) assert.ok(!inside.includes(other), other);
  assert.equal(await element.getByRole('button').count() + await element.getByRole('link').count(), 0, 'nothing is offered that the host did not offer');

  await element.evaluate((e) => (e.subject = 'Patient/maret'));
  await element.getByText('Gjelder ikke nå').waitFor();
  const hers = await said(element);
  assert.ok(!hers.includes('Rolig') && !hers.includes('Stille'), 'whom else he has let in is his');
  assert.ok(!hers.includes('uten at den andre fikk vite det'), 'that it was ended quietly is his too');
  await element.evaluate((e) => (e.subject = 'Patient/stille'));
  await element.getByText('06.2027').first().waitFor();
  assert.ok(!(await said(element)).includes('Máret'));
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('until somebody says whose, and for anybody else, nothing is shown', async () => {
  const { page, seen } = await open();
  const { element, said: told } = await drawn(page, GRANTS, BOTH, {}, { inside: 'Ring oss.' });
  assert.deepEqual(told, ['innsyn-fault', { code: 'several-persons', status: undefined }]);
  assert.match(await said(element), /siden har ikke sagt hvem som skal vises/);
  assert.ok(await page.getByText('Ring oss.').isVisible());
  for (const subject of ['Patient/ingen', 'urn:oid:2.16.578.1.12.4.1.4.1|15507600333', 'https://annen.invalid/fhir/Patient/munter']) {
    await element.evaluate((e, subject) => (e.subject = subject), subject);
    await page.waitForTimeout(50);
    assert.ok(!/Máret|Rolig|Stille/.test(await whole(element)), subject);
  }
  const one = { ...JSON.parse(BOTH), entry: JSON.parse(BOTH).entry.filter(({ resource }) => resource.id === 'gitt-lenge') };
  await element.evaluate((e, one) => (e.subject = null, e.bundle = one), JSON.stringify(one));
  await page.waitForTimeout(50);
  assert.ok(!/Máret|Munter/.test(await whole(element)), 'one Consent has two persons, and either is as good an answer');
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('what is offered is told to the host, which may take it over; the element writes nothing', async () => {
  const { page, seen } = await open();
  const asked = [];
  page.on('request', (request) => asked.push([request.method(), request.url()]));
  const { element } = await drawn(page, GRANTS, BOTH, { subject: 'Patient/munter', offers: 'give renew change end' });
  const before = asked.length;
  await page.evaluate(() => {
    window.told = [];
    document.addEventListener('innsyn-grant', (event) => {
      window.told.push(event.detail);
      if (window.takes) event.preventDefault();
    });
  });
  await element.getByRole('button', { name: 'Gi fullmakt' }).click();
  await element.getByRole('button', { name: /^Forny.*Rolig Havskjell/ }).click();
  await element.getByRole('button', { name: /^Endre.*Máret Čáhput/ }).click();
  await element.getByRole('button', { name: /^Avslutt.*Máret Čáhput/ }).click();
  const received = element.locator('.innsyn-section').nth(1);
  assert.equal(await received.getByRole('button').count(), 2, 'the receiver may end each, and no more');
  assert.equal(await element.getByRole('button', { name: /^Forny/ }).count(), 1, 'only near the end');
  assert.deepEqual(await page.evaluate(() => window.told.map(({ action, id, href }) => [action, id ?? null, href ?? null])), [
    ['give', null, null], ['renew', 'Consent/gitt-snart', null], ['change', 'Consent/gitt-lenge', null], ['end', 'Consent/gitt-lenge', null],
  ]);
  assert.equal(asked.length, before);

  await element.evaluate((e) => (e.linkBase = '#/f/', e.offers = 'end'));
  const end = element.getByRole('link', { name: /^Avslutt.*Máret Čáhput/ });
  await page.evaluate(() => (window.takes = true));
  await end.click();
  assert.equal(await page.evaluate(() => location.hash), '', 'taken over');
  await page.evaluate(() => (window.takes = false));
  await end.click();
  assert.equal(await page.evaluate(() => location.hash), '#/f/Consent/gitt-lenge/end');
  assert.deepEqual(await page.evaluate(() => window.told.at(-1)), { action: 'end', id: 'Consent/gitt-lenge', href: '#/f/Consent/gitt-lenge/end' });
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('what could not be read is said, and never that there is none', async () => {
  const { page, seen } = await open();
  const { element, said: told } = await drawn(page, GRANTS, fixture('A02-unreadable', 'access'), { subject: 'Patient/munter' });
  assert.deepEqual([told[1].results, told[1].unreadable, told[1].notices], [1, 1, 1]);
  const words = await said(element);
  assert.ok(words.includes('Lista er kanskje ikke hel') && !words.includes('Vi fant ingen fullmakt'), words);
  const { element: none } = await drawn(page, GRANTS, '{"resourceType":"Bundle","type":"searchset","entry":[]}', { subject: 'Patient/munter' });
  assert.match(await said(none), /Du har ikke gitt noen fullmakt her\.[^]*Vi fant ingen fullmakt til deg her\./);
  const { element: failed } = await drawn(page, GRANTS, '{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"exception"}]}', { subject: 'Patient/munter' });
  assert.ok(!(await said(failed)).includes('Du har ikke gitt'));
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('the log says who, what, when and on which basis, and nothing of what is about others', async () => {
  const { page, seen } = await open();
  const { element, said: told } = await drawn(page, 'innsyn-access-log', LOG, { subject: 'Patient/munter', 'heading-level': '3' });
  assert.deepEqual([told[0], told[1].results, told[1].leftOut], ['innsyn-ready', 8, 2]);
  await element.getByRole('heading', { level: 3, name: '25. november 2026' }).waitFor();
  const words = await said(element);
  assert.match(words, /Máret Čáhput[^]*Handlet for deg[^]*Åpnet ett prøvesvar[^]*Grunn: fullmakt fra deg/);
  assert.match(words, /Lys Vidde[^]*Helsepersonell/);
  assert.match(words, /Stille Tåkebanke[^]*Hadde ikke tilgang[^]*Prøvde å se egenbehandlingsplanen[^]*Avvist/);
  assert.match(words, /2 ganger, fra kl\. 07\.55 til kl\. 08\.02/);
  assert.match(words, /Viser alle 7 linjer/);
  assert.match(words, /2 oppføringer er lagt bort/);
  assert.ok(!(await whole(element)).includes('Rolig'), 'who looked at two at once is neither’s to read');
  await element.evaluate((e) => (e.by = 'others'));
  await element.getByText('Viser 5 av 7 linjer').waitFor();
  await element.evaluate((e) => (e.by = null, e.kind = 'not-done'));
  await element.getByText('Viser 1 av 7 linjer').waitFor();
  await element.evaluate((e) => (e.kind = null, e.period = 'week'));
  await element.getByText('Viser 4 av 7 linjer').waitFor();
  await element.evaluate((e) => (e.headingLevel = 2));
  await element.getByRole('heading', { level: 2 }).first().waitFor();
  assert.deepEqual(await faults(page, 'the log'), []);
  await element.evaluate((e) => (e.period = null, e.subject = null));
  await element.getByText('siden har ikke sagt hvem som skal vises').waitFor();
  assert.ok(!/Máret|Lys/.test(await whole(element)));
  assert.deepEqual(seen(), []);
  await page.context().close();
});

for (const [lang, given, looked] of [['nn', 'Fullmakter du har gitt', 'Opna'], ['se', 'Fullmakter du har gitt', 'Åpnet']]) {
  test(`both speak the page’s language: ${lang}`, async () => {
    const { page, seen } = await open();
    await page.evaluate((lang) => (document.documentElement.lang = lang), lang);
    const { element: grants } = await drawn(page, GRANTS, BOTH, { subject: 'Patient/munter' });
    const heading = grants.getByRole('heading', { name: given });
    await heading.waitFor();
    const fellBack = lang === 'se' ? 'nb' : lang;
    assert.equal(await heading.evaluate((node) => (node.querySelector('[lang]') ?? node.closest('[lang]')).lang), fellBack);
    const { element: log } = await drawn(page, 'innsyn-access-log', LOG, { subject: 'Patient/munter' });
    assert.ok((await said(log)).includes(looked));
    assert.deepEqual(seen(), []);
    await page.context().close();
  });
}

test('script in every string of Consents and of a log runs nowhere, and nothing malformed ends the element', async () => {
  const { page, seen } = await open();
  const payload = '"><img src=x onerror="window.ran=1"><script>window.ran=1</script><a href="javascript:window.ran=1">x</a>';
  const walk = (value, found = []) => {
    for (const [key, inner] of Object.entries(value)) {
      found.push([typeof inner, (other) => (value[key] = other)]);
      if (inner && typeof inner === 'object') walk(inner, found);
    }
    return found;
  };
  const odd = [null, true, 3, '', [], {}, [[]], { a: null }, 1e308, '2026-99-99'];
  for (const [tag, whole] of [[GRANTS, BOTH], ['innsyn-access-log', LOG]]) {
    const { element } = await drawn(page, tag, whole, { subject: 'Patient/munter', offers: 'give renew change end', 'link-base': '/x/' });
    const count = walk(JSON.parse(whole)).length;
    const bundles = Array.from({ length: 30 }, (_, share) => {
      const changed = JSON.parse(whole);
      walk(changed).forEach(([kind, write], at) => kind === 'string' && at % 30 === share && write(payload));
      return JSON.stringify(changed);
    });
    const names = JSON.stringify(JSON.parse(whole), (key, value) =>
      typeof value === 'string' && ['display', 'family', 'text', 'valueString'].includes(key) ? value + payload : value);
    const malformed = Array.from({ length: Math.min(count, 200) }, (_, at) => {
      const changed = JSON.parse(whole);
      walk(changed)[Math.floor((at * count) / Math.min(count, 200))][1](odd[at % odd.length]);
      return JSON.stringify(changed);
    });
    await element.evaluate(async (e, bundles) => {
      for (const bundle of bundles) {
        e.bundle = bundle;
        await new Promise((resolve) => setTimeout(resolve));
      }
    }, [...bundles, ...malformed, names]);
    await element.getByText('<script>window.ran=1</script>').first().waitFor();
    const inside = await element.evaluate((e) => {
      const links = [...e.shadowRoot.querySelectorAll('a')].filter(({ protocol }) => !['http:', 'https:'].includes(protocol));
      return e.shadowRoot.querySelectorAll('script, img, iframe, object, style, [onerror], [style]').length + links.length;
    });
    assert.deepEqual([inside, await page.evaluate(() => window.ran)], [0, undefined], tag);
    await element.evaluate((e, whole) => (e.bundle = whole), whole);
    await element.getByText('Máret Čáhput').first().waitFor();
  }
  assert.deepEqual(seen(), []);
  await page.context().close();
});
