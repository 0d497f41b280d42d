// Results over time without a byte of script, and large enough to read on a small telephone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PERSONS, citizen } from './lib/browser.mjs';
import { browser, running, server } from './lib/running.mjs';

running();

async function toTrend(page, name) {
  await page.goto('/provesvar');
  await page.getByRole('main').getByRole('link', { name }).first().click();
  await page.getByRole('link', { name: 'Se svarene over tid' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

test('without script: from a result to its others, a shorter time, two together, and back', async () => {
  const page = await citizen(browser, server, PERSONS.chronic, { javaScriptEnabled: false });
  await toTrend(page, 'Kalium');
  const rows = () => page.getByRole('table').getByRole('row').count();
  assert.ok(await page.getByRole('img', { name: 'Kurve over svarene.' }).isVisible());
  assert.equal(await rows(), 51);
  await page.getByRole('navigation', { name: 'Periode' }).getByRole('link', { name: '1 år' }).click();
  await page.getByText('Viser 12 av 50 svar.').waitFor();
  assert.equal(await rows(), 13);
  await page.locator('summary', { hasText: 'Vis flere prøver i samme kurve' }).click();
  await page.getByLabel('LDL-kolesterol').check();
  await page.getByRole('button', { name: 'Vis sammen' }).click();
  await page.getByRole('table', { name: 'LDL-kolesterol' }).waitFor();
  assert.equal(await page.getByRole('table').count(), 2);
  assert.ok(await page.getByText('Viser 12 av 50 svar.').isVisible(), 'the period is kept');
  const address = decodeURIComponent(page.url());
  for (const word of ['Kalium', 'LDL', 'NPU', PERSONS.chronic]) assert.ok(!address.includes(word), address);
  assert.ok(!(await page.title()).includes('Kalium'));
  await page.getByRole('link', { name: 'Tilbake til svaret' }).click();
  await page.getByRole('link', { name: 'Se svarene over tid' }).waitFor();
  await page.context().close();
});

test('at 320 px no word of a drawing is smaller than the text around it, and none lies on another', async () => {
  const page = await citizen(browser, server, PERSONS.chronic, { viewport: { width: 320, height: 640 } });
  for (const name of ['Kreatinin', 'eGFR', 'HbA1c']) {
    await toTrend(page, name);
    const words = await page.locator('svg[role=img] text').evaluateAll((all) => all.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { text: element.textContent, size: parseFloat(getComputedStyle(element).fontSize), left, right, top, bottom };
    }));
    assert.ok(words.length > 5);
    for (const word of words) {
      assert.ok(word.size >= 16, `${name}: «${word.text}» is ${word.size} px`);
      assert.ok(word.left >= 0 && word.right <= 320, `${name}: «${word.text}» from ${word.left} to ${word.right}`);
      const over = words.find((other) => other !== word && other.left < word.right && word.left < other.right && other.top < word.bottom - 4 && word.top < other.bottom - 4);
      assert.equal(over, undefined, `${name}: «${word.text}» lies on «${over?.text}»`);
    }
  }
  await page.context().close();
});

test('in forced colours and on paper the numbers are still there', async () => {
  const page = await citizen(browser, server, PERSONS.chronic);
  await toTrend(page, 'Kreatinin');
  for (const media of [{ forcedColors: 'active' }, { forcedColors: 'none', media: 'print' }]) {
    await page.emulateMedia(media);
    assert.ok(await page.getByRole('img', { name: 'Kurve over svarene.' }).isVisible(), JSON.stringify(media));
    assert.equal(await page.getByRole('table').getByRole('row').count(), 52, 'fifty, the head, and a break');
  }
  assert.equal(await page.getByRole('navigation', { name: 'Periode' }).isVisible(), false, 'paper has no choices');
  await page.context().close();
});

test('one result alone is drawn, and nothing waits beside it for code that has nothing to walk', async () => {
  const page = await citizen(browser, server, PERSONS.twelveYears);
  await page.goto('/provesvar');
  await page.getByRole('main').getByRole('link', { name: 'Urat' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Urat' }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Se svarene over tid' }).count(), 0, 'nothing leads to it');
  await page.goto(`${new URL(page.url()).pathname}/utvikling`);
  await page.waitForLoadState('networkidle');
  assert.equal(await page.locator('.innsyn-trend-drawing .innsyn-trend-point').count(), 1);
  assert.equal(await page.locator('.innsyn-trend-tools, .innsyn-trend-cursor, leptos-island').count(), 0);
  await page.context().close();
});
