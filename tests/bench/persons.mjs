// Three invented persons with 50, 1,000 and 10,000 observations, as FHIR Bundles. The same each time.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FNR = 'urn:oid:2.16.578.1.12.4.1.4.1';
const NLK = 'urn:oid:2.16.578.1.12.4.1.1.7280';
const MARKS = 'urn:oid:2.16.578.1.12.4.1.1.8244';
const REPORTS = 'urn:oid:2.16.578.1.12.4.1.1.8202';
const TODAY = Date.UTC(2026, 10, 24, 7, 0);
const DAY = 24 * 3600 * 1000;
const PANEL = [
  ['NPU28309', 'B-Hemoglobin', 'g/dL', 13.1, '11,7 - 15,3'], ['NPU03230', 'P-Kalium', 'mmol/L', 4.2, '3,5 - 4,4'],
  ['NPU03429', 'P-Natrium', 'mmol/L', 140, '137 - 145'], ['NPU19651', 'P-ALAT', 'U/L', 28, '10 - 45'],
  ['NPU19748', 'P-CRP', 'mg/L', 3, '< 5'],
];

// month + 80: synthetic, with right control digits.
function number(day, serial) {
  for (let n = serial; n < serial + 100; n += 1) {
    const nine = `${String(day).padStart(2, '0')}8170${String(n).padStart(3, '0')}`;
    const digits = [...nine].map(Number);
    const check = (weights, all) => (11 - (weights.reduce((sum, weight, at) => sum + weight * all[at], 0) % 11)) % 11;
    const first = check([3, 7, 6, 1, 8, 9, 4, 5, 2], digits);
    const second = check([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], [...digits, first]);
    if (first < 10 && second < 10) return nine + first + second;
  }
  throw new Error('no number');
}

const time = (daysAgo) => new Date(TODAY - daysAgo * DAY).toISOString();

/** `count` observations: a daily glucose reading by the person, and a report of five results four times a year. */
function bundle(id, name, fnr, count) {
  const subject = { reference: `Patient/${id}` };
  const all = [{
    resourceType: 'Patient', id, identifier: [{ system: FNR, value: fnr }], name: [{ text: name }], birthDate: '1970-01-05',
  }];
  const observation = (n, code, text, unit, value, range, daysAgo) => ({
    resourceType: 'Observation', id: `${id}-${n}`, status: 'final', subject,
    category: [{ coding: [{ system: REPORTS, code: 'CLIN' }] }],
    code: { coding: [{ system: NLK, code, display: text }], text }, effectiveDateTime: time(daysAgo), issued: time(daysAgo - 0.2),
    valueQuantity: { value, unit }, performer: [{ display: 'Laboratoriet ved Sjøbris sykehus' }],
    ...(range && { referenceRange: [{ text: range }] }),
    ...(n % 9 === 0 && { interpretation: [{ coding: [{ system: MARKS, code: '1' }] }] }),
  });
  for (let n = 0, day = 0; n < count; day += 1) {
    if (day % 90 === 0) {
      const results = PANEL.map(([code, text, unit, value, range], at) =>
        observation(n + at, code, text, unit, Number((value + (n % 7) / 10).toFixed(1)), range, day));
      all.push(...results, {
        resourceType: 'DiagnosticReport', id: `${id}-r${n}`, status: 'final', subject,
        category: [{ coding: [{ system: REPORTS, code: 'LAB' }] }], code: { coding: [{ system: REPORTS, code: 'CLIN' }], text: 'Blodprøver' },
        effectiveDateTime: time(day), issued: time(day - 0.2), performer: [{ display: 'Laboratoriet ved Sjøbris sykehus' }],
        result: results.map((result) => ({ reference: `Observation/${result.id}` })),
      });
      n += results.length;
    } else if (count > 100 || day % 18 === 0) {
      all.push(observation(n, 'NPU02187', 'P-Glukose', 'mmol/L', Number((5 + (n % 40) / 10).toFixed(1)), undefined, day));
      n += 1;
    }
  }
  return { resourceType: 'Bundle', type: 'collection', entry: all.map((resource) => ({ resource })) };
}

export const SIZES = [
  { count: 50, name: 'Femti Målebukk' }, { count: 1000, name: 'Tusen Målebukk' }, { count: 10000, name: 'Titusen Målebukk' },
];

/** Writes one file a person into `folder`, and gives their names. */
export function write(folder) {
  return SIZES.map(({ count, name }, at) => {
    const file = join(folder, `${count}.json`);
    writeFileSync(file, JSON.stringify(bundle(`bench-${count}`, name, number(5 + at, 100 + at * 100), count)));
    return file;
  });
}
