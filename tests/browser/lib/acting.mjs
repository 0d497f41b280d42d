// Acting for somebody else: changing person as people do it, and the places that are seen only then.
import { citizen } from './browser.mjs';

export const DAUGHTER = 'Varm Bjørkekløft';
export const FATHER = 'Vennlig Bjørkekløft';
export const MOTHER = 'Munter Liđđi';
/** Nine years: the parents see results. */
export const CHILD = 'Liten Liđđi';
/** Thirteen years: they do not. */
export const TEEN = 'Kvikk Liđđi';

/** For whom one acts while one looks at one's own as a representative does. */
const SEEN_BY = 'as seen by ';
export const seenBy = (whom) => `${SEEN_BY}${whom}`;
export const PREVIEW = seenBy(DAUGHTER);

/** The same, of the plan alone: results are closed. */
export const PLAN_PREVIEW = 'a preview of the plan alone';

/** The same for somebody, when one has said yes to writing for them. */
export const writingFor = (whom) => `${WRITING}${whom}`;
const WRITING = 'writing for ';

async function writes(page, whom) {
  await actFor(page, whom);
  await page.goto('/egenbehandling/eget/ny/vekt?sprak=nb');
  await page.getByRole('button', { name: 'Ja, jeg vil skrive' }).click();
  await page.getByLabel('Vekt').waitFor();
}

async function preview(page, whom, area) {
  await page.goto('/hvem-ser?sprak=nb');
  const see = page.getByRole('button', { name: `Se det ${whom} ser`, exact: true });
  // As the last step of giving one posts it.
  if (area) await see.evaluate((button, value) => Object.assign(button, { name: 'omrade', value }), area);
  await see.click();
  await page.getByRole('button', { name: 'Avslutt forhåndsvisning' }).waitFor();
}

/** Changes person in a page where somebody is signed in. */
export async function actFor(page, whom) {
  if (whom.startsWith(SEEN_BY)) return preview(page, whom.slice(SEEN_BY.length));
  if (whom === PLAN_PREVIEW) return preview(page, DAUGHTER, 'digitale-tjenester');
  if (whom.startsWith(WRITING)) return writes(page, whom.slice(WRITING.length));
  await page.goto('/bytt-person?sprak=nb');
  await page.getByRole('button', { name: `Se opplysningene til ${whom}`, exact: true }).click();
  await page.getByRole('button', { name: 'Tilbake til dine egne' }).waitFor();
}

/** As in `places`; `whom`: whom `person` acts for. A form may ask the page for what it posts. */
export async function actingPlaces(browser, server) {
  const page = await citizen(browser, server, DAUGHTER);
  await actFor(page, FATHER);
  const list = await (await page.request.get('/provesvar')).text();
  const [, result] = list.match(/href="(\/provesvar\/[0-9a-f]{32})"/);
  await page.context().close();
  const father = (name, path, more) => ({ name: `${name}, for somebody else`, person: DAUGHTER, whom: FATHER, path, ...more });
  const closed = (name, path, more) => ({ name: `${name}, where results are closed`, person: FATHER, whom: PLAN_PREVIEW, path, ...more });
  return [
    father('home', '/'),
    father('results', '/provesvar'),
    father('results of which none fits', '/provesvar?type=bilder'),
    father('a result', result),
    father('results over time', `${result}/utvikling`),
    father('changing person', '/bytt-person'),
    father('help', '/hjelp'),
    father('before the first thing that is written', '/merker', { form: { gjor: 'lest-alle' } }),
    father('the log, which is not hers', '/logg', { status: 403 }),
    father('a page that is not there', '/finnes-ikke', { status: 404 }),
    father('where an open page goes of what is closed', '/tilgang?viser=plan', { status: 403 }),
    closed('home', '/'),
    closed('results', '/provesvar', { status: 403 }),
    closed('changing person', '/bytt-person'),
    { name: 'changing person, with a child of whom nothing is open', person: MOTHER, path: '/bytt-person' },
    { name: 'results of a child', person: MOTHER, whom: CHILD, path: '/provesvar' },
    { name: 'home of a child', person: TEEN, path: '/' },
    { name: 'who sees a child', person: TEEN, path: '/hvem-ser' },
    { name: 'who sees somebody with a representative', person: FATHER, path: '/hvem-ser' },
    { name: 'the log of somebody with a representative', person: FATHER, path: '/logg' },
    { name: 'a part of the log', person: FATHER, path: '/logg?av=andre&hva=sett&periode=uke' },
    { name: 'a log of which nothing fits', person: FATHER, path: '/logg?hva=endret' },
    { name: 'a result with the way to its log', person: FATHER, path: result },
    { name: 'seeing as somebody else does', person: FATHER, whom: PREVIEW, path: '/provesvar' },
    { name: 'home as somebody else sees it', person: FATHER, whom: PREVIEW, path: '/' },
    { name: 'what one does not choose while one previews', person: FATHER, whom: PREVIEW, path: '/se-eller-vent', status: 403 },
    { name: 'the log of one result', person: FATHER, path: `/logg?svar=${result.split('/')[2]}` },
  ];
}
