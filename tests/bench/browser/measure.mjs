// What is measured on a visit. Times in milliseconds, memory in bytes.
import { marked, visit } from './visit.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** Each is waited for: what it chose is on the screen before the next is pressed. They end where they began. */
const KEYS = ['g', 'l', 'Backspace', 'Backspace'];
const CYCLES = 50;

async function told(cdp, expression) {
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
  return result.value;
}

/** Everything that the main thread did so far, in milliseconds of its own CPU time: what else the machine does is not in it. */
async function cpuTime(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** Nothing of ours runs in the page from now on, but for what waits for a list. */
async function rest({ cdp }) {
  await told(cdp, 'void (bench.rests = true)');
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await pause(300);
}

/** Does something, waits for `answer`, and a little for what comes after it. */
async function during({ cdp }, act, answer) {
  await told(cdp, 'bench.arm()');
  const before = await cpuTime(cdp);
  await act();
  const ms = await told(cdp, answer);
  await pause(100);
  return { ms, cpu: (await cpuTime(cdp)) - before };
}

async function openFilter({ page }) {
  await page.locator('#sok-og-velg > summary').click();
  await page.locator('#filter-sok').focus();
}

async function memory({ cdp }) {
  for (let twice = 0; twice < 2; twice += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  return { js: usedSize, nodes, wasm: await told(cdp, 'bench.memory?.buffer.byteLength ?? 0') };
}

/** Opens the list, types and sorts. */
export async function firstVisit(browser, subject, size, setting) {
  const open = await visit(browser, subject, size, setting);
  const { page, cdp, seen, bytes } = open;
  // A key is of use when there is a list that it can change.
  const usable = Math.max(seen.readable, seen.listens);
  await page.waitForLoadState('load');
  await rest(open);
  const shiftLoading = await told(cdp, 'bench.shift');
  const held = await memory(open);
  await openFilter(open);
  const { cpu: nothing } = await during(open, () => page.keyboard.press('Shift'), '0');
  const keys = [];
  for (const key of KEYS) keys.push(await during(open, () => page.keyboard.press(key), 'bench.answer'));
  const sorted = await during(open, () => page.locator('#filter-sorter').selectOption('navn'), 'bench.answer');
  const shift = await told(cdp, 'bench.shift');
  await open.close();
  return {
    readable: seen.readable, usable, shiftLoading, shift, js: held.js, wasm: held.wasm, nodes: held.nodes,
    bytes: { readable: bytes(seen.readable), usable: bytes(usable) },
    key: keys.map(({ ms }) => ms), keyCpu: keys.map(({ cpu }) => Math.max(0, cpu - nothing)),
    sort: sorted.ms, sortCpu: Math.max(0, sorted.cpu - nothing),
  };
}

/** Somebody types as soon as there is a field: when is what they meant on the screen? */
export async function typedAtOnce(browser, subject, size, setting) {
  const open = await visit(browser, subject, size, setting, { early: 'glukose', marks: ['answered'] });
  await open.close();
  return { answered: open.seen.answered };
}

/** The page that shows every row. */
export async function wholeList(browser, subject, size, setting) {
  const open = await visit(browser, subject, size, setting, { query: '?vis=alle', expect: size.count, marks: ['complete'] });
  await open.close();
  return { complete: open.seen.complete };
}

/** Another language, a result, and its trend, one after the other as people do: what the pages share is in the cache by then. */
export async function onward(browser, subject, size, setting) {
  const open = await visit(browser, subject, size, setting);
  const { page } = open;
  let { origin } = open.seen;
  const follow = async (link, mark) => {
    await page.waitForLoadState('load');
    await link();
    const seen = await marked(page, [mark], origin);
    origin = seen.origin;
    return seen[mark];
  };
  const language = await follow(async () => {
    await page.locator('.innsyn-languages summary').click();
    await page.locator('a[hreflang=nn]').click();
  }, 'readable');
  const result = await follow(() => page.locator('#liste a').first().click(), 'result');
  const trend = await follow(() => page.locator('a[href$="/utvikling"]').first().click(), 'trend');
  await open.close();
  return { language, result, trend };
}

/** The plan: when what one chooses among is there, and what came until then. */
export async function planVisit(browser, subject, setting) {
  const open = await visit(browser, subject, undefined, setting, { marks: ['plan'] });
  await open.page.waitForLoadState('load');
  const shift = await told(open.cdp, 'bench.shift');
  await open.close();
  return { readable: open.seen.plan, shift, bytes: open.bytes(open.seen.plan) };
}

/** What is left behind by opening and shutting the form, by choosing and taking back, and by typing and deleting, fifty times each, and fifty times more. */
export async function growth(browser, subject, size, setting) {
  const open = await visit(browser, subject, size, setting);
  const { page, cdp } = open;
  await page.waitForLoadState('load');
  await rest(open);
  const turn = async () => {
    await told(cdp, "document.querySelector('#sok-og-velg > summary').click()");
    await told(cdp, 'new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))');
  };
  const answered = async (act) => {
    await told(cdp, 'bench.arm()');
    await act();
    await told(cdp, 'bench.answer');
  };
  const grown = async (act, inverse) => {
    const cycle = async () => {
      await act();
      await inverse();
    };
    for (let warm = 0; warm < 5; warm += 1) await cycle();
    const held = [await memory(open)];
    for (let turn = 0; turn < 2; turn += 1) {
      for (let n = 0; n < CYCLES; n += 1) await cycle();
      held.push(await memory(open));
    }
    const [before, after, later] = held;
    // What the browser compiles of code that runs often comes once; what leaks comes again.
    return { nodes: later.nodes - before.nodes, js: after.js - before.js, again: later.js - after.js, pages: (later.wasm - before.wasm) / 65_536 };
  };
  const choose = (value) => () => answered(() => page.locator('#filter-sorter').selectOption(value));
  const press = (key) => () => answered(() => page.keyboard.press(key));
  const turned = await grown(turn, turn);
  await openFilter(open);
  const chosen = await grown(choose('navn'), choose('nyeste'));
  await page.locator('#filter-sok').focus();
  const typed = await grown(press('g'), press('Backspace'));
  await open.close();
  return { turned, chosen, typed };
}

/** Nodes that the browser itself keeps of as many keys in a field with no code behind it, so that they can be taken back. */
export async function bareField(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.setContent('<input autofocus>');
  await page.locator('input').focus();
  const nodes = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Memory.getDOMCounters')).nodes;
  };
  const cycles = async (count) => {
    for (let n = 0; n < count; n += 1) for (const key of ['g', 'Backspace']) await page.keyboard.press(key);
    return nodes();
  };
  const before = await cycles(5);
  const after = await cycles(CYCLES);
  await context.close();
  return after - before;
}
