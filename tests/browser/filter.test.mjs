// Choosing among the results while one types, and what happens when the code for it is late, blocked or refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STILL, faults } from './lib/axe.mjs';
import { PERSONS, citizen, drawn, tap, watch } from './lib/browser.mjs';
import { browser, running, server } from './lib/running.mjs';
import { labFixtures } from './lib/server.mjs';

running({ files: labFixtures() });

const count = (page) => page.locator('#antall');
const search = (page) => page.getByRole('searchbox', { name: 'Søk i svarene' });
const names = (page) => page.locator('#liste a.innsyn-lab-link').allTextContents();

/** The list with its form open. */
async function list(person, options) {
  const page = await citizen(browser, server, person, options);
  await page.goto('/provesvar');
  await page.getByText('Søk og velg').click();
  return page;
}

/** Wasm that has started says what the link under the list does. */
async function live(page) {
  await page.getByRole('link', { name: 'Vis flere svar' }).waitFor();
}

/** The page is read anew after a step back or forward. */
async function lists(page, names) {
  await page.waitForFunction((names) => {
    const all = [...document.querySelectorAll('#liste a.innsyn-lab-link')];
    return JSON.stringify(all.map((link) => link.textContent)) === JSON.stringify(names);
  }, names);
}

/** What is shown was chosen by these words, and not by their first letters already. */
async function fits(page, words) {
  await page.getByText(`Søk: «${words}»`).waitFor();
  await page.waitForFunction((words) => {
    const all = [...document.querySelectorAll('#liste a.innsyn-lab-link')];
    return all.length > 0 && all.every((link) => link.textContent.toLowerCase().includes(words));
  }, words);
}

test('what is typed is what is shown, said once, with no word in the address and focus where it was', async () => {
  const page = await list(PERSONS.chronic);
  const seen = watch(page);
  await live(page);
  await page.evaluate(() => {
    window.said = [];
    new MutationObserver(() => window.said.push(document.querySelector('#melding').textContent))
      .observe(document.querySelector('#melding'), { childList: true, characterData: true, subtree: true });
  });
  // As fast as no machine is too slow for: whoever pauses in a word is answered, and told, at each pause.
  await search(page).evaluate((field) => {
    field.focus();
    for (const letter of 'kreatinin') {
      field.value += letter;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: letter }));
    }
  });
  await fits(page, 'kreatinin');
  const shown = await names(page);
  assert.match(await count(page).textContent(), new RegExp(`^Viser ${shown.length} av \\d+ svar\\.$`));
  assert.deepEqual(await page.evaluate(() => window.said), [await count(page).textContent()], 'said once');
  assert.match(new URL(page.url()).search, /^\?sok=[0-9a-f]+$/);
  assert.equal(await search(page).inputValue(), 'kreatinin');
  assert.ok(await search(page).evaluate((field) => field === document.activeElement), 'focus stays');
  await page.getByText('Søk: «kreatinin»').waitFor();
  assert.equal(await page.getByRole('link', { name: 'Vis flere svar' }).count(), 0, 'there are no more');
  // The same, when it is asked for again.
  await page.reload();
  assert.deepEqual(await names(page), shown);
  assert.deepEqual(seen, []);
  await page.context().close();
});

test('rows that fit what is typed next are the same elements, and the list is the one that the page itself draws', async () => {
  const page = await list(PERSONS.chronic);
  await live(page);
  await search(page).fill('kr');
  await fits(page, 'kr');
  const kept = () => page.evaluate(() => [...document.querySelectorAll('#liste .innsyn-lab-line')].map((row) => row.seen === true));
  await page.evaluate(() => document.querySelectorAll('#liste .innsyn-lab-line').forEach((row) => { row.seen = true; }));
  await search(page).fill('kreatinin');
  await fits(page, 'kreatinin');
  assert.ok((await kept()).length > 0 && (await kept()).every(Boolean), 'each row was there before');
  await search(page).fill('k');
  await page.getByText('Søk: «k»').waitFor();
  await page.waitForFunction(() => document.querySelector('#liste a.innsyn-lab-link') && document.querySelectorAll('#liste .innsyn-lab-line').length > 50);
  const rows = await kept();
  assert.ok(rows.some(Boolean) && !rows.every(Boolean), 'new rows stand among the old');
  const inPlace = await page.evaluate(drawn, '#liste .innsyn-lab-day');
  await page.reload();
  assert.deepEqual(inPlace, await page.evaluate(drawn, '#liste .innsyn-lab-day'));
  await page.context().close();
});

test('what was shown under other heads in between is the list that the page itself draws again', async () => {
  const page = await list(PERSONS.chronic);
  await live(page);
  const days = () => page.evaluate(drawn, '#liste .innsyn-lab-day');
  const order = async (label, address) => {
    await page.getByLabel('Rekkefølge').selectOption({ label });
    await page.waitForURL(address);
  };
  await search(page).fill('kr');
  await fits(page, 'kr');
  // Rows go from their days to their names, and back.
  await order('Etter navn', '**sorter=navn**');
  await order('Nyeste først', (url) => !url.search.includes('sorter'));
  const few = await days();
  // A day that goes on with the rows after it is none that another list may have.
  await search(page).fill('k');
  await page.getByText('Søk: «k»').waitFor();
  await page.waitForFunction(() => document.querySelectorAll('#liste .innsyn-lab-line').length > 150);
  await tap(page.getByRole('link', { name: 'Vis flere svar' }));
  await page.getByText(/^Viser alle \d+ svar\.$/).and(count(page)).waitFor();
  await search(page).fill('kr');
  await fits(page, 'kr');
  assert.deepEqual(await days(), few);
  await search(page).fill('k');
  await page.getByText('Søk: «k»').waitFor();
  await page.waitForFunction(() => document.querySelectorAll('#liste .innsyn-lab-line').length > 150);
  const many = await days();
  await page.reload();
  assert.deepEqual(many, await days());
  await page.context().close();
});

test('a choice is a step: back and forward restore list and form', async () => {
  const page = await list(PERSONS.chronic);
  await live(page);
  const newest = await names(page);
  await page.getByLabel('Rekkefølge').selectOption({ label: 'Eldste først' });
  await page.waitForURL('**/provesvar?sorter=*');
  const oldest = await names(page);
  await page.getByLabel('Prøven tatt').selectOption({ label: 'Siste 3 måneder' });
  await page.waitForURL('**periode=3-maneder**');
  await page.getByText('Siste 3 måneder', { exact: true }).and(page.locator('#valgt *')).waitFor();
  await page.goBack();
  await lists(page, oldest);
  assert.equal(await page.getByLabel('Prøven tatt').inputValue(), '');
  await page.goBack();
  await lists(page, newest);
  await page.goForward();
  await lists(page, oldest);
  await page.context().close();
});

test('typing is one step, and none takes the place of what was chosen before it', async () => {
  const page = await list(PERSONS.chronic);
  await live(page);
  const newest = await names(page);
  await search(page).pressSequentially('kreatinin', { delay: 400 });
  await fits(page, 'kreatinin');
  await page.getByLabel('Prøven tatt').selectOption({ label: 'Siste 3 måneder' });
  await page.waitForURL('**periode=3-maneder**');
  await search(page).fill('kalium');
  await fits(page, 'kalium');
  await page.goBack();
  await fits(page, 'kreatinin');
  assert.equal(await page.getByLabel('Prøven tatt').inputValue(), '3-maneder');
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('#valgt')?.textContent.includes('kreatinin') && !location.search.includes('periode'));
  await fits(page, 'kreatinin');
  assert.equal(await page.getByLabel('Prøven tatt').inputValue(), '');
  await page.goBack();
  await lists(page, newest);
  assert.equal(await page.getByLabel('Søk i svarene').inputValue(), '');
  await page.context().close();
});

test('the button leads to what was found, and a link within the page loads nothing anew', async () => {
  const page = await list(PERSONS.chronic, { viewport: { width: 390, height: 600 } });
  await live(page);
  const loads = [];
  page.on('request', (request) => request.isNavigationRequest() && loads.push(request.url()));
  await search(page).fill('kreatinin');
  await page.getByRole('button', { name: 'Vis svar' }).click();
  await fits(page, 'kreatinin');
  await page.waitForFunction(() => {
    const { top } = document.querySelector('#antall').getBoundingClientRect();
    return location.hash === '#antall' && top >= 0 && top < innerHeight / 2;
  });
  await page.getByRole('link', { name: 'Last ned eller skriv ut' }).click();
  await page.locator('.innsyn-skip').focus();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
  assert.deepEqual(loads.filter((url) => !url.includes('#')), [], 'the page is the same');
  assert.equal(await search(page).inputValue(), 'kreatinin');
  await page.context().close();
});

test('whatever a result can be is drawn in place as on the page', async () => {
  const page = await list(PERSONS.edgeCases);
  await page.getByLabel('Rekkefølge').selectOption({ label: 'Etter navn' });
  await page.waitForURL('**/provesvar?sorter=*');
  const inPlace = await page.evaluate(drawn, '#liste > *');
  await page.reload();
  const onPage = await page.evaluate(drawn, '#liste > *');
  assert.ok((await names(page)).length > 50);
  assert.deepEqual(inPlace, onPage);
  await page.context().close();
});

test('what was typed, marked and chosen before the code came stays, and is then what is shown', async () => {
  const page = await citizen(browser, server, PERSONS.chronic);
  let release;
  const late = new Promise((resolve) => (release = resolve));
  await page.route('**/*.wasm', async (route) => {
    await late;
    await route.continue();
  });
  await page.goto('/provesvar', { waitUntil: 'commit' });
  await page.getByText('Søk og velg').click();
  await page.getByLabel('Rekkefølge').selectOption({ label: 'Eldste først' });
  await search(page).fill('kreatinin');
  await search(page).evaluate((field) => field.setSelectionRange(2, 5));
  release();
  await fits(page, 'kreatinin');
  const field = await search(page).evaluate((field) => ({
    value: field.value, from: field.selectionStart, to: field.selectionEnd, focused: field === document.activeElement,
  }));
  assert.deepEqual(field, { value: 'kreatinin', from: 2, to: 5, focused: true });
  assert.match(page.url(), /sorter=/);
  await page.context().close();
});

test('when nothing comes it is said, and the form is posted as without code', async () => {
  const page = await list(PERSONS.chronic);
  await live(page);
  await page.route('**/api/**', (route) => route.abort());
  const before = await names(page);
  await search(page).fill('kreatinin');
  await page.locator('.innsyn-more').getByText('Vi fikk ikke hentet prøvesvarene').waitFor();
  assert.deepEqual(await names(page), before, 'nothing is taken away');
  assert.equal(await search(page).inputValue(), 'kreatinin');
  await page.getByRole('button', { name: 'Vis svar' }).click();
  await page.waitForURL('**/provesvar?sok=*');
  await fits(page, 'kreatinin');
  await page.context().close();
});

const wasm = (answer) => (page) => page.route('**/*.wasm', answer);
for (const [name, befalls] of [
  ['is blocked', wasm((route) => route.abort())],
  ['is not there', wasm((route) => route.fulfill({ status: 404 }))],
  ['is broken', wasm((route) => route.fulfill({ contentType: 'application/wasm', body: '\0asm broken' }))],
  ['gets no memory', (page) => page.addInitScript(() => {
    const none = async () => { throw new RangeError('WebAssembly.instantiate(): Out of memory'); };
    Object.assign(WebAssembly, { instantiate: none, instantiateStreaming: none });
  })],
]) {
  test(`when the wasm ${name}, that is said once, the form is posted and the link leads on`, async () => {
    const page = await citizen(browser, server, PERSONS.chronic);
    await befalls(page);
    await page.goto('/provesvar');
    const sentence = 'Siden fikk ikke lastet alt. Du kan bruke den som den er.';
    await page.getByRole('main').getByText(sentence).waitFor();
    assert.equal(await page.locator('#melding').textContent(), sentence, 'it is read aloud too');
    assert.equal((await page.locator('body').innerText()).split(sentence).length, 3, 'seen once, and read once');
    await page.getByText('Søk og velg').click();
    await search(page).fill('kreatinin');
    await search(page).press('Enter');
    await page.waitForURL('**/provesvar?sok=*');
    await fits(page, 'kreatinin');
    await page.goto('/provesvar');
    await tap(page.getByRole('link', { name: 'Vis alle svar' }));
    await page.waitForURL('**/provesvar?vis=alle');
    await page.context().close();
  });
}

test('when the session has ended, the next choice leads to signing in', async () => {
  const page = await list(PERSONS.chronic);
  await live(page);
  await page.context().clearCookies();
  await page.getByLabel('Rekkefølge').selectOption({ label: 'Eldste først' });
  await page.waitForURL('**/logg-inn**');
  await page.context().close();
});

test('axe finds nothing in what was chosen in place, and nothing scrolls sideways', async () => {
  const page = await list(PERSONS.chronic, { ...STILL, viewport: { width: 320, height: 720 } });
  await live(page);
  await search(page).fill('kreatinin');
  await fits(page, 'kreatinin');
  assert.deepEqual(await faults(page, 'chosen in place'), []);
  await page.getByLabel('Type undersøkelse').selectOption({ label: 'Blodprøver og andre laboratorieprøver' });
  await search(page).fill('finnes ikke');
  await page.getByText('Ingen av svarene passer').waitFor();
  assert.deepEqual(await faults(page, 'nothing fits'), []);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await page.context().close();
});
