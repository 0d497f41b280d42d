// What a person waits for in a browser: node tests/bench/browser.mjs [times] [observations,…]. Prints figures, judges nothing.
// Beside the portal a plain page that does the same job (tests/bench/plain), in the same run, turn about.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PERSONS, launch } from '../browser/lib/browser.mjs';
import { SITE, binary, start } from '../browser/lib/server.mjs';
import { bareField, firstVisit, growth, onward, planVisit, typedAtOnce, wholeList } from './browser/measure.mjs';
import { at, bytes, exact, head, kib, line, median, tenth, whole } from './browser/table.mjs';
import { SETTINGS, planOf, plainServer, subjects } from './browser/visit.mjs';
import { SIZES, write } from './persons.mjs';

const TIMES = Number(process.argv[2] || 3);
const CHOSEN = process.argv[3]?.split(',').map(Number) ?? SIZES.map(({ count }) => count);
const KIB = 1024;
/** Of longer lists a figure takes minutes: each is taken a third of the times. */
const LONG = 5000;
const since = Date.now();

function progress(words) {
  const seconds = Math.round((Date.now() - since) / 1000);
  process.stderr.write(`[${String(Math.floor(seconds / 60)).padStart(2)}:${String(seconds % 60).padStart(2, '0')}] ${words}\n`);
}

/** `times` times, turn about, so that what else the machine does meets both. Gives each page's samples by figure. */
async function turnAbout(pages, times, measure) {
  const samples = {};
  for (let n = 0; n < times; n += 1) {
    const names = n % 2 === 0 ? Object.keys(pages) : Object.keys(pages).reverse();
    for (const name of names) {
      samples[name] ??= {};
      for (const [figure, value] of Object.entries(await measure(pages[name]))) {
        (samples[name][figure] ??= []).push(...[value].flat());
      }
    }
  }
  return samples;
}

function goalsFor({ count }) {
  const few = count === 50;
  return {
    markup: few ? `≤ ${whole(20 * KIB)}` : '', code: few ? `≤ ${whole(105 * KIB)}` : '',
    readable: { 50: 'ratio ≤ 0.70', 1000: 'ratio ≤ 0.60' }[count] ?? '', usable: 'ratio ≤ 1.20', cpu: 'ratio ≤ 1.20', shift: '≤ 0.01',
  };
}

async function measureAll(browser, pages, size, setting) {
  const where = `${SETTINGS[setting].title.split(' (')[0]}, ${whole(size.count)} observations`;
  const times = size.count > LONG ? Math.ceil(TIMES / 3) : TIMES;
  const wholeTimes = setting === 'phone' && size.count > 500 ? 1 : times;
  const goals = goalsFor(size);

  progress(`${where}: reading, typing, sorting`);
  const first = await turnAbout(pages, times, (page) => firstVisit(browser, page, size, setting));
  progress(`${where}: typed at once`);
  const early = await turnAbout(pages, times, (page) => typedAtOnce(browser, page, size, setting));
  progress(`${where}: the whole list`);
  const all = await turnAbout(pages, wholeTimes, (page) => wholeList(browser, page, size, setting));
  progress(`${where}: language, result, trend`);
  const { portal: next } = await turnAbout({ portal: pages.portal }, times, (page) => onward(browser, page, size, setting));

  const both = (from, figure, choose = median) => [choose(from.portal[figure]), choose(from.plain[figure])];
  const p95 = (samples) => at(samples, 0.95);
  const told = [
    head(`${whole(size.count)} observations, ${times} times`),
    line('first results readable, ms', ...both(first, 'readable'), { goal: goals.readable }),
    line('filter usable, ms', ...both(first, 'usable'), { goal: goals.usable }),
    line('typed as soon as there is a field → shown, ms', ...both(early, 'answered')),
    line(`list complete, ?vis=alle, ms${wholeTimes === times ? '' : ' (once)'}`, ...both(all, 'complete')),
    line(`key → painted, p50 of ${first.portal.key.length}, ms`, ...both(first, 'key')),
    line('key → painted, p95, ms', ...both(first, 'key', p95)),
    line('main thread for a key, p50, ms of CPU', ...both(first, 'keyCpu'), { as: tenth, goal: goals.cpu }),
    line('main thread for a key, p95, ms of CPU', ...both(first, 'keyCpu', p95), { as: tenth }),
    line('another order → painted, ms', ...both(first, 'sort')),
    line('main thread for another order, ms of CPU', ...both(first, 'sortCpu'), { as: tenth }),
    line('another language, ms', median(next.language), undefined),
    line('a result, ms', median(next.result), undefined),
    line('its trend, ms', median(next.trend), undefined),
    line('layout shift while loading', ...both(first, 'shiftLoading', (found) => Math.max(...found)), { as: exact, ratio: false, goal: goals.shift }),
    line('layout shift, typing and sorting included', ...both(first, 'shift', (found) => Math.max(...found)), { as: exact, ratio: false, goal: goals.shift }),
    line('JavaScript memory in use, KiB', ...both(first, 'js'), { as: kib }),
    line('wasm memory taken, KiB', ...both(first, 'wasm'), { as: kib, ratio: false }),
    line('nodes of the document', ...both(first, 'nodes')),
    ...bytes((moment) => ({ portal: first.portal.bytes[0][moment], plain: first.plain.bytes[0][moment] }), goals),
  ];
  console.log(told.join('\n'));
}

async function measurePlan(browser, setting) {
  progress(`${SETTINGS[setting].title.split(' (')[0]}, the plan`);
  const { plan } = await turnAbout({ plan: planOf(server, PERSONS.twelveYears) }, TIMES, (subject) => planVisit(browser, subject, setting));
  const [came] = plan.bytes;
  const kinds = Object.keys(came);
  console.log([
    head(`the plan of ${PERSONS.twelveYears}, ${TIMES} times`),
    line('what one chooses among readable, ms', median(plan.readable)),
    line('layout shift while loading', Math.max(...plan.shift), undefined, { as: exact }),
    ...kinds.map((kind) => line(`bytes before readable: ${kind}`, came[kind])),
    line('bytes before readable: all', kinds.reduce((sum, kind) => sum + came[kind], 0)),
  ].join('\n'));
}

async function measureGrowth(browser, pages, size) {
  progress(`growth, ${whole(size.count)} observations`);
  const { portal, plain } = await turnAbout(pages, 1, (page) => growth(browser, page, size, 'desktop'));
  console.log(head(`left after 50 times, ${whole(size.count)} observations`));
  const ways = { turned: 'form opened and shut', chosen: 'order chosen and taken back', typed: 'letter typed and deleted' };
  for (const [way, words] of Object.entries(ways)) {
    const figures = (what, how) => line(`${words}: ${how.what}`, portal[way][0][what], plain[way][0][what], { ratio: false, ...how });
    console.log(figures('nodes', { what: 'nodes', goal: '0' }));
    console.log(figures('pages', { what: 'wasm pages', goal: '0' }));
    console.log(figures('js', { what: 'JavaScript memory, KiB', as: kib, goal: '≤ 50' }));
    console.log(figures('again', { what: 'the same of 50 times more, KiB', as: kib }));
  }
}

const NOTES = `
Times begin with the navigation and end with the task after the frame that shows it; screen and compositor are not in them. Medians.
key → painted: the portal waits 250 ms after the last key and asks the server (ADR 14); the plain page has everything and waits for nothing.
Bytes: bodies as sent, of the first visit. Data is what JSON was fetched. Headers are apart and not in the sums but the last.
JavaScript memory: V8's heap after garbage collection. Wasm memory: the size of its linear memory, which never shrinks.
Each island is a wasm file of its own; what each weighs: cargo xtask bench islands.`;

const sizes = SIZES.filter(({ count }) => CHOSEN.includes(count));
const folder = mkdtempSync(join(tmpdir(), 'innsyn-bench-'));
let server;
let plain;
let browser;
// Whoever breaks it off leaves nothing running either.
process.once('exit', () => {
  plain?.stop();
  server?.stop();
  rmSync(folder, { recursive: true, force: true });
});
try {
  server = await start({ files: write(folder), env: { INNSYN_SITE: process.env.INNSYN_SITE || SITE } });
  plain = await plainServer(folder);
  browser = await launch();
  const pages = subjects(server, plain);
  console.log(`${binary()}\nChromium ${browser.version()}`);
  // The first visit of all pays for starting the browser's parts.
  for (const page of Object.values(pages)) await typedAtOnce(browser, page, SIZES[0], 'desktop');
  for (const setting of Object.keys(SETTINGS)) {
    console.log(`\n=== ${SETTINGS[setting].title}`);
    for (const size of sizes) await measureAll(browser, pages, size, setting);
    await measurePlan(browser, setting);
  }
  console.log('\n=== growth, desktop');
  for (const size of sizes.filter(({ count }) => count <= 1000)) await measureGrowth(browser, pages, size);
  console.log(`\nA field with no code behind it: ${await bareField(browser)} nodes left after a letter typed and deleted 50 times: the browser keeps them for «undo».`);
  console.log(NOTES);
  progress('done');
} finally {
  await browser?.close();
  plain?.stop();
  await server?.stop();
}
