// Two persons at one browser: the one has left a tab open, and the other signs in in another.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PERSONS, citizen, signIn } from './lib/browser.mjs';
import { browser, running, server } from './lib/running.mjs';
import { main } from './lib/words.mjs';

running();

const [ONE, OTHER] = [PERSONS.twelveYears, PERSONS.chronic];
const signedIn = (page, name) => page.getByText(`Logget inn som ${name}`).first().waitFor({ state: 'attached' });

/** The list of the one, in a browser in which the other has signed in since. Tabs that are not looked at ask nothing. */
async function left() {
  const page = await citizen(browser, server, ONE);
  await page.goto('/provesvar');
  await signedIn(page, ONE);
  const tab = await page.context().newPage();
  await signIn(tab, OTHER);
  return page;
}

async function isTheOthers(page) {
  await signedIn(page, OTHER);
  assert.ok(!(await page.locator('body').innerText()).includes(ONE), 'nothing is left of the one');
  await page.context().close();
}

test('whoever comes back to the tab finds the page of who is signed in', async () => {
  const page = await left();
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await isTheOthers(page);
});

test('a choice in the tab never shows results of the other under the name of the one', async () => {
  const page = await left();
  const [mixed, before] = [[], await main(page)];
  await page.exposeFunction('saw', (text) => mixed.push(text));
  await page.evaluate(() => new MutationObserver(() => saw(document.querySelector('#liste')?.innerText ?? '')).observe(document.querySelector('#liste'), { childList: true, subtree: true }));
  await page.locator('#sok-og-velg > summary').click();
  await page.locator('#filter-sok').fill('kreatinin');
  await isTheOthers(page);
  assert.ok(mixed.every((text) => before.includes(text)), mixed.join('\n'));
});

test('what is written in the tab is stored with nobody', async () => {
  const page = await citizen(browser, server, ONE);
  await page.goto('/egenbehandling/eget/ny/dagbok');
  await page.locator('textarea').fill('Bare mitt');
  const tab = await page.context().newPage();
  await signIn(tab, OTHER);
  await page.locator('#skjema').getByRole('button').last().click();
  await page.getByRole('heading', { name: 'Siden gjaldt en annen' }).waitFor();
  await tab.goto('/egenbehandling/eget');
  assert.ok(!(await main(tab)).includes('Bare mitt'));
  await page.context().close();
});
