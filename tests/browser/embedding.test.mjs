// A custom element on somebody else's plain page, under the strictest policy.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../embedding/plain/server.mjs';
import { launch, watch } from './lib/browser.mjs';
import { ROOT } from './lib/server.mjs';

let browser, server;
before(async () => {
  assert.ok(existsSync(join(ROOT, 'target/npm/index.js')), 'target/npm is not built: cargo xtask npm');
  browser = await launch();
  server = await serve();
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

test('<innsyn-status> shows, changes, moves and goes, and the policy holds', async () => {
  const page = await (await browser.newContext()).newPage();
  const seen = watch(page);
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const first = page.locator('innsyn-status').first();
  await page.waitForFunction(() => document.querySelector('innsyn-status').shadowRoot?.childElementCount > 0);
  assert.equal((await first.locator('.innsyn-tag').innerText()).trim(), 'Foreløpig');
  const unknown = page.locator('innsyn-status').nth(1).locator('.innsyn-tag');
  assert.equal(await unknown.getAttribute('data-shape'), 'unknown', 'what is no tone is never drawn as a better one');
  const looks = () => first.evaluate((element) => element.shadowRoot.innerHTML);
  const provisional = await looks();

  await first.evaluate((element) => element.setAttribute('tone', 'waiting'));
  await page.waitForFunction((was) => document.querySelector('innsyn-status').shadowRoot.innerHTML !== was, provisional);
  await first.evaluate((element) => (element.tone = 'provisional'));
  await page.waitForFunction((was) => document.querySelector('innsyn-status').shadowRoot.innerHTML === was, provisional);

  const kept = await first.evaluate(async (element) => {
    const inside = element.shadowRoot.firstElementChild;
    document.querySelector('h1').before(element);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return element.shadowRoot.firstElementChild === inside;
  });
  assert.ok(kept, 'moved, it keeps what it holds');

  await page.evaluate(() => document.querySelectorAll('innsyn-status').forEach((element) => element.remove()));
  assert.equal(await page.locator('innsyn-status').count(), 0);
  assert.deepEqual(seen.filter((line) => !line.includes('favicon.ico')), []);
  await page.context().close();
});

test('its text is followed; taken away and put back, it is there once', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const first = page.locator('innsyn-status').first();
  await first.locator('.innsyn-tag').waitFor();
  await first.evaluate((element) => (element.textContent = 'Endret'));
  await first.locator('.innsyn-tag').filter({ hasText: 'Endret' }).waitFor();
  const count = await first.evaluate(async (element) => {
    const parent = element.parentNode;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    parent.prepend(element);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return element.shadowRoot.querySelectorAll('.innsyn-tag').length;
  });
  assert.equal(count, 1);
  await page.context().close();
});

test('with the wasm blocked its words are there', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  assert.match(await page.getByRole('main').innerText(), /Svaret er Foreløpig/);
  await page.context().close();
});
