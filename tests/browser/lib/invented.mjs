// Two invented persons who are not of the demo, for files of our own that a server starts with.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FNR = 'urn:oid:2.16.578.1.12.4.1.4.1';
export const GRANDMOTHER = 'Áhkku Ŋuvččenjárga';
export const GRANDSON = 'Jođáš Šiellačohkka';
export const GRANDSONS_NUMBER = '30898832070';

function patient(id, value, name, birthDate) {
  const [given, family] = name.split(' ');
  return { resourceType: 'Patient', id, birthDate, identifier: [{ system: FNR, value }], name: [{ use: 'official', given: [given], family }] };
}

/** The two, her consent (`basis` or `full`) and a result of hers. */
export function family(level) {
  const her = { reference: 'Patient/farmor' };
  return [
    patient('farmor', '12845531054', GRANDMOTHER, '1955-04-12'), patient('barnebarn', GRANDSONS_NUMBER, GRANDSON, '1988-09-30'),
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

/** A file of these, as a server imports it. */
export function file(resources) {
  const path = join(mkdtempSync(join(tmpdir(), 'innsyn-invented-')), 'persons.json');
  writeFileSync(path, JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) }));
  return path;
}
