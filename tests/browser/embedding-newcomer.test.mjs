// A newcomer's walk: the README's first snippet as it stands, a package from `npm pack` in an empty folder, and a result. How
// long it took is printed, and nothing hangs on it.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { launch, watch } from './lib/browser.mjs';
import { PACKAGE } from './lib/embedding.mjs';

const run = promisify(execFile);
const KINDS = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/fhir+json', '.wasm': 'application/wasm' };

test('the first snippet of the README, in an empty folder, comes to a result', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'newcomer-'));
  const started = performance.now();
  const took = [];
  const step = (name) => took.push(`${name} ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    try {
      const body = await readFile(join(folder, 'site', path === '/' ? 'index.html' : path));
      response.setHeader('content-type', KINDS[extname(path) || '.html'] ?? 'text/plain');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  const browser = await launch();
  try {
    await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: PACKAGE });
    const { version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8'));
    const site = join(folder, 'site');
    await mkdir(join(site, 'fhir'), { recursive: true });
    const quiet = ['--silent', '--no-audit', '--no-fund', '--offline'];
    await run('npm', ['install', ...quiet, '--prefix', site, join(folder, `innsyn-elements-${version}.tgz`)], { cwd: site });
    step('packed and installed');
    // As the README says: the package's folder where the page can reach it.
    const installed = join(site, 'node_modules/innsyn-elements');
    await run('cp', ['-R', installed, join(site, 'innsyn-elements')]);
    const readme = await readFile(join(installed, 'README.md'), 'utf8');
    const [, snippet] = /```html\n([^]*?)```/.exec(readme);
    const [, data] = /src="(\/fhir\/[^"]+)"/.exec(snippet);
    await writeFile(join(site, data), await readFile(join(installed, 'fixtures/lab/E01-E02-comparators.json')));
    await writeFile(join(site, 'index.html'), `<!DOCTYPE html>\n<html lang="nb">\n<title>Min side</title>\n<body>\n${snippet}</body>\n</html>\n`);
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    const page = await browser.newPage();
    const seen = watch(page);
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.locator('innsyn-lab-results').getByText('D-dimer').waitFor();
    step('a result');
    assert.match((await page.locator('.innsyn-lab-value').first().innerText()).replaceAll('\u00a0', ' '), /mindre enn 0,27 mg\/L/);
    assert.deepEqual(seen.filter((line) => !line.includes('favicon.ico')), []);
    t.diagnostic(took.join(', '));
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  }
});
