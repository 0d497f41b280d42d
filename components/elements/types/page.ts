// A page as a host would write it; compiled, never run. Where a mistake must be one, the compiler is told to expect it.
import { addLanguage, define, setWords } from 'innsyn-elements';
import type { InnsynLabResults, InnsynOpenDetail } from 'innsyn-elements';

define({ suffix: '-2', only: ['innsyn-status'], wasm: new URL('https://example.invalid/x.wasm'), integrity: 'sha384-x' });
// @ts-expect-error: there is no such element
define({ only: ['innsyn-nothing'] });
setWords('nb', 'lab-results-mark-over = Over');
addLanguage('smj', '', { like: 'se' });
// @ts-expect-error: dates are those of one of three languages
addLanguage('en', '', { like: 'en' });

const list: InnsynLabResults = document.createElement('innsyn-lab-results');
list.bundle = '{"resourceType":"Bundle"}';
list.bundle = { resourceType: 'Bundle' };
// @ts-expect-error: a number is no Bundle
list.bundle = 3;
list.headingLevel = 3;
list.headers = { authorization: 'Bearer x' };
list.credentials = 'include';
// @ts-expect-error: not one of the words
list.credentials = 'sometimes';
const source: string | null = list.src;
list.reload();
list.addEventListener('innsyn-open', (event) => {
  const detail: InnsynOpenDetail = event.detail;
  const kind: 'result' | 'report' | 'trend' | 'attachment' | 'plan' = detail.kind;
  event.preventDefault();
  console.log(kind, detail.id, source);
  // @ts-expect-error: it is told, not changed
  detail.id = '';
});
list.addEventListener('innsyn-fault', ({ detail }) => console.log(detail.code, detail.status));
list.addEventListener('innsyn-ready', ({ detail }) => console.log(detail.results + detail.leftOut));
list.addEventListener('click', ({ clientX }) => console.log(clientX));

const line = document.querySelector('innsyn-number-line');
if (line) line.value = 5.6;
const trend = document.querySelector('innsyn-trend');
if (trend) trend.period = '1-year';
const one = document.querySelector('innsyn-lab-result');
if (one) one.result = 'Observation/1';
const status = document.querySelector('innsyn-status');
if (status) status.tone = 'waiting';
const plan = document.querySelector('innsyn-treatment-plan');
if (plan) plan.plan = 'CarePlan/1';
if (plan) plan.offers = 'register';
// @ts-expect-error: not one of the words
if (plan) plan.offers = 'end';
plan?.addEventListener('innsyn-register', (event) => {
  const what: 'measurement' | 'done' = event.detail.what;
  event.preventDefault();
  console.log(what, event.detail.plan, event.detail.id, event.detail.href);
});
const zone = document.querySelector('innsyn-zone');
if (zone) zone.level = 'yellow';
const grants = document.createElement('innsyn-proxy-access');
grants.subject = 'Patient/1';
grants.offers = 'end';
grants.addEventListener('innsyn-grant', (event) => {
  const action: 'give' | 'renew' | 'change' | 'end' = event.detail.action;
  event.preventDefault();
  console.log(action, event.detail.id, event.detail.href);
});
const log = document.createElement('innsyn-access-log');
log.by = 'others';
// @ts-expect-error: not one of the words
log.period = 'decade';
const switcher = document.createElement('innsyn-person-switcher');
switcher.persons = [{ id: 'a', name: 'A', basis: 'oneself', current: true }];
// @ts-expect-error: not one of the words
switcher.persons = [{ id: 'a', name: 'A', basis: 'nabo' }];
switcher.addEventListener('innsyn-switch', ({ detail }) => console.log(detail.id));
