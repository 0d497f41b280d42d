// Starts innsyn-server on a free port with a folder of its own, and stops it again.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const SITE = join(ROOT, 'target/site');
/** Of the demo: every page then says the same day in every run. */
export const CLOCK = '2026-11-25T12:00:00+01:00';
const START_MS = 20_000;

/** The binary under test: INNSYN_TEST_SERVER, else the newer of the release and the debug build. */
export function binary() {
  const given = process.env.INNSYN_TEST_SERVER;
  const built = ['release', 'debug'].map((profile) => join(ROOT, 'target', profile, 'innsyn-server')).filter(existsSync);
  const newest = built.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  if (!given && !newest) throw new Error('no innsyn-server is built: cargo build -p innsyn-server');
  return given || newest;
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** The project's invented laboratory answers: one person, one file for each edge case. */
export function labFixtures() {
  const folder = join(ROOT, 'tests/fixtures/lab');
  return readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => join(folder, name));
}

/**
 * Resolves when the server listens; rejects with what it said when it does not start. `begun`: when the demo's stories were put
 * into the store, where that is not now. `mayFill`: its disk can be filled with `fill()`, so that nothing more is written to any
 * file.
 */
export async function start({ files = [], env = {}, port, begun, mayFill = false } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'innsyn-'));
  port ??= await freePort();
  const address = `127.0.0.1:${port}`;
  const settings = {
    PATH: process.env.PATH, INNSYN_MODE: 'demo', INNSYN_ADDR: address, INNSYN_ORIGIN: `http://${address}`,
    INNSYN_DATA: data, INNSYN_SITE: SITE, INNSYN_CLOCK: CLOCK, ...env,
  };
  if (files.length > 0 || begun) {
    const none = join(data, 'none.json');
    writeFileSync(none, JSON.stringify({ resourceType: 'Bundle', type: 'collection' }));
    const then = { ...settings, INNSYN_CLOCK: begun ?? settings.INNSYN_CLOCK };
    const imported = spawnSync(binary(), ['import', none, ...files], { env: then, encoding: 'utf8' });
    if (imported.status !== 0) throw new Error(`import failed: ${imported.stdout}${imported.stderr}`);
  }
  // A process that outgrows its limit is ended, unless it ignores the signal: then the write fails as on a full disk.
  const [program, args] = mayFill ? ['sh', ['-c', 'trap "" XFSZ; exec "$0"', binary()]] : [binary(), []];
  const child = spawn(program, args, { env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
  const fill = () => execFileSync('prlimit', ['--pid', String(child.pid), '--fsize=0']);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (said += bytes));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  const listening = await Promise.race([answers(`http://${address}/helse`), ended.then(() => false)]);
  if (!listening) {
    await stop();
    throw new Error(`innsyn-server does not start: ${said}`);
  }
  return { url: settings.INNSYN_ORIGIN, address, pid: child.pid, said: () => said, fill, stop };
}

async function answers(url) {
  for (const since = Date.now(); Date.now() - since < START_MS; ) {
    if (await fetch(url).then((answer) => answer.ok, () => false)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
