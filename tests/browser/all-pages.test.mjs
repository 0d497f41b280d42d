// Every page and state in three languages, each looked at once: WCAG 2.2 A, AA, AAA and axe's best practices, light and dark;
// the Nu HTML checker; the sizes that axe does not measure; how heavy it is to read; its policy, its console and its headers.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { STILL, faults } from './lib/axe.mjs';
import { launchToLook, visitor, watch } from './lib/browser.mjs';
import { Pages } from './lib/html.mjs';
import { FEWEST, LIMIT, measure } from './lib/lix.mjs';
import { LOCALES, arrive, astray, everybody, go, groups, places } from './lib/places.mjs';
import { browser, running, server } from './lib/running.mjs';
import { sizes } from './lib/sizes.mjs';

/** 1280 px at 400 % is 320 px to a page. */
const NARROW = 320;
/** Walked at the same time. */
const WALKERS = 2;

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'no-store',
};
const POLICY = ["default-src 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"];

function lacking(headers) {
  const wrong = Object.entries(HEADERS).filter(([name, value]) => headers[name] !== value).map(([name]) => `${name} is ${headers[name]}`);
  const policy = headers['content-security-policy'] ?? '';
  const lacks = POLICY.filter((part) => !policy.includes(part)).map((part) => `the policy lacks ${part}`);
  return [...wrong, ...lacks, ...(/'unsafe-(inline|eval)'/.test(policy) ? [`the policy allows ${policy}`] : [])];
}

const found = Object.fromEntries(LOCALES.map((locale) => [locale, { status: [], axe: [], sizes: [], headers: [], console: [], heavy: [], html: new Pages() }]));

async function look(page, place, locale) {
  const here = found[locale];
  const answer = await go(page, place, locale);
  const where = `${place.name} (${page.url().slice(server.url.length)}, ${locale})`;
  await here.html.add(answer, where);
  const { status = 200 } = place;
  if (answer.status() !== status) here.status.push(`${where}: ${answer.status()} and not ${status}`);
  here.status.push(...astray(page, place).map((fault) => `${where}: ${fault}`));
  here.headers.push(...lacking(answer.headers()).map((fault) => `${where}: ${fault}`));
  // In the page as it is, its policy in force.
  here.axe.push(...(await faults(page, where)));
  // No language's words but these two have a measure.
  const { ours } = locale === 'se' ? {} : await measure(page);
  if (ours?.words >= FEWEST && ours.lix > LIMIT) here.heavy.push(`${where}: LIX ${ours.lix.toFixed(1)}`);
  const size = page.viewportSize();
  for (const width of [size.width, NARROW]) {
    if (width !== size.width) await page.setViewportSize({ ...size, width });
    here.sizes.push(...(await page.evaluate(sizes)).map((fault) => `${where}, ${width} px: ${fault}`));
  }
  await page.setViewportSize(size);
}

async function walkAll() {
  // The long ways first: the walkers are to come home together.
  const waiting = groups(await places(browser, server)).sort((one, other) => other.length - one.length);
  const walker = async () => {
    for (let group = waiting.shift(); group; group = waiting.shift()) {
      const page = await arrive(browser, server, group[0], STILL);
      const seen = watch(page);
      for (const locale of LOCALES) {
        for (const place of group) await look(page, place, locale);
        found[locale].console.push(...seen.splice(0));
      }
      await page.context().close();
    }
  };
  await Promise.all(Array.from({ length: WALKERS }, walker));
}

running({ files: everybody() }, { ready: walkAll, begin: launchToLook });

for (const locale of LOCALES) {
  describe(`every page in ${locale}`, () => {
    const nothing = (what) => () => assert.deepEqual(found[locale][what], []);
    test('each is the page that it is meant to be, as its status and its address tell', nothing('status'));
    test('axe finds nothing', nothing('axe'));
    test('the HTML checker has nothing to say', () => assert.deepEqual(found[locale].html.judge(), []));
    test('nothing scrolls sideways and everything that stands alone is big enough to hit', nothing('sizes'));
    if (locale !== 'se') test(`none is heavier to read by our words than LIX ${LIMIT}`, nothing('heavy'));
    test('none lacks a header or its policy', nothing('headers'));
    test('none breaks its policy or writes to the console', nothing('console'));
  });
}

test('what looks for faults finds them: no language, a picture without words, text of 5:1, light or dark', async () => {
  const page = await visitor(browser, server, STILL);
  await page.goto('/hjelp');
  assert.deepEqual(await faults(page, 'help'), []);
  await page.evaluate(() => {
    document.documentElement.removeAttribute('lang');
    const faint = Object.assign(document.createElement('p'), { textContent: 'Så vidt' });
    // Mid grey: 5:1 on white, and 4:1 on the dark page.
    faint.style.color = '#6f6f6f';
    document.querySelector('main').append(document.createElement('img'), faint);
  });
  const found = (await faults(page, 'help')).map((fault) => fault.replace(/ \(.*/s, '')).sort();
  assert.deepEqual(found, ['help, dark: color-contrast', 'help, light: color-contrast', 'help, light: html-has-lang', 'help, light: image-alt']);
  await page.context().close();
});

test('what measures how heavy a page is finds our words, and leaves out those that stand as they came', async () => {
  const page = await visitor(browser, server);
  await page.goto('/hjelp');
  const write = (translate) => page.evaluate((translate) => {
    const heavy = Object.assign(document.createElement('p'), { textContent: 'Helseforetaksadministrasjonens undersøkelsesresultater '.repeat(40) });
    heavy.translate = translate;
    document.querySelector('main').replaceChildren(document.querySelector('main h1'), heavy);
    return document.querySelector('main').innerText.length;
  }, translate);
  await write(true);
  assert.ok((await measure(page)).ours.lix > LIMIT);
  const length = await write(false);
  const { all, ours } = await measure(page);
  assert.ok(all.lix > LIMIT && ours.words < FEWEST, JSON.stringify({ all, ours }));
  assert.equal(await page.getByRole('main').evaluate((main) => main.innerText.length), length, 'and the page is as it was');
  await page.context().close();
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
