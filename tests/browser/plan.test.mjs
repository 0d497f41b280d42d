// A bad night: from sign-in to what the plan says to do, on a telephone, by key, without script, and in Sámi.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PERSONS, citizen, open, visitor } from './lib/browser.mjs';
import * as keys from './lib/keys.mjs';
import { LOCALES } from './lib/places.mjs';
import { browser, running, server } from './lib/running.mjs';
import { main } from './lib/words.mjs';

running({});

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** What the window shows of an element, in pixels from its top. */
const inSight = (locator) => locator.evaluate((element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= -1 && top < innerHeight && bottom > 0;
});

for (const [how, options] of Object.entries({
  'on a telephone': PHONE,
  'on a telephone of 320 px without script': { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true, javaScriptEnabled: false },
})) {
  // In Sámi what has no source stands in bokmål, also where one chooses how one is.
  for (const [locale, plan] of [['nb', 'Egenbehandlingsplan'], ['nn', 'Eigenbehandlingsplan'], ['se', 'Egenbehandlingsplan']]) test(`${how}, in ${locale}: three taps from signing in to the right measure, and a call is one tap away`, async () => {
    const page = await visitor(browser, server, options);
    await page.goto(`/logg-inn?sprak=${locale}`);
    await page.getByRole('button', { name: `Logg inn som ${PERSONS.twelveYears}`, exact: true }).tap();
    await page.getByRole('navigation').getByRole('link', { name: plan }).tap();
    await page.waitForURL('**/egenbehandling');
    await page.getByRole('link', { name: /^Gul sone/ }).tap();
    const zone = page.locator('.innsyn-plan-zone', { hasText: 'Gul sone' });
    const measure = zone.getByText('Ring kolssykepleieren i dag');
    await measure.waitFor();
    assert.ok(await inSight(zone.getByRole('heading', { name: 'Gul sone' })), 'the zone is in sight');
    assert.ok(await inSight(measure), 'so is what to do');
    assert.deepEqual(await zone.locator('a[href^="tel:"]').evaluateAll((all) => all.map((a) => a.getAttribute('href'))), ['tel:113', 'tel:116117']);
    const wide = await page.locator('html').evaluate((html) => html.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `nothing scrolls sideways: ${wide}`);
    await page.context().close();
  });
}

for (const [width, height] of [[390, 844], [320, 640]]) {
  test(`on ${width} × ${height} the numbers and the first choice of a zone are there before anything is scrolled`, async () => {
    for (const person of [PERSONS.twelveYears, PERSONS.everyKind]) {
      const page = await citizen(browser, server, person, { viewport: { width, height }, hasTouch: true, isMobile: true });
      for (const locale of LOCALES) {
        await open(page, '/egenbehandling', locale);
        const main = page.getByRole('main');
        const seen = [main.locator('a[href="tel:113"]').first(), main.locator('a[href="tel:116117"]').first(), page.locator('.innsyn-plan-choice').first()];
        for (const one of seen) {
          const { y } = await one.boundingBox();
          assert.ok(y >= 0 && y + 44 <= height, `${person} ${locale}: at ${y} of ${height}`);
          assert.ok(await one.evaluate((element) => element.scrollWidth <= element.clientWidth), `${person} ${locale}: its words are inside it`);
        }
        assert.equal(await page.evaluate(() => scrollY), 0);
      }
      await page.context().close();
    }
  });
}

test('with letters of twice the size nothing on a page of a plan sticks out of a telephone, and the numbers are whole', async () => {
  for (const person of [PERSONS.twelveYears, PERSONS.everyKind]) {
    const page = await citizen(browser, server, person, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await open(page, '/egenbehandling');
    const papers = await page.locator('main a[href*="/egenbehandling/plan/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    const below = ['historikk', 'nodhjelp', 'uten-nett', 'eget', 'eget/ny/blodtrykk', 'eget/ny/gjort', 'eget/over-tid/vekt'].map((path) => `/egenbehandling/${path}`);
    for (const path of ['/egenbehandling', ...papers, ...below]) {
      for (const locale of LOCALES) {
        await open(page, path, locale);
        await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
        const out = await page.locator('main, main *').evaluateAll((all) => all.filter((it) => {
          const { left, right, width } = it.getBoundingClientRect();
          const isHidden = !it.checkVisibility() || width <= 1 || it.closest('svg, [class*="hidden"], [class*="visually"]');
          return !isHidden && (right > 390 + 1 || left < -1 || (it.matches('a[data-kind]') && it.scrollWidth > it.clientWidth));
        }).map((it) => `${it.localName}.${it.className}: ${it.innerText}`.slice(0, 90)));
        assert.deepEqual(out, [], `${person} ${path} ${locale}`);
      }
    }
    await page.context().close();
  }
});

test('the page for an emergency begins with the numbers, says each once, and asks nobody to sign in', async () => {
  const page = await citizen(browser, server, PERSONS.twelveYears);
  await open(page, '/egenbehandling/nodhjelp');
  const said = await main(page);
  assert.match(said, /^Nødhjelp\s+Fare for liv\s+Ring 113\s+Legevakt\s+Ring 116.117/);
  assert.deepEqual([said.split('113').length, said.split(/116.117/).length], [2, 2]);
  assert.equal(await page.getByRole('link', { name: 'Logg inn' }).count(), 0);
  await page.context().close();
});

test('by key alone: to the plan, to a zone, and on to a number', async () => {
  const page = await citizen(browser, server, PERSONS.twelveYears);
  await page.goto('/');
  const to = (href) => keys.reach(page, page.locator(`a[href="${href}"]`).first(), href);
  await to('/egenbehandling');
  await keys.enter(page);
  await to('#sone-3');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'sone-3', 'focus goes along');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), 'tel:113');
  await page.context().close();
});

test('choosing a zone keeps nothing: no request, no cookie, no storage, and back leads to the choice', async () => {
  const page = await citizen(browser, server, PERSONS.twelveYears);
  await open(page, '/egenbehandling');
  const before = await page.context().cookies();
  const asked = [];
  // Chromium asks for the tab's picture again at each address; it is the same for all.
  page.on('request', (request) => asked.push(...[request.url()].filter((url) => !url.endsWith('/favicon.png'))));
  await page.getByRole('link', { name: /^Rød sone/ }).click();
  assert.deepEqual(asked, []);
  assert.deepEqual(await page.context().cookies(), before);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  await page.goBack();
  await page.waitForURL('**/egenbehandling');
  assert.ok(await inSight(page.getByRole('heading', { name: 'Hvordan har du det nå?' })), 'back leads to the choice');
  await page.context().close();
});

test('in Sámi the numbers are in Sámi, and the plan keeps its own language', async () => {
  const page = await citizen(browser, server, PERSONS.everyKind);
  await open(page, '/egenbehandling', 'se');
  assert.ok(await page.getByRole('main').getByRole('link', { name: 'Riŋge 113' }).first().isVisible());
  const sign = page.locator('.innsyn-plan-zone').getByText('Eg søv mindre enn fire timar to netter på rad');
  assert.equal(await sign.evaluate((element) => element.closest('[lang]').lang), 'nn');
  const heading = page.getByRole('heading', { name: 'Gul sone' });
  assert.equal(await heading.first().evaluate((element) => element.querySelector('[lang]').lang), 'nb');
  await page.context().close();
});

test('without colours the zones are told apart by word and by shape', async () => {
  const page = await citizen(browser, server, PERSONS.twelveYears);
  await open(page, '/egenbehandling');
  await page.emulateMedia({ forcedColors: 'active' });
  const shapes = await page.locator('.innsyn-plan-zone-head').evaluateAll((all) => all.map((head) => {
    const icon = head.querySelector('svg');
    const line = icon.querySelector('.innsyn-icon-line');
    return [head.innerText.split('\n')[0], icon.dataset.shape, getComputedStyle(line).stroke !== 'none'];
  }));
  assert.deepEqual(shapes, [['Grønn sone', 'circle', true], ['Gul sone', 'diamond', true], ['Rød sone', 'octagon', true]]);
  await page.context().close();
});

const SMALL = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false };
/** Of the page itself, and high enough to hit. */
async function tabTo(page, role, name) {
  const { height } = await (await keys.tabTo(page, role, name, page.getByRole('main'))).boundingBox();
  assert.ok(height >= 44, `${name} is ${height} px high`);
}

async function press(page, role, name) {
  await tabTo(page, role, name);
  await keys.enter(page);
}

test('by key, without script, on 320 px: a weight is written down, asked about, stored once and corrected', async () => {
  const page = await citizen(browser, server, PERSONS.twelveYears, SMALL);
  await page.goto('/egenbehandling');
  await press(page, 'link', 'Skriv inn måling: Vekt');
  await tabTo(page, 'textbox', 'Vekt (kg)');
  await page.keyboard.type('812');
  const asked = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await asked;
  assert.match(await main(page), /Har du skrevet riktig\?[\s\S]*Vekt: du skrev 812 kg[\s\S]*vurderer ikke/);
  await press(page, 'button', 'Nei, jeg vil rette');
  const weight = page.getByRole('textbox', { name: 'Vekt (kg)' });
  assert.equal(await weight.inputValue(), '812');
  await tabTo(page, 'textbox', 'Vekt (kg)');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('81,20');
  await press(page, 'button', 'Lagre');
  assert.match(await main(page), /Det er lagret[\s\S]*81,20 kg[\s\S]*Skrevet av deg/);
  assert.equal((await main(page)).split('81,20 kg').length, 2);
  await press(page, 'link', /^Rett Vekt/);
  await tabTo(page, 'textbox', 'Vekt (kg)');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('81,4');
  await press(page, 'button', 'Lagre');
  assert.match(await main(page), /Det er rettet[\s\S]*81,4 kg[\s\S]*Rettet/);
  await press(page, 'link', 'Vekt over tid');
  assert.match(await main(page), /Én måling[\s\S]*81,4 kg/);
  await page.context().close();
});

test('by key, without script, on 320 px: a conflict shows both texts, and the one that is chosen stands', async () => {
  const page = await citizen(browser, server, PERSONS.chronic, SMALL);
  const write = async (words, button) => {
    await tabTo(page, 'textbox', 'Dagbok');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(words);
    await press(page, 'button', button);
  };
  await page.goto('/egenbehandling/eget/ny/dagbok');
  await write('Sov lite', 'Lagre');
  await press(page, 'link', /^Rett Dagbok/);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('textbox', { name: 'Dagbok' }).fill('Sov godt i natt');
  await other.getByRole('button', { name: 'Lagre' }).click();
  await write('Sov ikke i natt', 'Lagre');
  assert.match(await main(page), /Dette er endret imens[\s\S]*Slik står det nå[\s\S]*Sov godt i natt[\s\S]*Dette skrev du/);
  assert.equal((await page.getByRole('textbox', { name: 'Dagbok' }).inputValue()).trim(), 'Sov ikke i natt');
  await press(page, 'button', 'Lagre det jeg skrev');
  assert.match(await main(page), /Det er rettet[\s\S]*Sov ikke i natt/);
  assert.ok(!(await main(page)).includes('Sov godt i natt'));
  await page.context().close();
});

test('in Sámi, by key, without script, on 320 px: a conflict shows both texts and leads to the one that is chosen', async () => {
  const page = await citizen(browser, server, 'Vennlig Bjørkekløft', SMALL);
  await open(page, '/egenbehandling/eget/ny/kommentar', 'se');
  const field = page.getByRole('main').locator('textarea');
  const write = async (words) => {
    await field.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(words);
    await press(page, 'button', 'Vurke');
  };
  await write('Maŋŋá beaivvi');
  const correct = page.getByRole('main').getByRole('link', { name: /^Rett Kommentára/ });
  await correct.focus();
  await keys.enter(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('main textarea').fill('Čáppa beaivi');
  await other.getByRole('main').getByRole('button', { name: 'Vurke' }).click();
  await other.waitForURL('**/egenbehandling/eget?gjort=rettet');
  await write('Guhkes idja');
  assert.match(await main(page), /Čáppa beaivi/, 'what stands there');
  assert.equal((await field.inputValue()).trim(), 'Guhkes idja', 'what was typed');
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing scrolls sideways');
  // What has no source in Sámi says that it is bokmål.
  const said = page.getByRole('main').getByText('Dette er endret imens').first();
  assert.equal(await said.evaluate((element) => element.closest('[lang]').lang), 'nb');
  await press(page, 'button', 'Lagre det jeg skrev');
  await page.waitForURL('**/egenbehandling/eget?gjort=rettet');
  assert.match(await main(page), /Guhkes idja/);
  assert.ok(!(await main(page)).includes('Čáppa beaivi'));
  await page.context().close();
});

test('in Sámi a measurement is written down: what has a source is in Sámi, the rest says that it is bokmål', async () => {
  const page = await citizen(browser, server, 'Vennlig Bjørkekløft', SMALL);
  await open(page, '/egenbehandling/eget/ny/blodtrykk', 'se');
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Varradeaddu');
  await page.locator('#verdi-overtrykk').fill('128');
  await page.locator('#verdi-undertrykk').fill('82');
  assert.equal(await page.locator('label[for="verdi-overtrykk"] [lang]').getAttribute('lang'), 'nb');
  await page.getByRole('main').getByRole('button', { name: 'Vurke' }).press('Enter');
  await page.waitForURL('**/egenbehandling/eget?gjort=lagret');
  assert.match(await main(page), /Varradeaddu[\s\S]*128\/82 mmHg/);
  await page.context().close();
});

test('in Sámi, by key alone, on 320 px: to a zone and its number, and a measurement is asked about, mended and stored', async () => {
  const page = await citizen(browser, server, PERSONS.everyKind, SMALL);
  await open(page, '/egenbehandling', 'se');
  await tabTo(page, 'link', /^Gul sone/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'link', 'Riŋge 113');
  const zone = await page.evaluate(() => document.activeElement.closest('.innsyn-plan-zone').innerText);
  assert.match(zone, /Eg søv mindre enn fire timar to netter på rad/);
  await page.goto('/egenbehandling/eget');
  await press(page, 'link', 'Skriv inn måling: Varrasohkar');
  const field = page.getByRole('textbox', { name: 'Varrasohkar (mmol/L)' });
  await tabTo(page, 'textbox', 'Varrasohkar (mmol/L)');
  await page.keyboard.type('540');
  await press(page, 'button', 'Vurke');
  assert.match(await main(page), /Varrasohkar: du skrev 540 mmol\/L/);
  await press(page, 'button', 'Nei, jeg vil rette');
  assert.equal(await field.inputValue(), '540');
  await tabTo(page, 'textbox', 'Varrasohkar (mmol/L)');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('5,40');
  await press(page, 'button', 'Vurke');
  await page.waitForURL('**/egenbehandling/eget?gjort=lagret');
  assert.match(await main(page), /Varrasohkar[\s\S]*5,40 mmol\/L/);
  await page.context().close();
});

test('going back after the answer to a question sends nothing again', async () => {
  const page = await citizen(browser, server, PERSONS.reserved, SMALL);
  await page.goto('/egenbehandling/eget/ny/vekt');
  await page.getByRole('textbox', { name: 'Vekt (kg)' }).fill('812');
  await press(page, 'button', 'Lagre');
  const asked = page.url();
  await page.reload();
  assert.match(await main(page), /Vekt: du skrev 812 kg/, 'it can be asked for again');
  await press(page, 'button', 'Ja, lagre slik det står');
  await page.waitForURL('**/egenbehandling/eget?gjort=lagret');
  const sent = [];
  page.on('request', (request) => sent.push(request.method()));
  await page.goBack();
  await page.waitForURL('**/egenbehandling/eget/ny/vekt');
  assert.notEqual(page.url(), asked);
  assert.equal(await page.getByRole('textbox', { name: 'Vekt (kg)' }).inputValue(), '');
  assert.ok(!sent.includes('POST'), `${sent}`);
  await page.goto('/egenbehandling/eget');
  assert.equal((await main(page)).split('812 kg').length, 2, 'stored once');
  await page.context().close();
});

test('the name of the page is one word on one line, on a telephone and at 320 px', async () => {
  for (const width of [390, 320]) {
    const page = await citizen(browser, server, PERSONS.twelveYears, { viewport: { width, height: 700 } });
    for (const locale of LOCALES) {
      await open(page, '/egenbehandling', locale);
      const lines = await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
        const range = document.createRange();
        range.selectNodeContents(heading);
        return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
      });
      assert.equal(lines, 1, `${locale}, ${width} px`);
    }
    await page.context().close();
  }
});

test('the name of the page is plainly larger than the headings below it, on a telephone and on a screen', async () => {
  for (const width of [320, 390, 1280]) {
    const page = await citizen(browser, server, PERSONS.twelveYears, { viewport: { width, height: 844 } });
    for (const locale of LOCALES) {
      for (const path of ['/egenbehandling', '/egenbehandling/historikk', '/egenbehandling/eget', '/egenbehandling/nodhjelp']) {
        await open(page, path, locale);
        const sizes = await page.locator('main :is(h1, h2, h3)').evaluateAll((all) => all
          .filter((heading) => heading.checkVisibility())
          .map((heading) => [heading.localName, parseFloat(getComputedStyle(heading).fontSize)]));
        const [[first, largest], ...below] = sizes;
        assert.equal(first, 'h1');
        assert.ok(below.length > 0, path);
        // On 320 px one long word fills the line, and what is below is not smaller than other text.
        const least = width === 320 ? 1.15 : 1.2;
        for (const [name, size] of below) assert.ok(largest >= least * size, `${path} at ${width} px in ${locale}: h1 ${largest}, ${name} ${size}`);
      }
    }
    await page.context().close();
  }
});

test('where nothing has been measured, nothing is said of a table', async () => {
  const page = await citizen(browser, server, PERSONS.nothing);
  await page.goto('/egenbehandling/eget/over-tid/puls');
  await page.getByText('Ingen slike målinger er skrevet ned.').waitFor();
  assert.equal(await page.getByRole('heading', { name: 'Målingene i en tabell' }).count(), 0);
  await page.context().close();
});
