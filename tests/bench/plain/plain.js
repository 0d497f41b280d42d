// The same list without a framework and without a server that draws: the results come as FHIR and are drawn here.
const PAGE = 200;
const MARKS = { 1: ['over', 'Over referanseområdet'], 2: ['under', 'Under referanseområdet'] };

const form = document.querySelector('form');
const list = document.querySelector('#liste');
const more = document.querySelector('#flere');

const zone = 'Europe/Oslo';
const format = (options) => new Intl.DateTimeFormat('nb', { timeZone: zone, ...options });
const dayFormat = format({ day: 'numeric', month: 'long', year: 'numeric' });
const weekdayFormat = format({ weekday: 'long' });
const clockFormat = format({ hour: '2-digit', minute: '2-digit' });
const days = new Map();

/** A day in words, made once: formatting is the dear part of drawing. */
function dayOf(time) {
  const key = Math.floor(time / 3_600_000);
  if (!days.has(key)) days.set(key, { text: dayFormat.format(time), weekday: weekdayFormat.format(time) });
  return days.get(key);
}

const moment = (time) => `${dayOf(time).text} kl. ${clockFormat.format(time).replace(':', '.')}`;
const number = (value) => String(value).replace('.', ',');
const named = (concept) => concept?.text ?? concept?.coding?.[0]?.display;

function read(bundle) {
  const resources = bundle.entry.map((entry) => entry.resource);
  const observations = new Map();
  for (const resource of resources) {
    if (resource.resourceType === 'Observation') observations.set(`Observation/${resource.id}`, resource);
  }
  const reports = [];
  const add = (resource, title, found) => {
    const lab = resource.performer?.[0]?.display ?? 'Ikke oppgitt';
    const report = { title, lab, time: Date.parse(resource.effectiveDateTime), issued: Date.parse(resource.issued) };
    report.results = found.map((observation) => result(observation, report));
    reports.push(report);
  };
  for (const resource of resources) {
    if (resource.resourceType !== 'DiagnosticReport') continue;
    const found = (resource.result ?? []).map(({ reference }) => observations.get(reference)).filter(Boolean);
    for (const { id } of found) observations.delete(`Observation/${id}`);
    add(resource, named(resource.code) ?? 'Laboratoriesvar', found);
  }
  for (const observation of observations.values()) add(observation, 'Laboratoriesvar', [observation]);
  return reports.sort((a, b) => b.time - a.time);
}

function result(observation, report) {
  const name = named(observation.code) ?? 'Uten navn';
  const quantity = observation.valueQuantity;
  return {
    id: observation.id, name, report, node: null,
    words: `${name}\n${report.title}\n${report.lab}`.toLowerCase(),
    value: quantity ? `${quantity.comparator ?? ''}${number(quantity.value)}` : (observation.valueString ?? ''),
    unit: quantity?.unit ?? '',
    range: (observation.referenceRange?.[0]?.text ?? '').replace(' - ', '–'),
    mark: MARKS[observation.interpretation?.[0]?.coding?.[0]?.code],
  };
}

function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/** A row is drawn once and kept. */
function row(result) {
  if (result.node) return result.node;
  const link = element('a', '', result.name, element('span', 'skjult', `, ${dayOf(result.report.time).text}`));
  link.href = `provesvar/${result.id}`;
  const value = element('p', 'value', element('b', '', result.value), `\u00a0${result.unit}`);
  const cells = [element('p', 'name', link), value];
  if (result.range) cells.push(element('p', 'range', `Referanse: ${result.range}`));
  if (result.mark) {
    const mark = element('p', 'mark', result.mark[1]);
    mark.dataset.mark = result.mark[0];
    cells.push(mark);
  }
  return (result.node = element('li', '', ...cells));
}

function card(report, results) {
  const fact = (name, value) => element('div', '', element('dt', '', `${name}:`), element('dd', '', value));
  const facts = element('dl', '', fact('Prøven tatt', moment(report.time)), fact('Svaret kom', moment(report.issued)),
    fact('Laboratorium', report.lab), fact('Bestilt av', 'Ikke oppgitt'));
  return element('article', '', element('div', 'head', element('h3', '', report.title), facts), element('ul', '', ...results.map(row)));
}

/** Neighbours that share a key. */
function grouped(all, keyOf) {
  const groups = [];
  for (const one of all) {
    const key = keyOf(one);
    if (groups.at(-1)?.key !== key) groups.push({ key, all: [] });
    groups.at(-1).all.push(one);
  }
  return groups;
}

function draw(results, byName) {
  const parts = grouped(results, (one) => (byName ? one.name : dayOf(one.report.time).text)).map(({ key, all }) => {
    const head = element('div', '', element('h2', '', key));
    if (!byName) head.append(element('p', '', dayOf(all[0].report.time).weekday));
    const cards = grouped(all, (one) => one.report).map(({ key: report, all: some }) => card(report, some));
    return element('div', 'day', head, element('div', '', ...cards));
  });
  list.replaceChildren(...parts);
}

const answer = await fetch('svar.json');
const reports = read(await answer.json());
const everything = reports.flatMap((report) => report.results);
const newest = reports[0]?.time ?? 0;
let limit = new URLSearchParams(location.search).get('vis') === 'alle' ? Infinity : PAGE;

for (const lab of new Set(reports.map((report) => report.lab))) form.sted.append(new Option(lab, lab));

function fitting() {
  const words = form.sok.value.trim().toLowerCase();
  const months = Number(form.periode.value);
  const from = months ? newest - months * 30.44 * 24 * 3_600_000 : -Infinity;
  const lab = form.sted.value;
  const marked = form.merket.checked;
  const found = everything.filter((one) =>
    one.words.includes(words) && one.report.time >= from && (!lab || one.report.lab === lab) && (!marked || one.mark));
  if (form.sorter.value === 'eldste') found.sort((a, b) => a.report.time - b.report.time);
  if (form.sorter.value === 'navn') found.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  return found;
}

function show() {
  const found = fitting();
  const shown = found.slice(0, limit);
  draw(shown, form.sorter.value === 'navn');
  const said = shown.length < found.length ? `Viser ${shown.length} av ${found.length} svar.` : `Viser alle ${found.length} svar.`;
  document.querySelector('#antall').textContent = said;
  more.hidden = shown.length === found.length;
  return said;
}

function choose() {
  limit = PAGE;
  document.querySelector('#melding').textContent = show();
}

show();
form.addEventListener('input', choose);
form.addEventListener('submit', (event) => event.preventDefault());
more.addEventListener('click', () => {
  limit += PAGE;
  document.querySelector('#melding').textContent = show();
});
