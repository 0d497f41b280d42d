// A visit: a browser that remembers nothing, in one of two settings, on the portal's page or on the plain one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { signIn } from '../session.mjs';
import { listen } from './bytes.mjs';
import { probe } from './probe.mjs';

export const SETTINGS = {
  phone: {
    title: 'old telephone (CPU 4 times slower, 1.6 Mbit/s, 150 ms, nothing in the cache)',
    cpu: 4,
    network: { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
    context: { viewport: { width: 412, height: 915 }, deviceScaleFactor: 2.6, isMobile: true, hasTouch: true },
  },
  desktop: {
    title: 'desktop (this machine, its own network, nothing in the cache)',
    context: { viewport: { width: 1280, height: 900 } },
  },
};

/** Ten thousand rows over the telephone's network take a minute and a half. */
const PATIENCE = 240_000;
const PLAIN = fileURLToPath(new URL('../plain/server.mjs', import.meta.url));

/** The plain page's server, in a process of its own as the portal's is. */
export async function plainServer(folder) {
  const child = spawn(process.execPath, [PLAIN, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await once(child.stdout, 'data');
  return { url: said.toString().trim(), stop: () => child.kill() };
}

/** Both pages, asked for in the same way. */
export function subjects(server, plain) {
  return {
    portal: {
      blank: `${server.url}/robots.txt`,
      address: (size, query = '') => `${server.url}/provesvar${query}`,
      cookies: ({ name }) => cookiesOf(server, name),
    },
    plain: {
      blank: `${plain.url}/robots.txt`,
      address: ({ count }, query = '') => `${plain.url}/${count}/provesvar${query}`,
      cookies: async () => [],
    },
  };
}

/** The plan of a person of the demo. There is no plain page beside it. */
export function planOf(server, name) {
  return { blank: `${server.url}/robots.txt`, address: () => `${server.url}/egenbehandling`, cookies: () => cookiesOf(server, name) };
}

async function cookiesOf(server, name) {
  const cookies = await signIn(server, name);
  return cookies.split('; ').map((cookie) => {
    const [name, value] = cookie.split('=');
    return { name, value, url: server.url };
  });
}

/**
 * Opens the page and waits until `marks` are set. A session of its own each time: the server has not read anything for it. The
 * tab is at the site already, with nothing of it in the cache: whoever comes from elsewhere, as from signing in, waits for a new
 * process of the browser with either page, and from an empty tab only with the one that isolates itself (COOP).
 * Gives the page with what was seen; who calls closes it.
 */
export async function visit(browser, subject, size, setting, { query, marks = ['readable', 'listens'], ...options } = {}) {
  const { cpu, network, context: how } = SETTINGS[setting];
  const context = await browser.newContext({ locale: 'nb-NO', ...how });
  context.setDefaultTimeout(PATIENCE);
  await context.addCookies(await subject.cookies(size));
  await context.addInitScript(probe, options);
  const page = await context.newPage();
  await page.goto(subject.blank);
  const blank = await page.evaluate(() => performance.timeOrigin);
  const cdp = await context.newCDPSession(page);
  const before = await listen(cdp);
  if (network) await cdp.send('Network.emulateNetworkConditions', network);
  if (cpu) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await page.goto(subject.address(size, query), { waitUntil: 'commit' });
  const seen = await marked(page, marks, blank);
  return { page, cdp, seen, bytes: (ms) => before(seen.origin, ms), close: () => context.close() };
}

/** What a page noted, once all of `names` are noted; of another document than the one whose time began at `origin`. */
export async function marked(page, names, origin) {
  for (const since = Date.now(); Date.now() - since < PATIENCE; ) {
    const seen = await page.evaluate(() => ({ ...globalThis.bench?.marks, origin: performance.timeOrigin })).catch(() => ({}));
    if (seen.origin !== origin && names.every((name) => seen[name] !== undefined)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${page.url()} never had all of: ${names.join(', ')}`);
}
