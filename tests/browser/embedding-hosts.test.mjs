// The same page by other people's frameworks, each built by its ordinary tools: cargo xtask hosts.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { STILL, faults } from './lib/axe.mjs';
import { embedding, page as open } from './lib/embedding.mjs';
import { ROOT } from './lib/server.mjs';

embedding();

for (const host of ['react', 'vue', 'angular']) {
  test(`a page of ${host}: results set, changed, spoken, darkened, opened, moved, taken away`, async () => {
    assert.ok(existsSync(join(ROOT, `target/embedding/${host}/index.html`)), `target/embedding/${host} is not built: cargo xtask hosts`);
    const { page, seen } = await open(`/${host}/`, STILL);
    const press = (name) => page.getByRole('button', { name }).click();
    const element = page.locator('innsyn-lab-results');
    await element.getByText('D-dimer').waitFor();
    assert.match((await element.locator('.innsyn-lab-value').allInnerTexts()).join(), /mindre enn 0,27/);
    assert.equal(await page.getByText('Svarene kommer.').isVisible(), false);
    await page.locator('innsyn-number-line').getByText('Over referanseområdet').waitFor();
    assert.deepEqual(await faults(page, host), []);
    await page.emulateMedia({ colorScheme: 'light' });

    await element.getByRole('link', { name: 'D-dimer' }).click();
    await page.getByText('Åpnet Observation/e01-e02-comparators-a').waitFor();
    assert.ok(page.url().endsWith(`/${host}/`), 'the host took it over');

    await element.getByText('Det som ikke vises her').click();
    const details = await element.evaluateHandle((e) => e.shadowRoot.querySelector('details'));
    await press('Bytt plass');
    await page.waitForFunction(() => document.querySelector('innsyn-number-line + innsyn-lab-results, innsyn-number-line ~ innsyn-lab-results'));
    assert.ok(await details.evaluate((node) => node.isConnected && node.open), 'moved, it keeps what it holds');

    await press('Nynorsk');
    await element.getByText('Det som ikkje blir vist her').waitFor();
    await press('Mørk');
    const ground = await element.evaluate((e) => getComputedStyle(e.shadowRoot.querySelector('.innsyn-element')).backgroundColor);
    assert.equal(ground, 'rgb(15, 22, 32)');
    await press('Andre svar');
    await page.waitForFunction(() => !document.querySelector('innsyn-lab-results').shadowRoot.textContent.includes('D-dimer'));
    assert.ok(await element.locator('.innsyn-lab-row').count() > 0);
    await press('Ta bort');
    await element.waitFor({ state: 'detached' });
    assert.deepEqual(seen(), []);
    await page.context().close();
  });
}

test('a page of leptos, which takes the crates themselves: results in its own words, opened, moved, spoken, darkened, changed, taken away', async () => {
  assert.ok(existsSync(join(ROOT, 'target/embedding/leptos/index.html')), 'target/embedding/leptos is not built: cargo xtask hosts');
  const { page, seen } = await open('/leptos/', STILL);
  const press = (name) => page.getByRole('button', { name }).click();
  const row = page.locator('.results .innsyn-lab-row');
  const link = page.getByRole('link', { name: 'D-dimer' });
  await link.waitFor();
  assert.match((await page.locator('.results .innsyn-lab-value').allInnerTexts()).join().replaceAll('\u00a0', ' '), /mindre enn 0,27 mg\/L/);
  const line = page.locator('.line');
  await line.getByText('Over grensen').waitFor();
  await line.getByRole('img', { name: /Svaret er 5,60 mmol.L\. Referanseområdet er 3,5–5,0\./ }).waitFor();
  assert.deepEqual(await faults(page, 'leptos'), []);

  await link.click();
  await page.getByText('Åpnet Observation/e01-e02-comparators-a').waitFor();
  assert.ok(page.url().endsWith('/leptos/'), 'the host took it over');

  const [first, held] = [await row.first().elementHandle(), await line.elementHandle()];
  await press('Bytt plass');
  await page.waitForFunction(() => document.querySelector('.line ~ .results'));
  assert.ok(await first.evaluate((node) => node.isConnected) && (await held.evaluate((node) => node.isConnected)), 'moved, they are what they were');

  const ink = () => page.locator('.innsyn-lab-value').first().evaluate((node) => getComputedStyle(node).color);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await ink();
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.notEqual(await ink(), light, 'the sheet follows the reader');

  await press('Nynorsk');
  await page.locator('main[lang=nn]').waitFor();
  await line.getByText('Over grensa').waitFor();
  await press('Andre svar');
  await link.waitFor({ state: 'detached' });
  assert.ok(await row.count() > 0);
  await press('Ta bort');
  await row.first().waitFor({ state: 'detached' });
  assert.equal(await line.count(), 0);
  assert.deepEqual(seen(), []);
  await page.context().close();
});
