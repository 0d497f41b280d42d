// The plain page under the strictest policy an element must live under: node server.mjs [PORT].
// `innsyn/` is the package as `cargo xtask npm` built it, `innsyn-2/` the same once more, as another version would be;
// `fixtures/` the invented answers of laboratories.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const built = resolve(here, '../../../target/npm');
const HOSTS = ['react', 'vue', 'angular', 'leptos'];
const FOLDERS = [
  ['innsyn', built],
  ['innsyn-2', built],
  ['fixtures', resolve(here, '../../fixtures/lab')],
  ['gallery', resolve(here, '../../../target/gallery')],
  ...HOSTS.map((host) => [host, resolve(here, '../../../target/embedding', host)]),
];

export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Frameworks make policies of their own. */
const WITH_POLICIES = POLICY.replace("; trusted-types 'none'", '').replace("; require-trusted-types-for 'script'", '');

const KINDS = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/fhir+json; fhirVersion=4.0',
  '.wasm': 'application/wasm',
};

/** Starts the server; port 0 takes a free one. Gives the server, listening. */
export function serve(port = 0) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const folder = FOLDERS.find(([folder]) => path.startsWith(`/${folder}/`));
    const [root, name] = folder ? [folder[1], path.slice(folder[0].length + 2)] : [here, path.slice(1)];
    const file = join(root, name || 'index.html');
    const isHosts = HOSTS.includes(folder?.[0]);
    response.setHeader('content-security-policy', isHosts ? WITH_POLICIES : POLICY);
    try {
      if (!file.startsWith(root + sep)) throw new Error('outside');
      const body = await readFile(file);
      response.setHeader('content-type', KINDS[extname(file)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => done(server));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await serve(Number(process.argv[2] ?? 8090));
  console.log(`http://127.0.0.1:${server.address().port}/`);
}
