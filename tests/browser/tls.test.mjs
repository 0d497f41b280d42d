// Behind TLS, as in earnest: the cookie is bound to the host and never travels in the clear.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { PERSONS, citizen, launch } from './lib/browser.mjs';
import { freePort, start } from './lib/server.mjs';

/** A certificate for localhost that nobody but this test trusts. */
function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'innsyn-tls-'));
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name));
  execFileSync('openssl', [
    'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1',
    '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert,
  ], { stdio: 'ignore' });
  const made = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return made;
}

/** Ends TLS on `port` and passes everything on to `address`. */
function proxy(port, address) {
  const [host, to] = address.split(':');
  const server = https.createServer(certificate(), (request, response) => {
    const { method, url, headers } = request;
    const onward = http.request({ host, port: to, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.rawHeaders);
      answer.pipe(response);
    });
    onward.once('error', () => response.destroy());
    request.pipe(onward);
  });
  return new Promise((resolve) => server.listen(port, 'localhost', () => resolve(server)));
}

test('under TLS one signs in, the cookie is __Host-, Secure and HttpOnly, and HSTS is set', async () => {
  const port = await freePort();
  const server = await start({ env: { INNSYN_ORIGIN: `https://localhost:${port}` } });
  const front = await proxy(port, server.address);
  const browser = await launch();
  try {
    const page = await citizen(browser, server, PERSONS.twelveYears, { ignoreHTTPSErrors: true });
    const answer = await page.goto('/provesvar');
    assert.equal(answer.status(), 200);
    assert.match(answer.headers()['strict-transport-security'], /max-age=\d{8}/);
    assert.ok((await page.locator('main a[href^="/provesvar/"]:not([href*="/last-ned/"])').count()) > 0);
    const cookies = await page.context().cookies();
    assert.ok(cookies.every((cookie) => cookie.secure), 'no cookie travels in the clear');
    // The language is no secret; all else is the session.
    const session = cookies.filter((cookie) => cookie.name !== 'innsyn-sprak');
    assert.equal(session.length, 1, 'there is one session cookie');
    const { name, httpOnly, path, sameSite } = session[0];
    assert.match(name, /^__Host-/);
    assert.deepEqual({ httpOnly, path }, { httpOnly: true, path: '/' });
    assert.match(sameSite, /^(Lax|Strict)$/);
  } finally {
    await browser.close();
    front.closeAllConnections();
    front.close();
    await server.stop();
  }
});
