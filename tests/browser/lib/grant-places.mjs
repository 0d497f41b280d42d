// The places where a fullmakt is given, changed, ended, declined and left, and where a plan is seen by whom it was opened to.
import { DAUGHTER, FATHER, MOTHER, actFor, seenBy, writingFor } from './acting.mjs';
import { GUOVZAS_NUMBER, MOTHERS_NUMBER, citizen, send } from './browser.mjs';
import { GRANDMOTHER, GRANDMOTHERS_NUMBER, GRANDSON, GRANDSONS_NUMBER } from './invented.mjs';

const textOf = async (page, path) => (await page.request.get(path)).text();

/** Of the family of the demo. */
const GUOVZA = 'Guovža Liđđi';

/** Where one ends what one has with somebody. */
async function wayOut(page, name) {
  const links = (await textOf(page, '/fullmakter')).split('href="').filter((link) => /^[^"]+\/avslutt"/.test(link));
  return links.find((link) => link.split('</a>')[0].includes(name)).split('"')[0];
}

/** A form of the four steps: where it is. */
async function begun(page) {
  const answer = await page.request.get('/fullmakter/gi');
  return new URL(answer.url()).pathname.replace(/\/hvem$/, '');
}

async function filledIn(page, nummer, etternavn) {
  const form = await begun(page);
  await send(page, `${form}/hvem`, { nummer, etternavn, til: 'neste' });
  await send(page, `${form}/hva`, { omrade: 'opplysninger', til: 'neste' });
  await send(page, `${form}/hvor-lenge`, { periode: 'ar', til: 'neste' });
  return form;
}

/** What stands for what such a page shows. */
async function seenAt(page, path) {
  const [, sett] = (await textOf(page, path)).match(/name="sett" value="([0-9a-f]+)"/);
  return { sett };
}

const confirming = async (page, form) => ({ ...(await seenAt(page, `${form}/bekreft`)), til: 'bekreft' });
const confirm = async (page, form) => send(page, `${form}/bekreft`, await confirming(page, form));

/** As `path`s of a place, by step: a form that is made anew where newer ones have taken its place, for few are kept. */
function lasting(make) {
  let form;
  return (step) => async (page) => {
    const isThere = async () => new URL((await page.request.get(`${form}/${step}`)).url()).pathname === `${form}/${step}`;
    if (!form || !(await isThere())) form = await make(page);
    return `${form}/${step}`;
  };
}

/** The same, filled in with what a fullmakt says now. */
async function changing(page, wayOut) {
  const answer = await send(page, wayOut.replace(/avslutt$/, 'endre'), { steg: 'hva' });
  return new URL(answer.url()).pathname.replace(/\/hva$/, '');
}

/** Needs `sharingAPlan()` in the server. As in `places`. */
export async function grantPlaces(browser, server) {
  return [...(await givingPlaces(browser, server)), await endedPlace(browser, server), ...(await planPlaces(browser, server))];
}

/** Steps untouched, with something to mend, and filled in; a change, and one that came too late; ending, saying no, going out. */
async function givingPlaces(browser, server) {
  const page = await citizen(browser, server, FATHER);
  const at = (name, path, form, how) => ({ name: `fullmakt: ${name}`, person: FATHER, path, form, ...how });
  const end = await wayOut(page, DAUGHTER);
  // To somebody who never uses it, and to somebody to whom it is changed again and again.
  for (const [number, surname] of [[MOTHERS_NUMBER, 'Liđđi'], [GRANDSONS_NUMBER, GRANDSON.split(' ')[1]]]) {
    await confirm(page, await filledIn(page, number, surname));
  }
  const whom = (nummer, etternavn) => lasting(async (page) => {
    const form = await begun(page);
    await send(page, `${form}/hvem`, { nummer, etternavn, til: 'neste' });
    return form;
  });
  const [wrong, already] = [whom('123', ''), whom(MOTHERS_NUMBER, 'Liđđi')];
  const right = lasting((page) => filledIn(page, GRANDMOTHERS_NUMBER, GRANDMOTHER.split(' ')[1]));
  const change = lasting(async (page) => {
    const form = await changing(page, end);
    await send(page, `${form}/hva`, { omrade: 'digitale-tjenester', til: 'neste' });
    await send(page, `${form}/hvor-lenge`, { periode: 'avsluttes', til: 'neste' });
    return form;
  });
  const empty = async (page) => `${await changing(page, end)}/hva`;
  // What its page showed is in it when the path is known.
  const tooLate = {};
  const late = async (page) => {
    const open = await wayOut(page, GRANDSON);
    const [first, second] = [await changing(page, open), await changing(page, open)];
    Object.assign(tooLate, await confirming(page, second));
    await confirm(page, first);
    return `${second}/bekreft`;
  };
  await page.context().close();
  const declined = await outOf(browser, server, MOTHER);
  const left = await outOf(browser, server, DAUGHTER);
  const theirs = (name, person, path, form, how) => ({ name: `fullmakt: ${name}`, person, path, form, ...how });
  return [
    at('list with a draft', '/fullmakter'), at('whom, to be mended', wrong('hvem')), at('whom, who has one', already('hvem')), at('whom', right('hvem')), at('what', right('hva')),
    at('how long', right('hvor-lenge')), at('look over', right('bekreft')), at('look over what was not seen', right('bekreft'), { til: 'bekreft' }, { status: 409 }), at('end', end), at('end what was not seen', end, { sett: '0' }, { status: 409 }),
    at('change: what', change('hva')), at('change: nothing chosen', empty, { til: 'neste' }), at('change: how long', change('hvor-lenge')),
    at('change: look over', change('bekreft')), at('changed by somebody meanwhile', late, tooLate, { status: 409 }),
    theirs('say no', MOTHER, declined), theirs('go out', DAUGHTER, left), theirs('received', MOTHER, '/fullmakter'),
    theirs('go out of what was not seen', DAUGHTER, left, { sett: '0' }, { status: 409 }),
    theirs('change what one has received', MOTHER, declined.replace(/avslutt$/, 'endre'), {}, { status: 409 }),
    { name: 'notices of what was given', person: MOTHER, path: '/varsler' },
  ];
}

/** His pages, as the one sees them who was let in and is no longer: it is ended at the first visit. */
async function endedPlace(browser, server) {
  const page = await citizen(browser, server, FATHER);
  await confirm(page, await filledIn(page, GUOVZAS_NUMBER, 'Liđđi'));
  const way = await wayOut(page, GUOVZA);
  await page.context().close();
  let ended;
  const end = async () => {
    const his = await citizen(browser, server, FATHER);
    await send(his, way, await seenAt(his, way));
    await his.context().close();
  };
  const path = async () => {
    await (ended ??= end());
    return '/provesvar';
  };
  return { name: 'what is over, for somebody else', person: GUOVZA, whom: FATHER, path, status: 403 };
}

async function outOf(browser, server, person) {
  const page = await citizen(browser, server, person);
  const path = await wayOut(page, FATHER);
  await page.context().close();
  return path;
}

/** A plan in two versions and what its owner has written beside it, as whoever she has given it to sees them, and writes there. */
async function planPlaces(browser, server) {
  const page = await citizen(browser, server, GRANDMOTHER);
  const own = '/egenbehandling/eget';
  for (const [verdi, dag] of [['81,2', '20.11.2026'], ['80,9', '24.11.2026']]) {
    await send(page, `${own}/ny/vekt`, { nokkel: `steder-annen-${dag}`, verdi, dag });
  }
  const history = await textOf(page, '/egenbehandling/historikk');
  const [newer, older] = [...history.matchAll(/href="\/egenbehandling\/plan\/([0-9a-f]{32})"/g)].map((match) => match[1]);
  const [, entry] = (await textOf(page, own)).match(/href="(\/egenbehandling\/eget\/[0-9a-f]{32})"/);
  await page.context().close();
  const his = await citizen(browser, server, GRANDSON);
  await actFor(his, writingFor(GRANDMOTHER));
  await send(his, `${own}/ny/vekt`, { nokkel: 'steder-for-en-annen', verdi: '80,4', dag: '25.11.2026' });
  const [, written] = (await textOf(his, own)).match(/href="(\/egenbehandling\/eget\/[0-9a-f]{32})"/);
  await his.context().close();
  const at = (name, path, how) => ({ name: `${name}, for somebody else`, person: GRANDSON, whom: GRANDMOTHER, path, ...how });
  const forHer = (name, path, how) => ({ name: `writing for somebody: ${name}`, person: GRANDSON, whom: writingFor(GRANDMOTHER), path, ...how });
  const plan = `/egenbehandling/plan/${newer}`;
  return [
    at('the plan', '/egenbehandling'), at('a plan', plan), at('an older plan', `/egenbehandling/plan/${older}`), at('the plan on a sheet', `${plan}/ark`),
    at('the plan on a card', `${plan}/kort`), at('plan versions', '/egenbehandling/historikk'),
    at('two plans side by side', `/egenbehandling/historikk?fra=${older}&til=${newer}`), at('what was written beside the plan', own),
    at('before one writes', `${own}/ny/vekt`), at('what one does not write', `${own}/ny/mal`, { status: 403 }),
    at('what one does not correct', entry, { lands: own }), at('what it said before', `${entry}/versjoner`, { status: 403 }),
    at('what does not come along', '/egenbehandling/uten-nett', { status: 403 }),
    forHer('the plan', '/egenbehandling'), forHer('a weight', `${own}/ny/vekt`), forHer('what was done, where the plan asks for nothing', `${own}/ny/gjort`, { lands: own }),
    forHer('what was written', own), forHer('over time', `${own}/over-tid/vekt`), forHer('correct', written),
    forHer('delete', `${written}/slett`), forHer('deleted', `${own}?gjort=slettet`),
    forHer('to be mended', `${own}/ny/blodtrykk`, { form: { nokkel: 'a', verdi: 'mye', dag: '31.2.2026', klokka: '99' }, status: 422 }),
    forHer('an odd number', `${own}/ny/vekt`, { form: { nokkel: 'a', verdi: '812' } }),
    forHer('a conflict', written, { form: { hva: 'vekt', sett: '0', verdi: '79,9', dag: '25.11.2026' }, status: 409 }),
    forHer('a form sent before', `${own}/ny/vekt`, { form: { nokkel: 'steder-for-en-annen', verdi: '70', dag: '25.11.2026' }, status: 409 }),
    forHer('a form that was drawn for another', `${own}/ny/dagbok`, { form: { tekst: 'Hei', hvem: 'en-annen' }, status: 409 }),
    forHer('what one may not say, as it was typed', `${own}/ny/mal`, { form: { tekst: 'Gå til butikken\nhver dag' }, status: 403 }),
    { name: 'who sees somebody’s plan', person: GRANDMOTHER, path: '/hvem-ser' },
    { name: 'what somebody wrote for one', person: GRANDMOTHER, path: own },
    { name: 'one’s own plan as somebody sees it who may write there', person: GRANDMOTHER, whom: seenBy(GRANDSON), path: own },
    { name: 'what somebody wrote for one, beside the plan', person: GRANDMOTHER, path: '/egenbehandling' },
    { name: 'what somebody wrote for one, over time', person: GRANDMOTHER, path: `${own}/over-tid/vekt` },
    { name: 'what it said that somebody wrote for one', person: GRANDMOTHER, path: `${written}/versjoner` },
    { name: 'to delete what somebody wrote for one', person: GRANDMOTHER, path: `${written}/slett` },
  ];
}
