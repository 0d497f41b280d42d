// A drawing of results over time: what a screen reader is told of it, and what the page's own code adds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STILL, faults } from './lib/axe.mjs';
import { PERSONS, citizen, open, watch } from './lib/browser.mjs';
import { browser, running, server } from './lib/running.mjs';

running();

/** The page of results over time of an analysis, in a browser as `options` say. */
async function trend(name, options) {
  const page = await citizen(browser, server, PERSONS.chronic, options);
  await page.goto('/provesvar');
  await page.getByRole('main').getByRole('link', { name }).first().click();
  await page.getByRole('link', { name: 'Se svarene over tid' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  return page;
}

const slider = (page) => page.getByRole('slider', { name: 'Gå gjennom svarene' });
const said = (page) => slider(page).getAttribute('aria-valuetext');

test('a screen reader hears of the drawing by one name, and reads the numbers as a table with heads', async () => {
  const page = await trend('Kreatinin', { javaScriptEnabled: false });
  const tree = await page.getByRole('main').ariaSnapshot();
  assert.equal(tree.match(/- img "Kurve over svarene\. De samme tallene står i tabellen under\."/g)?.length, 1, tree);
  assert.equal(tree.match(/- slider/g), null, 'nothing is there that does nothing');
  const table = await page.getByRole('table').ariaSnapshot();
  assert.match(table, /- table "Kreatinin"/);
  assert.match(table, /- row "Prøven tatt Svar Referanse Merke fra laboratoriet":/);
  const heads = table.match(/- rowheader "\d\d\.\d\d\.\d{4}"/g) ?? [];
  assert.equal(heads.length, 50, 'each result is a row with its day as head');
  assert.equal(table.match(/- columnheader/g).length, 4);
  await page.context().close();
});

test('the arrow keys walk from result to result, and each is told by value, date, range and mark', async () => {
  const page = await trend('Kreatinin');
  const seen = watch(page);
  await slider(page).waitFor();
  const rows = await page.getByRole('table').locator('tr[data-at]').evaluateAll((all) => all.map((row) => ({
    day: row.querySelector('th').textContent.trim(), value: row.querySelector('.innsyn-trend-value').textContent.trim(),
    range: row.querySelector('.innsyn-trend-range p').textContent.trim(), mark: row.querySelector('.innsyn-trend-mark').textContent.trim(),
  })));
  await slider(page).focus();
  const told = async ({ day, value, range, mark }) => {
    const words = await said(page);
    for (const part of [day, value, range, mark]) assert.ok(words.replaceAll('\u00a0', ' ').includes(part.replaceAll('\u00a0', ' ')), `«${part}» in «${words}»`);
    assert.ok(await page.getByText(words, { exact: true }).isVisible(), 'it is seen too');
  };
  await told(rows[0]);
  const cursor = () => page.locator('circle.innsyn-trend-cursor').getAttribute('cx');
  const newest = await cursor();
  await page.keyboard.press('ArrowLeft');
  await told(rows[1]);
  assert.ok(parseFloat(await cursor()) < parseFloat(newest), 'the mark in the drawing goes to the left');
  await page.keyboard.press('Home');
  await told(rows.at(-1));
  await page.keyboard.press('ArrowRight');
  await told(rows.at(-2));
  assert.deepEqual(seen, []);
  await page.context().close();
});

test('the curve is heard only when asked for, each result once, soft within the range and sharp outside, and stops', async () => {
  const page = await citizen(browser, server, PERSONS.chronic);
  // What is heard: each tone that the page makes, as the browser is told of it.
  await page.addInitScript(() => {
    window.tones = [];
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function tone(when) {
      window.sounding = this.context;
      window.tones.push({ kind: this.type, pitch: this.frequency.value * 2 ** (this.detune.value / 1200), when });
      return start.call(this, when);
    };
    const { close } = AudioContext.prototype;
    AudioContext.prototype.close = function closed() { window.quiet = true; return close.call(this); };
  });
  await page.goto('/provesvar');
  await page.getByRole('main').getByRole('link', { name: 'Kalium' }).first().click();
  await page.getByRole('link', { name: 'Se svarene over tid' }).click();
  await slider(page).waitFor();
  assert.deepEqual(await page.evaluate(() => window.tones), [], 'nothing is heard before it is asked for');
  await page.getByRole('button', { name: 'Hør kurven' }).click();
  await page.waitForFunction(() => window.sounding?.state === 'running');
  const tones = await page.evaluate(() => window.tones);
  const points = await page.locator('svg[role=img] [data-at]').evaluateAll((all) => all.map((point) => ({
    x: parseFloat(point.getAttribute('x')), y: parseFloat(point.getAttribute('y')),
  })).toSorted((one, other) => one.x - other.x));
  assert.equal(tones.length, points.length);
  const bands = await page.locator('.innsyn-trend-band').evaluateAll((all) => all.map((band) => ['x', 'y', 'width', 'height'].map((name) => parseFloat(band.getAttribute(name)))));
  tones.forEach(({ kind, pitch }, at) => {
    const { x, y } = points[at];
    const band = bands.find(([left, , width]) => left <= x && x <= left + width);
    const wanted = band ? (band[1] <= y && y <= band[1] + band[3] ? 'sine' : 'sawtooth') : 'triangle';
    assert.equal(kind, wanted, `tone ${at}`);
    assert.ok(Math.abs(pitch - 196 * 2 ** (2 * (1 - y / 100))) < 0.5, `tone ${at}: ${pitch} for a place ${y} from the top`);
  });
  for (let at = 1; at < tones.length; at += 1) assert.ok(tones[at].when > tones[at - 1].when, 'one after the other');
  const first = await said(page);
  await page.waitForFunction((first) => document.querySelector('input[type=range]').getAttribute('aria-valuetext') !== first, first);
  await page.getByRole('button', { name: 'Stopp lyden' }).click();
  assert.ok(await page.evaluate(() => window.quiet));
  await page.getByRole('button', { name: 'Hør kurven' }).waitFor();
  const stopped = await said(page);
  await page.waitForTimeout(1500);
  assert.equal(await said(page), stopped, 'and nothing goes on');
  await page.context().close();
});

test('the drawing becomes larger by button and by two fingers, scrolls by itself, and the page does not', async () => {
  const page = await trend('Kreatinin', { viewport: { width: 320, height: 640 }, hasTouch: true });
  await slider(page).waitFor();
  const plot = page.locator('.innsyn-trend-plot');
  const width = () => page.locator('svg[role=img]').evaluate((svg) => svg.getBoundingClientRect().width);
  const before = await width();
  await page.getByRole('button', { name: 'Større kurve' }).click();
  const larger = await width();
  assert.ok(Math.abs(larger / before - 1.5) < 0.02, `${before} to ${larger}`);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page stays as wide as it is');
  const client = await page.context().newCDPSession(page);
  await plot.scrollIntoViewIfNeeded();
  const { x, y } = await plot.boundingBox();
  const touch = (type, apart) => client.send('Input.dispatchTouchEvent', {
    type, touchPoints: apart ? [{ x: x + 130 - apart / 2, y: y + 100, id: 0 }, { x: x + 130 + apart / 2, y: y + 100, id: 1 }] : [],
  });
  await touch('touchStart', 60);
  await touch('touchMove', 90);
  await touch('touchMove', 120);
  await touch('touchEnd');
  assert.ok((await width()) > larger * 1.3, 'two fingers that go apart make it larger');
  for (let press = 0; press < 8; press += 1) await page.getByRole('button', { name: 'Mindre kurve' }).click();
  assert.ok(Math.abs((await width()) - before) < 1, 'and back');
  await page.context().close();
});

test('axe finds nothing in what the code adds, nothing moves when it comes, and without it nothing is missing', async () => {
  const page = await citizen(browser, server, PERSONS.chronic, { ...STILL, viewport: { width: 320, height: 640 } });
  await page.addInitScript(() => {
    window.moved = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.moved += entry.value; })
      .observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/provesvar');
  await page.getByRole('main').getByRole('link', { name: 'Kreatinin' }).first().click();
  await page.getByRole('link', { name: 'Se svarene over tid' }).click();
  await slider(page).waitFor();
  await page.waitForTimeout(300);
  assert.ok((await page.evaluate(() => window.moved)) <= 0.01, `moved by ${await page.evaluate(() => window.moved)}`);
  await page.getByRole('button', { name: 'Større kurve' }).click();
  assert.deepEqual(await faults(page, 'walked'), []);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.reload();
  await page.getByText('Siden fikk ikke lastet alt.').last().waitFor();
  assert.equal(await slider(page).count(), 0);
  assert.deepEqual(await faults(page, 'without the code'), []);
  await page.context().close();
});

for (const [locale, hear, stop] of [['nb', 'Hør kurven', 'Stopp lyden'], ['nn', 'Høyr kurva', 'Stopp lyden'], ['se', 'Hør kurven', 'Stopp lyden']]) {
  test(`${locale}: axe finds nothing in the drawing while it is walked, at its largest, and while it sounds`, async () => {
    const page = await trend('Kreatinin', { ...STILL, viewport: { width: 320, height: 640 } });
    await open(page, new URL(page.url()).pathname, locale);
    const larger = page.getByRole('button', { name: 'Større kurve' });
    await larger.waitFor();
    for (let press = 0; press < 8; press += 1) await larger.click();
    await page.getByRole('slider').press('Home');
    assert.deepEqual(await faults(page, 'at its largest'), []);
    await page.getByRole('button', { name: hear }).click();
    await page.getByRole('button', { name: stop }).waitFor();
    assert.deepEqual(await faults(page, 'while it sounds'), []);
    await page.context().close();
  });
}
