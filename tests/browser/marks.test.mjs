// The reader's own marks, as a citizen makes them: by keyboard, with script and without.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults, STILL } from './lib/axe.mjs';
import { PERSONS, citizen, open, send } from './lib/browser.mjs';
import { LOCALES } from './lib/places.mjs';
import { browser, running, server } from './lib/running.mjs';

running();

const waiting = (page) => page.locator('article', { hasText: 'Du har valgt å vente med dette svaret.' });

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with script' : 'without script';

  test(`${how}: wait with tissue samples, see one after all, and delete all marks`, async () => {
    const page = await citizen(browser, server, PERSONS.everyKind, { javaScriptEnabled });
    await page.goto('/provesvar');
    await page.getByRole('link', { name: 'Se nå eller vente' }).click();
    const tissue = page.getByRole('group', { name: 'Vevs- eller celleprøve' });
    await tissue.getByRole('radio', { name: 'Vis svaret med en gang' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByRole('heading', { name: 'Valgene er lagret' }).waitFor();
    assert.ok(await tissue.getByRole('radio', { name: 'Vent til jeg velger å se' }).isChecked());

    await page.goto('/provesvar');
    const count = await waiting(page).count();
    assert.ok(count > 0, 'there is a tissue sample');
    const card = waiting(page).first();
    assert.equal(await card.getByRole('list').count(), 0, 'no results are in it');
    const button = card.getByRole('button', { name: /^Se nå\s?,\s?Vevs- eller celleprøve/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Vent likevel' }).waitFor();
    await page.goto('/provesvar');
    assert.equal(await waiting(page).count(), count - 1);
    await page.goBack();
    await page.getByRole('button', { name: 'Vent likevel' }).click();
    await page.waitForURL('**/provesvar#r-*');
    assert.equal(await waiting(page).count(), count);

    await page.goto('/se-eller-vent');
    assert.ok(!(await page.getByRole('button', { name: 'Slett alle merkene' }).isVisible()), 'it takes two steps');
    await page.locator('summary', { hasText: 'Jeg vil slette merkene' }).click();
    await page.getByRole('button', { name: 'Slett alle merkene' }).click();
    await page.getByRole('heading', { name: 'Merkene er slettet' }).waitFor();
    await page.goto('/provesvar');
    assert.equal(await waiting(page).count(), 0);
    await page.context().close();
  });

  test(`${how}: what is new is so until it is opened, or all is marked as read`, async () => {
    const page = await citizen(browser, server, PERSONS.everyKind, { javaScriptEnabled });
    await page.goto('/provesvar');
    const tags = page.locator('article .innsyn-tag', { hasText: /^Ny$/ });
    const before = await tags.count();
    assert.ok(before > 1);
    await page.locator('article:has(.innsyn-tag[data-shape="new"])').first().getByRole('link').first().click();
    await page.waitForURL('**/provesvar/*');
    await page.goto('/provesvar');
    assert.equal(await tags.count(), before - 1);
    await page.getByRole('button', { name: 'Merk alle som lest' }).click();
    await page.waitForURL('**/provesvar');
    assert.equal(await tags.count(), 0);
    assert.equal(await page.getByRole('button', { name: 'Merk alle som lest' }).count(), 0);
    await page.goto('/se-eller-vent');
    await page.locator('summary', { hasText: 'Jeg vil slette merkene' }).click();
    await page.getByRole('button', { name: 'Slett alle merkene' }).click();
    await page.context().close();
  });
}

test('what waits has no fault that axe knows, and fits a small screen and paper', async () => {
  const page = await citizen(browser, server, PERSONS.everyKind, { ...STILL, viewport: { width: 320, height: 640 } });
  const form = { 'vev-og-celler': 'vent', bilder: 'vent', mikrobiologi: 'vent' };
  await send(page, '/se-eller-vent', form);
  await page.goto('/provesvar');
  const one = await waiting(page).first().getByRole('link').first().getAttribute('href');
  const found = [];
  for (const locale of LOCALES) {
    for (const path of ['/provesvar', one, '/se-eller-vent', '/']) {
      await open(page, path, locale);
      found.push(...(await faults(page, `${path} in ${locale}`)));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${path} in ${locale} is ${wide} px too wide`);
      for (const button of await page.locator('main button:visible').all()) {
        const { height } = await button.boundingBox();
        assert.ok(height >= 44, `${path} in ${locale}: ${await button.innerText()} is ${height} px high`);
      }
    }
  }
  assert.deepEqual(found, []);
  await page.emulateMedia({ media: 'print' });
  await open(page, '/provesvar');
  assert.equal(await page.locator('main form button:visible').count(), 0, 'paper has no buttons');
  assert.ok(await page.getByText('Du har valgt å vente med dette svaret.').first().isVisible());
  await page.context().close();
});
