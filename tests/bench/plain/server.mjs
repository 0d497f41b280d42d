// Serves the plain page on a free port: node server.mjs FOLDER, where FOLDER holds <count>.json. Prints its address.
// Everything is compressed before anybody asks, also what a real server would compress anew for each answer.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const NEVER = 'no-store';
const FOR_EVER = 'public, max-age=31536000, immutable';
const own = (name) => readFileSync(new URL(name, import.meta.url));
const small = (body, quality) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });

const files = { 'plain.js': ['text/javascript', own('plain.js')], 'plain.css': ['text/css', own('plain.css')] };
const hash = createHash('sha256').update(files['plain.js'][1]).update(files['plain.css'][1]).digest('hex').slice(0, 16);
const page = own('index.html').toString().replaceAll('{hash}', hash);

const answers = new Map();
answers.set('/robots.txt', { type: 'text/plain', keep: NEVER, body: small('User-agent: *\nDisallow: /\n', 5) });
for (const [name, [type, body]] of Object.entries(files)) {
  answers.set(`/s/${hash}/${name}`, { type: `${type}; charset=utf-8`, keep: FOR_EVER, body: small(body, 11) });
}
for (const name of readdirSync(process.argv[2])) {
  const folder = `/${name.replace('.json', '')}`;
  answers.set(`${folder}/provesvar`, { type: 'text/html; charset=utf-8', keep: NEVER, body: small(page, 5) });
  const data = readFileSync(join(process.argv[2], name));
  answers.set(`${folder}/svar.json`, { type: 'application/fhir+json', keep: NEVER, body: small(data, 5) });
}

const server = createServer((request, response) => {
  const answer = answers.get(request.url.split('?')[0]);
  if (!answer) return response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': answer.type, 'cache-control': answer.keep, 'content-encoding': 'br', vary: 'accept-encoding',
    'content-length': answer.body.length, 'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'",
  });
  response.end(answer.body);
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
