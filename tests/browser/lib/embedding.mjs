// Somebody else's page with innsyn's elements in it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { serve } from '../../embedding/plain/server.mjs';
import { launch, watch } from './browser.mjs';
import { ROOT } from './server.mjs';

export const PACKAGE = join(ROOT, 'target/npm');
export const TODAY = '2026-11-25';

/** A Bundle of tests/fixtures, as text. */
export function fixture(name, kind = 'lab') {
  return readFileSync(join(ROOT, `tests/fixtures/${kind}/${name}.json`), 'utf8');
}

export let browser, origin;
let server;

/** A browser and a server of plain pages for the tests of one file. `begin` starts the browser: Chromium, unless told otherwise. */
export function embedding(begin = launch) {
  before(async () => {
    assert.ok(existsSync(join(PACKAGE, 'index.js')), 'target/npm is not built: cargo xtask npm');
    browser = await begin();
    server = await serve();
    origin = `http://127.0.0.1:${server.address().port}`;
  });
  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });
}

/** A page of the host's, with what the console said: `seen`. */
export async function page(path = '/empty.html', options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(10_000);
  const opened = await context.newPage();
  const seen = watch(opened);
  await opened.goto(origin + path);
  return { page: opened, seen: () => seen.filter((line) => !line.includes('favicon.ico')) };
}

/**
 * Puts an element on a page and waits until it says that it is ready, or that it is not. Gives its locator and what it
 * said. `properties` are set, `attributes` written, `inside` is its own content.
 */
export async function put(page, tag, { properties = {}, attributes = {}, inside = '', module = '/innsyn/index.js' } = {}) {
  const said = await page.evaluate(
    async ({ tag, properties, attributes, inside, module }) => {
      const { define } = await import(module);
      if (!customElements.get(tag)) define({ suffix: /-\d+$/.exec(tag)?.[0] ?? '' });
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      if (inside) {
        const own = document.createElement('p');
        own.textContent = inside;
        element.append(own);
      }
      Object.assign(element, properties);
      const said = new Promise((resolve) => {
        for (const name of ['innsyn-ready', 'innsyn-fault']) {
          element.addEventListener(name, ({ detail }) => resolve([name, detail]), { once: true });
        }
        setTimeout(() => resolve(['nothing']), 5000);
      });
      document.querySelector('main').append(element);
      if (!('bundle' in element)) {
        while (!element.shadowRoot?.querySelector('.innsyn-element, .innsyn-tag')) await new Promise((r) => setTimeout(r, 10));
        return ['drawn'];
      }
      const told = await said;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return told;
    },
    { tag, properties, attributes, inside, module },
  );
  return { element: page.locator(tag).last(), said };
}

/** The same for a list with a Bundle. */
export function list(page, bundle, attributes = {}, more = {}) {
  return put(page, 'innsyn-lab-results', { properties: { bundle }, attributes: { today: TODAY, ...attributes }, ...more });
}
