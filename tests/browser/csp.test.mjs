// No page breaks its own policy or writes to the console, and every answer carries the headers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor, watch } from './lib/browser.mjs';
import { go, places, walk } from './lib/places.mjs';
import { browser, running, server } from './lib/running.mjs';
import { labFixtures } from './lib/server.mjs';

running({ files: labFixtures() });

const EXPECTED = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'no-store',
};

test('no page breaks the policy, writes to the console, or lacks a header', async () => {
  const found = [];
  const watched = new Map();
  await walk(browser, server, await places(browser, server), {}, async (page, place) => {
    if (!watched.has(page)) watched.set(page, watch(page));
    const headers = (await go(page, place, 'nb')).headers();
    for (const [name, value] of Object.entries(EXPECTED)) {
      if (headers[name] !== value) found.push(`${place.name}: ${name} is ${headers[name]}`);
    }
    const policy = headers['content-security-policy'] ?? '';
    for (const part of ["default-src 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"]) {
      if (!policy.includes(part)) found.push(`${place.name}: the policy lacks ${part}`);
    }
    if (/'unsafe-(inline|eval)'/.test(policy)) found.push(`${place.name}: the policy allows ${policy}`);
  });
  for (const seen of watched.values()) found.push(...seen);
  assert.deepEqual(found, []);
});

test('the browser holds the policy: text is not made into markup', async () => {
  const page = await visitor(browser, server);
  await page.goto('/');
  const made = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<p>x</p>');
      return true;
    } catch {
      return false;
    }
  });
  assert.equal(made, false, 'Trusted Types are required');
  await page.context().close();
});
