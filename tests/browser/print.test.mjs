// Paper: what comes out of Chromium's print of the list and of one result, read back from the PDF.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { PERSONS, citizen, open, visitor } from './lib/browser.mjs';
import { LOCALES } from './lib/places.mjs';
import { browser, running, server } from './lib/running.mjs';
import { labFixtures } from './lib/server.mjs';

running({ files: labFixtures() });

const tidy = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Prints as a citizen does who changes nothing in the dialogue. */
async function paper(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const read = (program, ...args) => execFileSync(program, args, { input: pdf, encoding: 'utf8', maxBuffer: 1 << 26 });
  const pages = read('pdftotext', '-raw', '-enc', 'UTF-8', '-', '-').split('\f').slice(0, -1).map(tidy);
  return { pages, text: pages.join(' '), info: read('pdfinfo', '-') };
}

/**
 * Texts of elements that are to be seen, in the order of the page, without what only screen readers say. With `inside`:
 * for each element, those of what is inside it.
 */
const shown = (page, css, inside) => page.locator(css).evaluateAll((all, within) => {
  const back = [...document.querySelectorAll('.innsyn-hidden')].map((element) => {
    const place = document.createComment('');
    element.replaceWith(place);
    return () => place.replaceWith(element);
  });
  const seen = (elements) => elements.filter((element) => element.checkVisibility()).map((element) => element.innerText);
  const texts = within ? all.map((element) => seen([...element.querySelectorAll(within)])) : seen(all);
  back.forEach((put) => put());
  return texts;
}, inside);

/** Each of `parts` stands in `text`, after the one before it. */
function inOrder(text, parts) {
  let at = 0;
  for (const part of parts.map(tidy).filter(Boolean)) {
    const found = text.indexOf(part, at);
    assert.ok(found >= 0, `«${part}» does not come after what comes before it: …${text.slice(at, at + 300)}`);
    at = found + part.length;
  }
}

const A4 = /Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts \(A4\)/;
const WORDS = { nb: ['Skrevet ut', 'Svaret kom'], nn: ['Utskrift frå', 'Svaret kom'], se: ['Iskkusvástádusat', 'Laboratoriija'] };

for (const locale of LOCALES) {
  test(`${locale}: the list is on A4, in reading order, with each row, its head and page numbers, and no way to go on`, async () => {
    const page = await citizen(browser, server, PERSONS.everyKind);
    await open(page, '/provesvar', locale);
    await page.emulateMedia({ media: 'print' });
    const rows = await shown(page, 'main :is(h2, h3, h4, h5, h6, .innsyn-lab-name, .innsyn-lab-value, .innsyn-lab-mark, .innsyn-lab-note li)');
    assert.ok(rows.length > 30, `${rows.length} texts in rows`);
    const { pages, text, info } = await paper(page);
    assert.match(info, A4);
    inOrder(text, [PERSONS.everyKind, ...rows]);
    for (const words of WORDS[locale]) assert.ok(text.includes(words), `«${words}» in ${text}`);
    pages.forEach((one, at) => assert.ok(one.includes(`${at + 1} / ${pages.length}`), `page ${at + 1} has its number: ${one}`));
    for (const part of ['nav', 'button', 'form', '.innsyn-take-along']) {
      assert.deepEqual(await shown(page, part), [], part);
    }
    const arrows = await page.locator('.innsyn-lab-line').evaluateAll((all) => all.map((line) => getComputedStyle(line, '::after').content));
    assert.deepEqual([...new Set(arrows)], ['none'], 'no arrow to where a row leads');
    await page.context().close();
  });
}

test('a card says its day on paper, where a page may begin with it, and not under the day on a screen', async () => {
  const page = await citizen(browser, server, PERSONS.twelveYears);
  await open(page, '/provesvar');
  const card = page.locator('.innsyn-lab-report').first();
  const day = (await page.getByRole('main').getByRole('heading', { level: 2, name: /^\d+\. \p{L}+ \d{4}$/u }).first().innerText()).replace(/\s/g, ' ');
  const taken = async () => (await card.locator('dl').innerText()).replace(/\s+/g, ' ').match(/^Prøven tatt ?(.*?) ?Svaret kom/)?.[1];
  assert.match(await taken(), /^kl\. \d\d\.\d\d$/);
  await page.emulateMedia({ media: 'print' });
  assert.ok((await taken()).startsWith(`${day} kl. `), `${await taken()} under ${day}`);
  await page.context().close();
});

test('a report stays on one page, its head with its rows', async () => {
  const page = await citizen(browser, server, PERSONS.twelveYears);
  await open(page, '/provesvar');
  await page.emulateMedia({ media: 'print' });
  const reports = await shown(page, '.innsyn-lab-report', 'h3, dd, .innsyn-lab-row p');
  assert.ok(reports.length > 10);
  const { pages } = await paper(page);
  assert.ok(pages.length > 2, 'there is more than one page to break');
  const cut = reports.filter((report) => !pages.some((one) => report.every((text) => one.includes(tidy(text)))));
  assert.deepEqual(cut, []);
  await page.context().close();
});

test('a long text is on paper to its last word, over as many pages as it takes', async () => {
  const page = await citizen(browser, server, PERSONS.edgeCases);
  await open(page, '/provesvar');
  assert.deepEqual(await shown(page, '[data-on="paper"]'), [], 'on screen one opens it');
  await page.emulateMedia({ media: 'print' });
  const long = await shown(page, '[data-on="paper"]');
  assert.ok(long.some((text) => text.length > 1000));
  const { text } = await paper(page);
  // A page number may stand between its lines.
  const words = (all) => all.split(' ').filter((word) => /\p{L}{3}/u.test(word)).join(' ');
  for (const one of long) assert.ok(words(text).includes(words(tidy(one))), one);
  assert.deepEqual(await shown(page, '[data-on="screen"]'), [], 'and nothing asks to open it');
  await page.context().close();
});

test('an earlier version is on paper only if it was opened, and is said to be there if not', async () => {
  const page = await citizen(browser, server, PERSONS.edgeCases);
  await open(page, '/provesvar?vis=alle');
  const links = await page.locator('main a.innsyn-lab-link').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  let found;
  for (const link of links) {
    if (found) break;
    const text = await (await page.request.get(link)).text();
    // What was entered in error has no value to print.
    if (text.includes('data-stays-shut') && !text.includes('Verdien vises ikke')) found = link;
  }
  assert.ok(found, 'somebody has an earlier version');
  await page.goto(found);
  const old = page.locator('details[data-stays-shut]').first();
  const value = tidy(await old.locator('.innsyn-lab-value').first().textContent());
  const said = 'Ikke åpnet, og derfor ikke skrevet ut.';
  assert.equal(await page.getByText(said).isVisible(), false, 'the screen does not say it');
  const shut = await paper(page);
  assert.ok(shut.text.includes(said));
  const after = (text) => text.slice(text.indexOf('Tidligere versjoner'));
  assert.ok(!after(shut.text).includes(value), `${value} in ${after(shut.text)}`);
  await old.locator('summary').click();
  const opened = await paper(page);
  assert.ok(after(opened.text).includes(value));
  assert.ok(!opened.text.includes(said) || (await page.locator('details[data-stays-shut]').count()) > 1);
  await page.context().close();
});

const SAYS = { nb: 'Hva skjer nå', nn: 'Kva skjer no', se: 'Heaggavárra' };
const KINDS = ['laboratorium', 'mikrobiologi', 'vev-og-celler', 'bilder'];

for (const locale of LOCALES) {
  test(`${locale}: one result of each kind is on A4 in reading order, with its facts and what it does not say`, async () => {
    const page = await citizen(browser, server, PERSONS.everyKind);
    for (const kind of KINDS) {
      await page.emulateMedia({ media: 'screen' });
      await open(page, `/provesvar?type=${kind}`, locale);
      await page.locator('main a.innsyn-lab-link').first().click();
      await page.waitForURL('**/provesvar/*');
      await page.emulateMedia({ media: 'print' });
      const parts = await shown(page, 'main :is(h1, h2, h3, p.innsyn-lab-value, caption, tbody tr, dt, dd)');
      const { pages, text, info } = await paper(page);
      assert.match(info, A4, kind);
      inOrder(text, [PERSONS.everyKind, ...parts]);
      pages.forEach((one, at) => assert.ok(one.includes(`${at + 1} / ${pages.length}`), `${kind}: page ${at + 1} has its number`));
      assert.ok(text.includes(SAYS[locale]), `${kind}: «${SAYS[locale]}» in ${text}`);
    }
    await page.context().close();
  });
}

test('the form for a fullmakt is one page, with every choice that there is on screen', async () => {
  for (const [locale, choices] of Object.entries({ nb: ['I ett år', 'Til den avsluttes'], nn: ['I eitt år', 'Til ho blir avslutta'] })) {
    const page = await visitor(browser, server);
    await open(page, '/fullmakter/skjema', locale);
    const { pages, text } = await paper(page);
    assert.equal(pages.length, 1, `${locale}: ${pages.length} pages`);
    for (const choice of choices) assert.ok(text.includes(choice), `«${choice}» in ${text}`);
    await page.context().close();
  }
});

test('on paper, which has no grounds, edges tell apart who is who in the log, as what explains them says', async () => {
  const page = await citizen(browser, server, 'Vennlig Bjørkekløft');
  await open(page, '/logg');
  await page.emulateMedia({ media: 'print' });
  const drawn = (relation) => page.locator(`.innsyn-usage-log-shapes [data-relation=${relation}]`).evaluate((shape) => {
    const { backgroundColor, borderTopStyle, borderTopColor, borderTopLeftRadius } = getComputedStyle(shape);
    return [backgroundColor, borderTopStyle, borderTopColor, borderTopLeftRadius === '50%'].join(' ');
  });
  const [clear, black] = ['rgba(0, 0, 0, 0)', 'rgb(0, 0, 0)'];
  assert.equal(await drawn('me'), `${clear} solid ${black} false`);
  assert.equal(await drawn('another'), `${clear} solid ${black} true`);
  assert.equal(await drawn('service'), `${clear} dashed ${black} false`);
  await page.context().close();
});

test('the button for printing is there where a script is, and opens the dialogue; elsewhere a hint is', async () => {
  const page = await citizen(browser, server, PERSONS.everyKind);
  await page.addInitScript(() => { globalThis.print = () => document.body.setAttribute('data-printed', ''); });
  await open(page, '/provesvar');
  await page.getByRole('button', { name: 'Skriv ut siden' }).click();
  assert.equal(await page.locator('body[data-printed]').count(), 1);
  const hint = (where) => where.getByText('Du kan skrive ut siden med nettleserens egen utskrift.');
  assert.equal(await hint(page).isVisible(), false);
  await page.context().close();
  const bare = await citizen(browser, server, PERSONS.everyKind, { javaScriptEnabled: false });
  await open(bare, '/provesvar');
  assert.equal(await bare.getByRole('button', { name: 'Skriv ut siden' }).count(), 0);
  assert.ok(await hint(bare).isVisible());
  await bare.context().close();
});

test('on paper no word touches the frame that it stands in', async () => {
  for (const [person, path, frames] of [
    [PERSONS.twelveYears, '/egenbehandling', '.innsyn-plan-zone-head, .innsyn-plan-zone-body'],
    ['Vennlig Bjørkekløft', '/fullmakter', '.innsyn-grant'],
    ['Munter Liđđi', '/bytt-person', '.innsyn-person'],
  ]) {
    const page = await citizen(browser, server, person);
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const space = await page.locator(frames).evaluateAll((all) => all.map((frame) => parseFloat(getComputedStyle(frame).paddingInlineStart)));
    assert.ok(space.length > 0 && space.every((pixels) => pixels >= 8), `${path}: ${space}`);
    await page.context().close();
  }
});

for (const javaScriptEnabled of [true, false]) {
  test(`a page that one comes to from nowhere is printed by the rules for paper, ${javaScriptEnabled ? 'with' : 'without'} code`, async () => {
    const page = await citizen(browser, server, PERSONS.chronic, { javaScriptEnabled });
    const asked = [];
    page.on('request', (request) => asked.push(request.url().split('/').at(-1)));
    await page.goto('/provesvar');
    await page.locator('head > style').waitFor({ state: 'attached' });
    assert.ok(await page.locator('.innsyn-menu').isVisible());
    await page.emulateMedia({ media: 'print' });
    await page.locator('.innsyn-menu').waitFor({ state: 'hidden' });
    await page.locator('.innsyn-print-head').waitFor();
    if (javaScriptEnabled) assert.ok(asked.indexOf('innsyn.css') > asked.indexOf('LabResultsInPlace_bg.wasm'), `${asked}: it comes after what is waited for`);
    await page.context().close();
  });
}
