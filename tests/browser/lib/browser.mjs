// Chromium, and what a citizen does in it: things are found by role and name, as people find them.
import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** Axe is new to each document: to optimise what runs there once costs more than it gives. */
const UNOPTIMISED = '--js-flags=--no-maglev --no-opt';

/** Persons of the demo, by what they are for. */
export const PERSONS = {
  twelveYears: 'Rolig Havskjell',
  chronic: 'Tålmodig Granšuovva',
  everyKind: 'Fállu Čáhcenjunis',
  nothing: 'Stille Tåkebanke',
  reserved: 'Lukket Skjellŧun',
  /** Of tests/fixtures/lab: known only where those files are imported. */
  edgeCases: 'Rolig Anna Myr Fjellrev',
};

/** Of Munter Liđđi, a mother: what somebody types who gives her a fullmakt. Invented, like she is. */
export const MOTHERS_NUMBER = '21848627647';
/** Of Guovža Liđđi, the father of the same children. */
export const GUOVZAS_NUMBER = '03928416762';

export function launch(options = {}) {
  const executablePath = process.env.CHROMIUM || execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  return chromium.launch({ executablePath, args: FLAGS, ...options });
}

/** Chromium for those who look at many pages with axe, each once. */
export function launchToLook() {
  return launch({ args: [...FLAGS, UNOPTIMISED] });
}

/** A browser of its own: no cookies, nothing remembered. */
export async function visitor(browser, server, options = {}) {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

/** Makes the browser of `page` older than those that the help page names: it reads no module, no WebAssembly and no rules in layers. */
export async function older(page) {
  await page.route(/\.(js|css|wasm)(\?|$)/, (route) => route.abort());
  await page.addInitScript(() => {
    delete globalThis.WebAssembly;
    const forget = () => document.querySelectorAll('style').forEach((style) => style.remove());
    new MutationObserver(forget).observe(document, { childList: true, subtree: true });
  });
}

export async function signIn(page, person) {
  await page.goto('/logg-inn?sprak=nb');
  await page.getByRole('button', { name: `Logg inn som ${person}`, exact: true }).click();
  await page.getByRole('button', { name: 'Logg ut' }).waitFor();
}

/** What a form on a page that is drawn now says: whose page it is. Nothing where nobody is signed in. */
export async function whose(page) {
  const [, hvem] = (await (await page.request.get('/hjelp')).text()).match(/data-standing="hvem=([0-9a-f-]+)/) ?? [];
  return hvem ? { hvem } : {};
}

/** Sends a form as such a page does, without showing what comes of it. */
export async function send(page, path, form) {
  return page.request.post(path, { headers: { 'sec-fetch-site': 'same-origin' }, form: { ...form, ...(await whose(page)) } });
}

/** A browser in which `person` is signed in. */
export async function citizen(browser, server, person, options = {}) {
  const page = await visitor(browser, server, options);
  await signIn(page, person);
  return page;
}

/** Opens `path` in `locale`; the choice is remembered by the cookie. Gives the last answer. */
export async function open(page, path, locale = 'nb') {
  return page.goto(`${path}${path.includes('?') ? '&' : '?'}sprak=${locale}`);
}

/**
 * A click as people do it: on what has come to rest. Days of a list are laid out when one comes near them, a frame after one
 * scrolled there, and a click that Playwright sends within that frame is pressed on one thing and let go on another.
 */
export async function tap(locator) {
  for (let box, last; box === undefined || box !== last; ) {
    last = box;
    await locator.scrollIntoViewIfNeeded();
    box = JSON.stringify(await locator.boundingBox());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await locator.click();
}

/** Collects what must never happen on a page of ours: console errors and violations of the policy. */
export function watch(page) {
  const seen = [];
  page.on('console', (message) => {
    // A page that answers 404 or 502 is itself written to the console by Chromium.
    const status = /Failed to load resource: the server responded with a status of [45]\d\d/.test(message.text());
    const own = message.location().url === page.url();
    if (!['error', 'warning'].includes(message.type()) || (status && own)) return;
    seen.push(`${message.location().url || page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`${page.url()}: ${error}`));
  page.on('requestfailed', (request) => {
    // The icon is dropped when the next page is asked for before it came.
    const why = request.failure()?.errorText;
    if (why !== 'net::ERR_ABORTED') seen.push(`${request.url()}: ${why}`);
  });
  return seen;
}

/** In the page: each element that fits `selector`, its attributes in one order. */
export function drawn(selector) {
  const told = (node) => node.nodeType === Node.TEXT_NODE ? node.data : [
    node.namespaceURI, node.localName, [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort(),
    [...node.childNodes].filter((child) => child.nodeType !== Node.COMMENT_NODE).map(told),
  ];
  return [...document.querySelectorAll(selector)].map(told);
}
