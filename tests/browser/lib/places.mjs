// Every page and state that the portal has, found by walking it: what axe, the HTML checker and the size tests look at.
import { actFor, actingPlaces } from './acting.mjs';
import { PERSONS, citizen, visitor, send, whose } from './browser.mjs';
import { grantPlaces } from './grant-places.mjs';
import { file, sharingAPlan } from './invented.mjs';
import { labFixtures } from './server.mjs';

export const LOCALES = ['nb', 'nn', 'se'];

/** What a server starts with where `places` walks it. */
export const everybody = () => [...labFixtures(), file(sharingAPlan())];

/** Whose results differ from each other; the many of the others are of one kind. */
const VARIED = new Set([PERSONS.everyKind, PERSONS.edgeCases]);

/** What everybody meets who is not signed in, and what is refused. */
export function openPlaces() {
  const nobody = (name, path, form, how) => ({ name, person: null, path, form, ...how });
  return [
    nobody('home, signed out', '/'),
    nobody('sign-in', '/logg-inn'),
    nobody('sign-in, unknown person', '/logg-inn', { person: '0000' }, { status: 422 }),
    nobody('sign-in, nothing chosen', '/logg-inn', {}, { status: 422 }),
    nobody('results, signed out', '/provesvar', undefined, { lands: '/logg-inn' }),
    nobody('help', '/hjelp'),
    nobody('emergency', '/egenbehandling/nodhjelp'),
    nobody('plan, signed out', '/egenbehandling', undefined, { lands: '/logg-inn' }),
    nobody('accessibility', '/tilgjengelighet'),
    nobody('privacy', '/personvern'),
    nobody('fullmakt on paper', '/fullmakter/skjema'),
    nobody('not found', '/finnes-ikke', undefined, { status: 404 }),
    nobody('a form that cannot be read', '/logg-inn', { person: '0000' }, { status: 400, enctype: 'text/plain' }),
    nobody('a form from elsewhere', '/logg-inn', { person: '0000' }, { status: 403, abroad: true }),
    nobody('a page that is only posted to', '/logg-ut', undefined, { status: 405 }),
    nobody('a form that is too large', '/logg-inn', { person: 'x'.repeat(70_000) }, { status: 413 }),
  ];
}

/**
 * A place is { name, person, whom, path, form, enctype, abroad, status, lands }. `whom`: whom `person` acts for; `form`: what is posted to `path` instead of a GET, in
 * the encoding `enctype`; `abroad`: from a page that is not ours; `status`: of an answer that is not 200; `lands`: the path of a page that is led to instead. A `path` that is a function
 * is asked of the page at each visit: what is there once only. Of the results
 * so many are taken that each part a result can have (a class, a data attribute with its value) is on one of them; with
 * EVERY_RESULT=1 in the environment one of each combination of parts, which takes twice the time.
 */
export async function places(browser, server, persons = Object.values(PERSONS)) {
  const found = openPlaces();
  const shapes = new Map();
  for (const person of persons) {
    const page = await citizen(browser, server, person);
    const at = (name, path) => ({ name: `${name} of ${person}`, person, path });
    found.push(at('home', '/'), at('results', '/provesvar'), at('plan', '/egenbehandling'), at('plan versions', '/egenbehandling/historikk'));
    for (const path of await plansOf(page)) found.push(at('a plan', path));
    const list = await textOf(page, '/provesvar?vis=alle');
    const results = new Set([...list.matchAll(/href="(\/provesvar\/[0-9a-f]{32})[^"]*"/g)].map((match) => match[1]));
    for (const path of await trendsOf(page, results)) found.push(at('results over time', path));
    for (const path of [...results].slice(0, VARIED.has(person) ? undefined : 3)) {
      const parts = partsOf(await textOf(page, path));
      const shape = [...parts].sort().join(' ');
      if (!shapes.has(shape)) shapes.set(shape, { parts, place: at(`result ${shapes.size + 1}`, path) });
    }
    await page.context().close();
  }
  for (const [name, query] of Object.entries({
    'marked results by name': 'merket=ja&sorter=navn', 'results of which none fits': 'type=bilder&merket=ja', 'a forgotten search': 'sok=0000',
  })) found.push({ name, person: PERSONS.everyKind, path: `/provesvar?${query}` });
  const choices = { 'vev-og-celler': 'na', bilder: 'na' };
  found.push(
    { name: 'what to wait with', person: PERSONS.everyKind, path: '/se-eller-vent' },
    { name: 'what to wait with, saved', person: PERSONS.everyKind, path: '/se-eller-vent', form: choices },
    { name: 'marks deleted', person: PERSONS.nothing, path: '/merker', form: { gjor: 'slett' } },
  );
  found.push(
    { name: 'whom a mother can act for', person: 'Munter Liđđi', path: '/bytt-person' },
    { name: 'somebody whom one cannot act for', person: 'Munter Liđđi', path: '/bytt-person', form: { person: '0000' }, status: 422 },
    { name: 'the log', person: 'Munter Liđđi', path: '/logg' },
    { name: 'plan of an older man', person: 'Vennlig Bjørkekløft', path: '/egenbehandling' },
    { name: 'nobody to act for', person: PERSONS.nothing, path: '/bytt-person' },
  );
  found.push(
    { name: 'fullmakter received', person: 'Varm Bjørkekløft', path: '/fullmakter' },
    { name: 'no fullmakter', person: PERSONS.nothing, path: '/fullmakter' },
    { name: 'notices received', person: 'Varm Bjørkekløft', path: '/varsler' },
    { name: 'notices given', person: 'Vennlig Bjørkekløft', path: '/varsler' },
    { name: 'no notices', person: PERSONS.nothing, path: '/varsler' },
    { name: 'somebody who may not give', person: PERSONS.nothing, path: '/fullmakter/gi', status: 403 },
    ...(await grantPlaces(browser, server)),
  );
  found.push(...(await entryPlaces(browser, server)));
  const along = (name, path, form) => ({ name: `the plan without network: ${name}`, person: PERSONS.twelveYears, path, form });
  found.push(
    along('to choose', '/egenbehandling/uten-nett'), along('chosen', '/egenbehandling/uten-nett', {}),
    along('deleted', '/egenbehandling/uten-nett/slett', {}),
  );
  found.push({ name: 'a result that is not there', person: PERSONS.nothing, path: '/provesvar/0000', status: 404 });
  found.push(...(await actingPlaces(browser, server)));
  return [...found, ...chosen([...shapes.values()])];
}

/** What is written beside a plan: every form, what is to be mended, what is asked, what was written, over time, and conflicts. */
async function entryPlaces(browser, server) {
  const person = PERSONS.twelveYears;
  const eget = '/egenbehandling/eget';
  const page = await citizen(browser, server, person);
  const add = (kind, form) => send(page, `${eget}/ny/${kind}`, { nokkel: `steder-${kind}-${form.verdi ?? ''}`, ...form });
  const one = 'steder-dagbok-';
  for (const verdi of ['81,2', '80,9']) await add('vekt', { verdi, dag: verdi === '81,2' ? '20.11.2026' : '24.11.2026' });
  await add('dagbok', { tekst: 'Fin dag' });
  const list = await textOf(page, eget);
  const [, diary] = list.match(/href="(\/egenbehandling\/eget\/[0-9a-f]{32})"/);
  const seen = async (path) => (await textOf(page, path)).match(/name="sett" value="([0-9a-f]+)"/)[1];
  await send(page, diary, { hva: 'dagbok', sett: await seen(diary), tekst: 'Fin kveld' });
  await add('dagbok', { nokkel: 'steder-slettet', tekst: 'Borte' });
  const added = (await textOf(page, eget)).match(/href="(\/egenbehandling\/eget\/[0-9a-f]{32})"/g).map((href) => href.slice(6, -1));
  const gone = added.find((path) => !list.includes(path));
  await send(page, `${gone}/slett`, { sett: await seen(`${gone}/slett`) });
  await page.context().close();
  const at = (name, path, form, how) => ({ name: `beside the plan: ${name}`, person, path, form, ...how });
  const kinds = ['vekt', 'blodtrykk', 'kommentar', 'dagbok', 'mal', 'gjort'];
  return [
    ...kinds.map((kind) => at(kind, `${eget}/ny/${kind}`)),
    at('what was written', eget), at('stored', `${eget}?gjort=lagret`), at('over time', `${eget}/over-tid/vekt`), at('nothing over time', `${eget}/over-tid/puls`),
    at('correct', diary), at('delete', `${diary}/slett`),
    at('an odd number', `${eget}/ny/vekt`, { nokkel: 'a', verdi: '812' }),
    at('to be mended', `${eget}/ny/blodtrykk`, { nokkel: 'a', verdi: 'mye', dag: '31.2.2026', klokka: '99' }, { status: 422 }),
    at('a conflict', diary, { hva: 'dagbok', sett: '0', tekst: 'En annen dag' }, { status: 409 }),
    at('a form sent before', `${eget}/ny/dagbok`, { nokkel: one, tekst: 'Noe annet' }, { status: 409 }),
    at('what it said before', `${diary}/versjoner`), at('what was deleted', `${gone}/versjoner`),
    at('delete what was not seen', `${diary}/slett`, { sett: '0' }, { status: 409 }),
  ];
}

/** Of the first result that leads to its others: all of them, those of a year with all that can be seen together, and none. */
async function trendsOf(page, results) {
  for (const path of [...results].slice(0, 12)) {
    if (!(await textOf(page, path)).includes(`href="${path}/utvikling"`)) continue;
    const trend = `${path}/utvikling`;
    const handles = [...(await textOf(page, trend)).matchAll(/name="sammen" value="([0-9a-f]+)"/g)].map((match) => match[1]);
    const together = handles.slice(0, 3).map((handle) => `&sammen=${handle}`).join('');
    return [trend, `${trend}?periode=1-ar${together}`, `${trend}?periode=3-maneder`];
  }
  return [];
}

/** The plans on paper, the older ones, and what changed between the last two. */
async function plansOf(page) {
  const linked = (html) => [...html.matchAll(/href="(\/egenbehandling\/plan\/[^"]+)"/g)].map((match) => match[1]);
  const older = linked(await textOf(page, '/egenbehandling/historikk'));
  const [newer, old] = older.map((path) => path.split('/').at(-1));
  const compared = old ? [`/egenbehandling/historikk?fra=${old}&til=${newer}`] : [];
  return [...new Set([...linked(await textOf(page, '/egenbehandling')), ...older, ...compared])];
}

async function textOf(page, path) {
  return (await page.request.get(path)).text();
}

function partsOf(html) {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return new Set(main.match(/(class|data-[a-z-]+)="[^"]*"/g) ?? []);
}

/** Those with the most parts first, until each part has been seen. */
function chosen(shapes) {
  const seen = new Set();
  const adds = ({ parts }) => process.env.EVERY_RESULT === '1' || [...parts].some((part) => !seen.has(part));
  return shapes.toSorted((one, other) => other.parts.size - one.parts.size).filter((shape) => {
    if (!adds(shape)) return false;
    for (const part of shape.parts) seen.add(part);
    return true;
  }).map(({ place }) => place);
}

/** Those of one person and whom they act for together, as they are seen in one sign-in. */
export function groups(all) {
  const whose = ({ person, whom = '' }) => `${person} for ${whom}`;
  return [...new Set(all.map(whose))].map((one) => all.filter((place) => whose(place) === one));
}

/** A browser of its own in which the person of a place is signed in, and acts for whom it is about. */
export async function arrive(browser, server, { person, whom }, options) {
  const page = person ? await citizen(browser, server, person, options) : await visitor(browser, server, options);
  if (whom) await actFor(page, whom);
  return page;
}

/** Where each page went last. */
const meant = new WeakMap();

/** Where one has come to, where it is not where the place is. What is posted leads on. */
export function astray(page, { form, lands }) {
  const { pathname } = new URL(page.url());
  const there = lands ?? (form ? pathname : meant.get(page));
  return pathname === there ? [] : [`led to ${pathname} and not ${there}`];
}

/** Goes to a place in a language; a form is posted as a browser posts it. */
export async function go(page, place, locale) {
  const path = typeof place.path === 'function' ? await place.path(page) : place.path;
  meant.set(page, path.split(/[?#]/)[0]);
  if (!place.form) return page.goto(`${path}${path.includes('?') ? '&' : '?'}sprak=${locale}`);
  await page.goto(`/?sprak=${locale}`);
  const action = new URL(path, page.url()).href;
  if (place.abroad) {
    // The cookie stays at home then; the browser's own wish does not.
    await page.setExtraHTTPHeaders({ 'accept-language': locale });
    await page.goto('about:blank');
  }
  const form = { ...(await whose(page)), ...place.form };
  const sent = page.waitForNavigation();
  await page.evaluate(({ action, form, enctype = 'application/x-www-form-urlencoded' }) => {
    const element = Object.assign(document.createElement('form'), { method: 'post', action, enctype });
    for (const [name, value] of Object.entries(form)) {
      element.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
    }
    document.body.append(element);
    element.submit();
  }, { form, action, enctype: place.enctype });
  const answer = await sent;
  if (place.abroad) await page.setExtraHTTPHeaders({});
  return answer;
}
