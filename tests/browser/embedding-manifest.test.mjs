// The manifests say what is true of the running elements, and nothing public is unlisted; and axe finds nothing on any.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { STILL, faults } from './lib/axe.mjs';
import { PACKAGE, TODAY, embedding, fixture, page as open, put } from './lib/embedding.mjs';
import { ROOT } from './lib/server.mjs';

embedding();

const read = (name) => JSON.parse(readFileSync(join(PACKAGE, name), 'utf8'));
const MANIFEST = read('custom-elements.json');
const ELEMENTS = MANIFEST.modules[0].declarations.filter(({ customElement }) => customElement);

/** Several answers about the person of the fixtures, as one. */
const merged = (...names) => JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: names.flatMap((name) => JSON.parse(fixture(name)).entry) });
const SEVERAL = merged('E03-E07-ranges-and-marks', 'E09-E16-every-status');

/** A plan with zones, with contacts, and with measures. */
function planWithAll() {
  const [all, team, todo] = ['P01-P03-zones-backwards', 'P09-contacts', 'P07-P08-measures-and-medicines'].map((name) => JSON.parse(fixture(name, 'plan')));
  const main = ({ entry }) => entry.find(({ resource }) => resource.resourceType === 'CarePlan' && resource.title).resource;
  main(all).careTeam = main(team).careTeam;
  main(all).activity = [...(main(all).activity ?? []), ...main(todo).activity];
  all.entry.push(...[...team.entry, ...todo.entry].filter(({ resource }) => resource.resourceType !== 'CarePlan'));
  return JSON.stringify(all);
}

/** Two, as NHN's Planer API gives them. */
const SEVERAL_PLANS = JSON.stringify(['b7c1', 'd9'].map((id) => ({
  id, version: 1, status: 'active', subject: { nin: '14857712030' }, clinical_content: { version: 1, title: `Plan ${id}` },
})));

const PERSONS = [
  { id: 'a', name: 'Munter Liđđi', basis: 'oneself', current: true },
  { id: 'b', name: 'Rolig Havskjell', born: '2019-03-14', basis: 'foreldrerepresentasjon', results: true, plan: false },
];

/** For each element something that shows all its parts. */
const SHOWN = {
  'innsyn-lab-results': { properties: { bundle: SEVERAL }, attributes: { today: TODAY, 'fhir-version': '5.0' } },
  'innsyn-lab-result': { properties: { bundle: merged('E03-E07-ranges-and-marks', 'E10-E11-corrections') }, attributes: { today: TODAY, 'fhir-version': '5.0' } },
  'innsyn-trend': { properties: { bundle: merged('E03-E07-ranges-and-marks', 'E32-units-and-codes') }, attributes: { today: TODAY, 'fhir-version': '5.0' } },
  'innsyn-treatment-plan': { properties: { bundle: planWithAll() }, attributes: { offers: 'register', today: TODAY, 'fhir-version': '5.0' } },
  'innsyn-zone': { attributes: { level: 'yellow', label: 'Når pollenet kommer', signs: 'Hoster om natten', actions: 'Dobbel dose' } },
  'innsyn-proxy-access': { properties: { bundle: fixture('A02-unreadable', 'access') }, attributes: { subject: 'Patient/munter', offers: 'end', today: TODAY } },
  'innsyn-access-log': { properties: { bundle: fixture('A03-log', 'access') }, attributes: { subject: 'Patient/munter', today: TODAY, 'fhir-version': '5.0' } },
  'innsyn-person-switcher': { properties: { persons: PERSONS } },
  'innsyn-number-line': { attributes: { value: '5.60', low: '3.5', high: '5.0', unit: 'mmol/L', mark: 'over' } },
  'innsyn-status': { attributes: { tone: 'waiting' }, inside: 'Ikke klart' },
};

const OF_ONE = ['innsyn-lab-result', 'innsyn-trend'];

async function shown(page, tag) {
  const { element } = await put(page, tag, SHOWN[tag]);
  if (!OF_ONE.includes(tag)) return element;
  // Whatever result it is that shows the most.
  await element.evaluate(async (e) => {
    const ids = JSON.parse(e.bundle).entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === 'Observation').map(({ id }) => `Observation/${id}`);
    let best = [-1];
    for (const id of [...ids, undefined]) {
      e.result = id ?? best[1];
      await new Promise((resolve) => setTimeout(resolve, 30));
      const parts = new Set([...e.shadowRoot.querySelectorAll('[part]')].flatMap((node) => [...node.part])).size;
      if (id && parts > best[0]) best = [parts, id];
    }
  });
  return element;
}

test('each attribute, property, method, event, slot and part that is listed is there, and no other', async () => {
  const { page, seen } = await open();
  for (const declared of ELEMENTS) {
    const tag = declared.tagName;
    const element = await shown(page, tag);
    const found = await element.evaluate((e) => {
      const Class = customElements.get(e.localName);
      const own = [];
      for (let at = Class.prototype; at !== HTMLElement.prototype; at = Object.getPrototypeOf(at)) own.push(...Object.getOwnPropertyNames(at));
      const hidden = ['constructor', 'connectedCallback', 'disconnectedCallback', 'attributeChangedCallback'];
      const root = e.shadowRoot;
      return {
        observed: Class.observedAttributes.filter((name) => name !== 'lang'),
        members: [...new Set(own)].filter((name) => !hidden.includes(name)).sort(),
        parts: [...new Set([...root.querySelectorAll('[part]')].flatMap((node) => [...node.part]))].sort(),
        own: Object.keys(e),
      };
    });
    assert.deepEqual(found.observed, declared.attributes.map(({ name }) => name), tag);
    assert.deepEqual(found.members, declared.members.map(({ name }) => name).sort(), tag);
    assert.deepEqual(found.own, [], `${tag}: nothing is hung on the element itself`);
    const parts = declared.cssParts.map(({ name }) => name).filter((name) => !(['innsyn-number-line', 'innsyn-person-switcher'].includes(tag) && name === 'notice')).sort();
    assert.deepEqual(found.parts, parts, tag);
    // Each attribute is its property's, both ways.
    for (const { name, fieldName } of declared.attributes) {
      const both = await element.evaluate((e, [name, field]) => {
        const was = e.getAttribute(name);
        e.setAttribute(name, '3');
        const got = e[field];
        e[field] = '4';
        const written = e.getAttribute(name);
        e[field] = null;
        const gone = e.hasAttribute(name);
        if (was !== null) e.setAttribute(name, was);
        return [got, written, gone];
      }, [name, fieldName]);
      assert.deepEqual(both, ['3', '4', false], `${tag}: ${name}`);
    }
  }
  assert.deepEqual(seen(), []);
  await page.context().close();
});

/** What the source of the manifests says that an element tells. */
function eventsOf(tag) {
  const { elements, shared, always } = JSON.parse(readFileSync(join(ROOT, 'components/elements/elements.json'), 'utf8'));
  const element = elements.find((one) => one.tag === tag);
  const around = element.uses ? element.uses.map((name) => shared[name]) : [always];
  return [...around, element].flatMap(({ events = [] }) => events);
}

test('what an element tells is listed with its detail and whether it can be taken over, and what is listed is told', async () => {
  const { page } = await open();
  await page.evaluate(() => {
    window.told = [];
    const { dispatchEvent } = EventTarget.prototype;
    EventTarget.prototype.dispatchEvent = function (event) {
      const { type, detail, bubbles, composed, cancelable } = event;
      if (type.startsWith('innsyn-')) window.told.push({ name: type, detail: Object.keys(detail), bubbles, composed, cancelable });
      return dispatchEvent.call(this, event);
    };
  });
  for (const { tagName } of ELEMENTS) {
    await page.evaluate(() => (window.told.length = 0));
    const element = await shown(page, tagName);
    if (tagName === 'innsyn-treatment-plan') {
      await element.evaluate((e) => e.shadowRoot.querySelectorAll('button').forEach((button) => button.click()));
      // Where there are several there is a way to the others.
      await element.evaluate((e, bundle) => (e.bundle = bundle), SEVERAL_PLANS);
    }
    await element.evaluate(async (e) => {
      e.linkBase = '#/';
      await new Promise((resolve) => setTimeout(resolve, 50));
      for (const node of e.shadowRoot.querySelectorAll('a[href^="#/"], button')) node.click();
      if ('linkBase' in e) e.linkBase = null;
      await new Promise((resolve) => setTimeout(resolve, 50));
      for (const node of e.shadowRoot.querySelectorAll('button')) node.click();
      if ('bundle' in e) e.bundle = '{';
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    const told = await page.evaluate(() => window.told);
    const listed = eventsOf(tagName);
    for (const { name, detail, bubbles, composed, cancelable } of told) {
      const event = listed.find((one) => one.name === name);
      assert.ok(event, `${tagName} tells ${name}`);
      assert.deepEqual([bubbles, composed, cancelable], [true, true, event.cancelable], `${tagName}: ${name}`);
      assert.deepEqual(detail.filter((key) => !event.detail.some((field) => field.name === key)), [], `${tagName}: ${name}`);
    }
    // That the code could not be loaded is told where it cannot: embedding-faults.test.mjs.
    const silent = listed.filter(({ name }) => !told.some((one) => one.name === name) && !(name === 'innsyn-fault' && !SHOWN[tagName].properties?.bundle));
    assert.deepEqual(silent.map(({ name }) => name), [], tagName);
    await element.evaluate((e) => e.remove());
  }
  await page.context().close();
});

test('each thing that is listed is used by a test', () => {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const tests = readdirSync(here).filter((name) => name.startsWith('embedding')).map((name) => readFileSync(join(here, name), 'utf8')).join();
  const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  // Set, given by its name, called, or listened for; a word in a sentence is no use of it.
  const isUsed = (name) => [name, camel(name)].some((name) => new RegExp(`[.'{ ]${name}('?(:| =|\\(\\)|,)|'? })`).test(tests));
  const isFilled = (name) => name === '' || tests.includes(`slot: '${name}'`);
  const unused = ELEMENTS.flatMap(({ tagName, attributes, members, events, slots }) => [
    ...[...attributes, ...members, ...events].filter(({ name }) => !isUsed(name)), ...slots.filter(({ name }) => !isFilled(name)),
  ].map(({ name }) => `${tagName}: ${name}`));
  assert.deepEqual(unused, []);
});

test('each custom property that is listed changes what is drawn with it', async () => {
  const { page } = await open();
  const element = await shown(page, 'innsyn-lab-result');
  for (const { name, syntax } of ELEMENTS[0].cssProperties) {
    const value = { '<color>': 'rgb(1, 2, 3)', '<length>': '13px' }[syntax] ?? 'none';
    const [inside, isAsked] = await element.evaluate((e, [name, value]) => {
      e.style.setProperty(name, value);
      const inside = getComputedStyle(e.shadowRoot.querySelector('.innsyn-element > *')).getPropertyValue(name);
      e.style.removeProperty(name);
      const rules = (list) => [...list].map((rule) => rule.cssText).join();
      return [inside, e.shadowRoot.adoptedStyleSheets.some((sheet) => rules(sheet.cssRules).includes(`var(${name})`))];
    }, [name, value]);
    assert.deepEqual([name, inside, isAsked], [name, value, true]);
  }
  await page.context().close();
});

test('the papers of the package name the same elements and functions, and each file that they name is there', async () => {
  const tags = ELEMENTS.map(({ tagName }) => tagName);
  assert.deepEqual(read('html-custom-data.json').tags.map(({ name }) => name), tags);
  assert.deepEqual(MANIFEST.modules[1].exports.map(({ name }) => name), tags);
  const [{ declarations, exports: given }] = MANIFEST.modules;
  assert.deepEqual(given.map(({ declaration }) => declaration.name), declarations.map(({ name }) => name));
  // Here is no browser: importing does no harm where pages are made.
  const exported = Object.keys(await import(join(PACKAGE, 'index.js')));
  assert.deepEqual(exported.sort(), declarations.map(({ name }) => name).sort());
  const readme = readFileSync(join(PACKAGE, 'README.md'), 'utf8');
  const types = readFileSync(join(PACKAGE, 'index.d.ts'), 'utf8');
  for (const { tagName, name, description, attributes } of ELEMENTS) {
    assert.ok(description && readme.includes(`### \`<${tagName}>\``) && types.includes(`class ${name} extends HTMLElement`));
    assert.ok(attributes.every(({ name, description }) => description && readme.includes(`\`${name}\``)));
  }
  const { exports, version } = read('package.json');
  const named = Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
  const files = new Set(readdirSync(PACKAGE, { recursive: true }));
  assert.deepEqual(named.filter((name) => name !== './react.js' && !name.endsWith('/*') && !files.has(name.slice(2))), []);
  assert.ok(['LICENSE', 'CHANGELOG.md', 'integrity.json', 'sbom.cdx.json', 'fixtures/README.md', 'fixtures/plan/P05-versions.json'].every((name) => files.has(name)));
  const parts = read('sbom.cdx.json').components;
  assert.ok(['serde_json', 'innsyn-domain', '@fluent/bundle'].every((name) => parts.some((part) => part.name === name)));
  assert.ok(parts.every(({ version, purl, licenses }) => version && purl.startsWith('pkg:') && licenses[0].expression));
  assert.ok(!parts.some((part) => part.name === 'leptos'), 'no Leptos is in the wasm');
  assert.ok(readFileSync(join(PACKAGE, 'CHANGELOG.md'), 'utf8').includes(`## ${version}`));
});

for (const locale of ['nb', 'nn', 'se']) {
  test(`axe finds nothing on any element in ${locale}`, async () => {
    const { page } = await open('/empty.html', STILL);
    await page.evaluate((lang) => {
      document.documentElement.lang = lang;
      document.documentElement.style.colorScheme = 'light dark';
    }, locale);
    const found = [];
    for (const { tagName } of ELEMENTS) {
      const element = await shown(page, tagName);
      await element.evaluate((e) => e.shadowRoot.querySelectorAll('details').forEach((details) => (details.open = true)));
      found.push(...(await faults(page, `${tagName} (${locale})`)));
      await element.evaluate((e) => e.remove());
    }
    const two = fixture('E01-E02-comparators').replace('14857712030', '15507600333');
    await put(page, 'innsyn-lab-results', { properties: { bundle: two }, attributes: { today: TODAY }, inside: 'Ring oss.' });
    found.push(...(await faults(page, `a fault (${locale})`)));
    assert.deepEqual(found, []);
    await page.context().close();
  });
}

test('light and dark are the host’s, and on paper it is light', async () => {
  const { page } = await open('/empty.html', { colorScheme: 'dark' });
  const { element } = await put(page, 'innsyn-number-line', SHOWN['innsyn-number-line']);
  const ground = () => element.evaluate((e) => getComputedStyle(e.shadowRoot.querySelector('.innsyn-element')).backgroundColor);
  const light = await ground();
  assert.equal(light, 'rgb(248, 245, 239)', 'a page that is light stays light for a reader who likes it dark');
  await page.evaluate(() => (document.documentElement.style.colorScheme = 'light dark'));
  assert.equal(await ground(), 'rgb(15, 22, 32)');
  await page.evaluate(() => (document.documentElement.style.colorScheme = 'dark'));
  await page.emulateMedia({ colorScheme: 'light' });
  assert.equal(await ground(), 'rgb(15, 22, 32)');
  await page.emulateMedia({ media: 'print' });
  const ink = await element.evaluate((e) => getComputedStyle(e.shadowRoot.querySelector('.innsyn-lab-value')).color);
  assert.equal(ink, 'rgb(0, 0, 0)');
  await page.context().close();
});

test('in forced colours the words have the reader’s, and a mark is still a shape', async () => {
  const { page } = await open('/empty.html', { forcedColors: 'active' });
  await page.evaluate(() => (document.querySelector('h1').style.color = 'CanvasText'));
  for (const tag of ['innsyn-number-line', 'innsyn-zone', 'innsyn-status']) {
    const { element } = await put(page, tag, SHOWN[tag]);
    const found = await element.evaluate((e) => {
      const ink = (node) => getComputedStyle(node).color;
      const paints = (colour) => colour !== 'none' && !/rgba\(.*, 0\)$|transparent/.test(colour);
      const shapes = [...e.shadowRoot.querySelectorAll('svg')].filter((svg) => svg.getBoundingClientRect().width > 0);
      const drawn = (svg) => [...svg.querySelectorAll('*')].map((part) => getComputedStyle(part)).some(({ fill, stroke }) => paints(fill) || paints(stroke));
      return [ink(e.shadowRoot.querySelector('.innsyn-lab-value, .innsyn-plan-zone-head, .innsyn-tag')) === ink(document.querySelector('h1')), shapes.length > 0 && shapes.every(drawn)];
    });
    assert.deepEqual(found, [true, true], tag);
  }
  await page.context().close();
});

test('an element fits itself to its own width', async () => {
  const { page } = await open();
  const bundle = fixture('E03-E07-ranges-and-marks');
  const { element } = await put(page, 'innsyn-lab-results', { properties: { bundle }, attributes: { today: TODAY, 'link-base': '#' } });
  const columns = () => element.evaluate((e) => getComputedStyle(e.shadowRoot.querySelector('.innsyn-lab-line')).gridTemplateColumns.split(' ').length);
  assert.equal(await columns(), 5);
  for (const width of ['320px', '15rem']) {
    await element.evaluate((e, width) => (e.style.inlineSize = width), width);
    assert.equal(await columns(), 3, 'in a narrow column of a wide window');
    const over = await element.evaluate((e) => [...e.shadowRoot.querySelectorAll('*')].filter((node) => node.getBoundingClientRect().right > e.getBoundingClientRect().right + 1 && !node.closest('.innsyn-hidden')).map((node) => node.outerHTML.slice(0, 80)));
    assert.deepEqual(over, [], width);
  }
  await page.evaluate(() => Object.assign(document.querySelector('main').style, { display: 'flex' }));
  await element.evaluate((e) => e.style.removeProperty('inline-size'));
  assert.ok((await element.boundingBox()).width > 300, 'in a row of boxes it takes its room');
  await page.context().close();
});
