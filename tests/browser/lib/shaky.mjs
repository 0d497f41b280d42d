// A FHIR base that can fail as bases do: fall silent, or no longer know a person.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { SYNTHETIC } from './foreign.mjs';
import { ROOT } from './server.mjs';

export const KNOWN = 'Rolig Fjellrev';

const PATIENT = {
  resourceType: 'Patient', id: 'known', birthDate: '1977-05-14', name: [{ text: KNOWN }],
  identifier: [{ system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: '14857712030' }],
};
const FIXTURE = join(ROOT, 'tests/fixtures/lab/E01-E02-comparators.json');

function observations() {
  const { entry } = JSON.parse(readFileSync(FIXTURE, 'utf8'));
  return entry
    .map(({ resource }) => resource)
    .filter(({ resourceType }) => resourceType === 'Observation')
    .map((resource) => ({ ...resource, subject: { reference: 'Patient/known' } }));
}

/** `state.fails`: every search is answered 503. `state.forgets`: nobody is known. */
export async function shakyBase() {
  const state = { fails: false, forgets: false };
  const held = { Patient: [PATIENT], Observation: observations() };
  const server = createServer((request, response) => {
    request.resume();
    const answer = (status, resource) => {
      response.writeHead(status, { 'content-type': 'application/fhir+json' });
      response.end(JSON.stringify(resource));
    };
    const path = new URL(request.url, 'http://localhost').pathname;
    if (path === '/metadata') {
      return answer(200, { resourceType: 'CapabilityStatement', fhirVersion: '4.0.1', meta: { tag: [SYNTHETIC] } });
    }
    if (state.fails) return answer(503, { resourceType: 'OperationOutcome', issue: [] });
    const found = state.forgets ? [] : (held[path.split('/')[1]] ?? []);
    const entry = found.map((resource) => ({ resource, search: { mode: 'match' } }));
    return answer(200, { resourceType: 'Bundle', type: 'searchset', total: entry.length, entry });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, state, stop: () => (server.closeAllConnections(), server.close()) };
}
