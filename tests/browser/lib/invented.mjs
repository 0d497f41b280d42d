// Two invented persons who are not of the demo, for files of our own that a server starts with.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './server.mjs';

const FNR = 'urn:oid:2.16.578.1.12.4.1.4.1';
export const GRANDMOTHER = 'Áhkku Ŋuvččenjárga';
export const GRANDSON = 'Jođáš Šiellačohkka';
export const GRANDMOTHERS_NUMBER = '12845531054';
export const GRANDSONS_NUMBER = '30898832070';

function patient(id, value, name, birthDate) {
  const [given, family] = name.split(' ');
  return { resourceType: 'Patient', id, birthDate, identifier: [{ system: FNR, value }], name: [{ use: 'official', given: [given], family }] };
}

/** The two, her consent (`basis` or `full`) and a result of hers. */
export function family(level) {
  const her = { reference: 'Patient/farmor' };
  return [
    patient('farmor', GRANDMOTHERS_NUMBER, GRANDMOTHER, '1955-04-12'), patient('barnebarn', GRANDSONS_NUMBER, GRANDSON, '1988-09-30'),
    {
      resourceType: 'Consent', id: 'niva', status: 'active', patient: her, dateTime: '2025-01-01',
      scope: { coding: [{ code: 'patient-privacy' }] }, policyRule: { text: 'Samtykke' },
      category: [{ coding: [{ system: 'https://innsyn.example/fhir/CodeSystem/samtykkeniva', code: level }] }],
    },
    {
      resourceType: 'Observation', id: 'svar', status: 'final', subject: her, code: { text: 'Ferritin' },
      effectiveDateTime: '2026-11-02T08:00:00+01:00', valueQuantity: { value: 41, unit: 'µg/L' },
    },
  ];
}

const coded = (system, code) => ({ coding: [{ system, code }] });

/** Of areas of hers, to her grandson. `basis`: a code of representation; `more`: what else the Consent says. */
export function consent(id, basis, role, areas, period, more) {
  const actor = { role: coded('http://terminology.hl7.org/CodeSystem/v3-RoleCode', role), reference: { reference: 'Patient/barnebarn' } };
  const area = (code) => ({ system: 'https://innsyn.example/fhir/CodeSystem/fullmakt-omrade', code });
  return {
    resourceType: 'Consent', id, status: 'active', dateTime: period.start, patient: { reference: 'Patient/farmor' },
    scope: coded('http://terminology.hl7.org/CodeSystem/consentscope', 'patient-privacy'), category: [{ text: 'Fullmakt' }],
    policyRule: coded('https://innsyn.example/fhir/CodeSystem/representasjon', basis),
    provision: { provision: [{ type: 'permit', period, actor: [actor], class: areas.map(area) }] }, ...more,
  };
}

/** The two, she with a plan in two versions, all of which he may see. */
export function sharingAPlan() {
  const fixture = readFileSync(join(ROOT, 'tests/fixtures/plan/P05-versions.json'), 'utf8');
  const [number] = fixture.match(/\d{11}/);
  const plan = JSON.parse(fixture.replaceAll(number, GRANDMOTHERS_NUMBER)).entry.map(({ resource }) => resource);
  return [...family('full'), consent('fullmakt', 'fullmakt', 'DELEGATEE', ['1', '3'], { start: '2026-01-01', end: '2027-12-31' }), ...plan];
}

/** A file of these, as a server imports it. */
export function file(resources) {
  const path = join(mkdtempSync(join(tmpdir(), 'innsyn-invented-')), 'persons.json');
  writeFileSync(path, JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) }));
  return path;
}
