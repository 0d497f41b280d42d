// Pages and data that mean no good, and a page that mounts a thousand times.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TODAY, embedding, fixture, list, page as open, put } from './lib/embedding.mjs';

embedding();

const RICH = ['E10-E11-corrections', 'E17-E22-culture', 'E20-pathology-whole', 'E26-attachments', 'E37-E41-parties-and-specimens', 'E38-coded-comments'];
const PAYLOAD = '"><img src=x onerror="window.ran=1"><script>window.ran=1</script><a href="javascript:window.ran=1">x</a>';
const SHARES = 24;
const VIEWS = ['innsyn-lab-results', 'innsyn-lab-result', 'innsyn-trend'];

/** Each string of a value, as a function that writes another in its place. */
function strings(value, found = []) {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string') found.push((text) => (value[key] = text));
    else if (inner && typeof inner === 'object') strings(inner, found);
  }
  return found;
}

test('script in every string of every kind of answer runs nowhere', async () => {
  const { page } = await open();
  for (const tag of VIEWS) await put(page, tag, { attributes: { today: TODAY, 'link-base': '/x/' }, properties: { bundle: '{}' } });
  let tried = 0;
  for (const name of RICH) {
    const whole = JSON.parse(fixture(name));
    // Each string once, some in a Bundle: all at once there would be no answer left to read.
    const bundles = Array.from({ length: SHARES }, (_, share) => {
      const changed = structuredClone(whole);
      const some = strings(changed).filter((_, at) => at % SHARES === share);
      some.forEach((write) => write(PAYLOAD));
      tried += some.length;
      return JSON.stringify(changed);
    });
    const texts = structuredClone(whole);
    // What carries words, all at once.
    const words = (value) => Object.entries(value).forEach(([key, inner]) => {
      if (typeof inner === 'string' && ['text', 'display', 'valueString', 'title', 'conclusion', 'name', 'unit', 'id'].includes(key)) value[key] = PAYLOAD;
      else if (inner && typeof inner === 'object') words(inner);
    });
    words(texts);
    await page.evaluate(async ([bundles, views]) => {
      const elements = views.map((tag) => document.querySelector(tag));
      for (const bundle of bundles) {
        for (const element of elements) {
          element.bundle = bundle;
          element.result = /"(Observation\/[^"]+)"/.exec(bundle)?.[1] ?? null;
        }
        await new Promise((resolve) => setTimeout(resolve));
      }
    }, [[...bundles, JSON.stringify(texts)], VIEWS]);
  }
  await page.waitForTimeout(100);
  const inside = await page.evaluate((views) => views.map((tag) => {
    const root = document.querySelector(tag).shadowRoot;
    const links = [...root.querySelectorAll('a')].filter(({ protocol }) => !['http:', 'https:', 'tel:'].includes(protocol));
    return root.querySelectorAll('script, img, iframe, object, style, [onerror], [style]').length + links.length;
  }), VIEWS);
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.deepEqual(inside, [0, 0, 0]);
  assert.ok(tried > 800, `${tried} strings were tried`);
  await page.context().close();
});

test('a Bundle that is malformed anywhere ends neither the page nor the element', async () => {
  const { page, seen } = await open();
  const { element } = await list(page, '{}');
  const values = [null, true, 3, '', [], {}, [[]], { a: null }, 1e308, '2026-99-99'];
  const keys = (value, found = []) => {
    for (const [key, inner] of Object.entries(value)) {
      found.push((other) => (value[key] = other));
      if (inner && typeof inner === 'object') keys(inner, found);
    }
    return found;
  };
  const whole = JSON.parse(fixture('E17-E22-culture'));
  const count = keys(structuredClone(whole)).length;
  const bundles = Array.from({ length: count }, (_, at) => {
    const changed = structuredClone(whole);
    keys(changed)[at](values[at % values.length]);
    return JSON.stringify(changed);
  });
  await element.evaluate(async (e, bundles) => {
    for (const bundle of bundles) {
      e.bundle = bundle;
      await new Promise((resolve) => setTimeout(resolve));
    }
  }, bundles);
  await element.evaluate((e, bundle) => (e.bundle = bundle), fixture('E01-E02-comparators'));
  await element.getByText('D-dimer').waitFor();
  assert.ok(count > 100);
  assert.deepEqual(seen(), []);
  await page.context().close();
});

test('a page whose rules fit everything neither hides nor changes a value', async () => {
  const looks = async (hostile) => {
    const { page } = await open();
    const { element } = await list(page, fixture('E03-E07-ranges-and-marks'), { 'link-base': '#' });
    if (hostile) {
      await page.evaluate(() => new Promise((resolve) => {
        const link = document.createElement('link');
        Object.assign(link, { rel: 'stylesheet', href: '/hostile.css', onload: resolve });
        document.head.append(link);
      }));
    }
    const found = await element.evaluate((e) => [...e.shadowRoot.querySelectorAll('p, h2, h3, a, span, dt, dd, svg, li')].map((node) => {
      const style = getComputedStyle(node);
      const names = ['display', 'color', 'font-size', 'font-weight', 'font-style', 'text-transform', 'text-indent', 'letter-spacing', 'word-spacing', 'white-space', 'line-height', 'visibility', 'text-align', '-webkit-text-fill-color', '-webkit-text-security', 'text-decoration-line'];
      return [node.localName, node.textContent.length, ...names.map((name) => style.getPropertyValue(name)), Math.round(node.getBoundingClientRect().height)].join('|');
    }));
    const line = await element.evaluate((e) => getComputedStyle(e).textDecorationLine);
    await page.context().close();
    return { found, line };
  };
  const [calm, hostile] = [await looks(false), await looks(true)];
  assert.ok(calm.found.length > 50);
  assert.deepEqual(hostile.found, calm.found);
  assert.equal(hostile.line, 'none', 'a struck-out answer is another answer');
});

test('a thousand mounts leave nothing behind', async () => {
  const { page } = await open();
  await page.evaluate(() => {
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (...all) => {
      const made = await instantiateStreaming(...all);
      globalThis.wasmMemory = made.instance.exports.memory;
      return made;
    };
  });
  const bundle = fixture('E01-E02-comparators');
  await list(page, bundle);
  await put(page, 'innsyn-number-line', { attributes: { value: '5.60', low: '3', high: '6' } });
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const mount = (count) => page.evaluate(async ([count, bundle]) => {
    const main = document.querySelector('main');
    for (let n = 0; n < count; n += 20) {
      const made = Array.from({ length: 20 }, (_, at) => {
        const element = document.createElement(at % 4 ? 'innsyn-number-line' : 'innsyn-lab-results');
        if (at % 4) Object.assign(element, { value: '5.60', low: '3', high: '6' });
        else Object.assign(element, { bundle, today: '2026-11-25' });
        return element;
      });
      main.append(...made);
      while (made.some((e) => !e.shadowRoot?.querySelector('.innsyn-lab-value'))) await new Promise((r) => setTimeout(r));
      made.forEach((element) => element.remove());
      await new Promise((resolve) => setTimeout(resolve));
    }
  }, [count, bundle]);
  const measured = async () => {
    // Finalizers run in a later turn than the collection that finds them their work.
    for (let n = 0; n < 3; n += 1) {
      await client.send('HeapProfiler.collectGarbage');
      await page.waitForTimeout(50);
    }
    const { metrics } = await client.send('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    const memory = await page.evaluate(() => globalThis.wasmMemory.buffer.byteLength);
    return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize'), memory };
  };
  await mount(200);
  const before = await measured();
  await mount(1000);
  const after = await measured();
  assert.ok(after.nodes - before.nodes < 100, `${before.nodes} nodes, then ${after.nodes}`);
  assert.ok(after.listeners - before.listeners < 10, `${before.listeners} listeners, then ${after.listeners}`);
  assert.equal(after.memory, before.memory, 'the wasm’s memory');
  assert.ok(after.heap - before.heap < 1_000_000, `${before.heap} bytes, then ${after.heap}`);
  await page.context().close();
});
