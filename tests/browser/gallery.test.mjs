// Every page of the gallery, with every component's examples in three languages: neither axe nor the HTML checker finds anything,
// nothing is too wide or too small, and what a page says of itself is so.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { STILL, faults } from './lib/axe.mjs';
import { launchToLook } from './lib/browser.mjs';
import { judge } from './lib/html.mjs';
import { ROOT } from './lib/server.mjs';
import { sizes } from './lib/sizes.mjs';

const FOLDER = join(ROOT, 'target/gallery');
const PAGES = join(ROOT, 'tests/gallery/page');
const COMPONENTS = JSON.parse(readFileSync(join(PAGES, 'components.json'), 'utf8')).components;
const ELEMENTS = JSON.parse(readFileSync(join(ROOT, 'components/elements/elements.json'), 'utf8')).elements;
const WIDE = { width: 1280, height: 900 };
let browser;
let names;
before(async () => {
  assert.ok(existsSync(FOLDER), 'target/gallery is not built: cargo xtask gallery');
  names = readdirSync(FOLDER, { recursive: true }).filter((name) => name.endsWith('.html'));
  for (const name of ['index.html', 'guide.html', 'leptos/lab-days.nb.html', 'elements/innsyn-trend.html']) assert.ok(names.includes(name), name);
  browser = await launchToLook();
  const waiting = [...names];
  const walker = async () => {
    const page = await open('index.html', { viewport: WIDE });
    for (let name = waiting.shift(); name; name = waiting.shift()) await look(page, name);
    await page.context().close();
  };
  await Promise.all([walker(), walker()]);
});
after(() => browser?.close());

/** What is there where `components.json` says so of keys; of `none`, what is not. */
const PRESSED = {
  none: 'a[href], button, summary, input:not([type=hidden]), select, textarea',
  field: 'input:not([type=hidden]), select, textarea',
  radio: '[type=radio]',
  check: '[type=checkbox]',
  send: 'input:not([type=hidden], [type=checkbox], [type=radio])',
  open: 'summary',
  press: 'button',
  link: 'a[href]',
};

const address = (name) => pathToFileURL(join(FOLDER, name)).href;

/** Opens a page, from its file. */
async function open(name, options = {}) {
  const context = await browser.newContext({ ...STILL, ...options });
  const page = await context.newPage();
  await page.goto(address(name));
  return page;
}

/** What was found on all pages: each is looked at once, for axe, how large things are, where its links lead and what can be pressed. */
const seen = { axe: [], sizes: [], links: [], ids: {}, pressed: {} };

async function look(page, name) {
  await page.goto(address(name));
  // What stands in an example leads nowhere, and says so.
  const [hrefs, ids, pressed] = await page.evaluate((kinds) => {
    const own = [...document.querySelectorAll('a[href]')].filter((link) => !link.closest('.gallery-stage, .gallery-peek'));
    const examples = [...document.querySelectorAll('.gallery-examples')];
    const there = Object.keys(kinds).filter((kind) => examples.some((one) => one.querySelector(kinds[kind])));
    return [own.map((link) => link.getAttribute('href')), [...document.querySelectorAll('[id]')].map(({ id }) => id), there];
  }, PRESSED);
  seen.links.push(...hrefs.filter((href) => !href.startsWith('https:')).map((href) => [name, href]));
  seen.ids[name] = ids;
  seen.pressed[name] = pressed;
  seen.axe.push(...(await faults(page, `gallery/${name}`)));
  for (const size of [WIDE, { ...WIDE, width: 320 }]) {
    await page.setViewportSize(size);
    seen.sizes.push(...(await page.evaluate(sizes)).map((fault) => `${name}, ${size.width} px: ${fault}`));
  }
  await page.setViewportSize(WIDE);
}

test('axe finds nothing on any page of the gallery', () => assert.deepEqual(seen.axe, []));

test('the HTML checker has nothing to say about any page of the gallery', () => {
  assert.deepEqual(judge(new Map(names.map((name) => [join(FOLDER, name), `gallery/${name}`]))), []);
});

test('nothing scrolls sideways and everything that stands alone is big enough to hit, wide and at 320 px', () => {
  assert.deepEqual(seen.sizes, []);
});

test('every link of the gallery leads to what is there', () => {
  const { links, ids } = seen;
  assert.ok(links.length > names.length);
  const broken = links.filter(([name, href]) => {
    const [path, id] = href.split('#');
    const there = ids[path ? normalize(join(dirname(name), path)) : name];
    return !there || (id && !there.includes(decodeURIComponent(id)));
  });
  assert.deepEqual(broken, []);
  // From the front page one comes to all of them.
  const reached = new Set(['index.html']);
  for (const from of reached) {
    for (const [name, href] of links) if (name === from) reached.add(href.startsWith('#') ? from : normalize(join(dirname(from), href.split('#')[0])));
  }
  assert.deepEqual(names.filter((name) => !reached.has(name)), []);
});

test('the front page has a card for each component, with its element and its Leptos view, and begins with code', async () => {
  const page = await open('index.html');
  const cards = page.locator('.gallery-card');
  assert.equal(await cards.count(), COMPONENTS.length);
  for (const { name, element, title } of COMPONENTS) {
    const words = title ?? ELEMENTS.find(({ tag }) => tag === element).title;
    const card = cards.filter({ has: page.getByRole('heading', { level: 3, name: words, exact: true }) });
    const links = await card.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const wanted = element ? [`elements/${element}.html`, `elements/${element}.html`] : [`leptos/${name}.nb.html`];
    assert.deepEqual(links, [...wanted, `leptos/${name}.nb.html`], name);
    const peek = card.locator('.gallery-peek');
    assert.ok((await peek.boundingBox()).height > 100 && (await peek.evaluate((one) => one.inert && one.innerText.trim().length + one.querySelectorAll('svg').length > 0)), name);
  }
  assert.deepEqual(await page.locator('.gallery-cards').evaluateAll((all) => all.map((list) => list.previousElementSibling.id)), ['results', 'plan', 'access', 'blocks']);
  assert.match(await page.getByRole('region', { name: 'HTML: code' }).innerText(), /<script type="module" src="[^"]+auto\.js">[^]*<innsyn-lab-results src=/);
  const fact = async (what) => page.locator('.gallery-figures div', { has: page.getByText(what, { exact: true }) }).locator('dd').innerText();
  assert.equal(await fact('custom elements'), String(ELEMENTS.length));
  assert.equal(await fact('Leptos components'), String(COMPONENTS.length));
  assert.equal(await fact('languages'), String(new Set(names.map((name) => name.match(/\.(\w\w)\.html$/)?.[1]).filter(Boolean)).size));
  await page.context().close();
});

test('without script an example is read in another language, in the dark and in the light', async () => {
  const page = await open('leptos/lab-notices.nb.html', { javaScriptEnabled: false, colorScheme: 'light' });
  const stage = page.locator('.gallery-stage');
  const ground = () => stage.evaluate((one) => getComputedStyle(one).backgroundColor);
  const [light, dark] = ['rgb(248, 245, 239)', 'rgb(15, 22, 32)'];
  assert.equal(await ground(), light);
  await page.getByRole('radio', { name: 'Dark' }).check();
  assert.equal(await ground(), dark);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('radio', { name: 'Light' }).check();
  assert.equal(await ground(), light);
  await page.getByRole('radio', { name: 'As the page' }).check();
  assert.equal(await ground(), dark);
  for (const [tag, language, words] of [['nb', 'Bokmål', 'Lista kan være ufullstendig'], ['nn', 'Nynorsk', 'Lista kan vere ufullstendig'], ['se', 'Davvisámegiella', '']]) {
    await page.getByRole('navigation', { name: 'Language' }).getByRole('link', { name: language }).click();
    assert.equal(await stage.getAttribute('lang'), tag);
    assert.equal(await page.locator('.gallery-languages [aria-current]').innerText(), language);
    assert.ok((await stage.innerText()).includes(words), language);
  }
  await page.context().close();
});

test('each Leptos view has its code, what it takes, and what it is to those who use keys or listen', async () => {
  const page = await open('index.html');
  const wrong = [];
  for (const { name, code, keyboard } of COMPONENTS) {
    await page.goto(address(`leptos/${name}.nb.html`));
    assert.match(await page.getByRole('region', { name: 'Leptos: code' }).innerText(), new RegExp(`fn ${code}\\(`), name);
    for (const heading of ['Examples', 'Code', 'Reference', 'Accessibility', 'Keyboard', 'Criteria', 'Screen readers']) {
      assert.ok(await page.getByRole('heading', { name: heading, exact: true }).first().isVisible(), `${name}: ${heading}`);
    }
    assert.equal(await page.getByText('ikke prøvd', { exact: true }).count(), 4, name);
    // What is said of keys is so, in all its examples.
    const examples = names.filter((one) => one.match(`^leptos/${name}(-\\d+|-in-a-form)?\\.nb\\.html$`));
    const there = new Set(examples.flatMap((one) => seen.pressed[one]));
    for (const kind of Object.keys(PRESSED)) {
      const says = keyboard.includes(kind) || (kind === 'link' && keyboard.includes('mend'));
      if (says !== (kind === 'none' ? !there.has(kind) : there.has(kind))) wrong.push(`${name} says ${says ? '' : 'nothing '}of ${kind}`);
    }
  }
  await page.context().close();
  assert.deepEqual(wrong, []);
});

// New ones are written by UPDATE_TREES=1 node --test gallery.test.mjs, and read before they are kept.
test('what each Leptos view says to assistive technology is what its page says that it does', async () => {
  const page = await open('index.html');
  for (const { name } of COMPONENTS) {
    await page.goto(address(`leptos/${name}.nb.html`));
    const tree = `${await page.locator('.gallery-stage').first().ariaSnapshot()}\n`;
    if (process.env.UPDATE_TREES) writeFileSync(join(PAGES, `trees/leptos/${name}.yml`), tree);
    else assert.equal(await page.locator('.gallery-tree').textContent(), tree, name);
  }
  await page.context().close();
});
