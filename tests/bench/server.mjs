// How long the server takes, and how much memory: node tests/bench/server.mjs [requests]. Prints figures, judges nothing.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PERSONS } from '../browser/lib/browser.mjs';
import { binary, start } from '../browser/lib/server.mjs';
import { SIZES, write } from './persons.mjs';
import { ask, signIn } from './session.mjs';

const REQUESTS = Number(process.argv[2] ?? 200);

async function measure(agent, server, path, cookies, count) {
  const times = [];
  let left = count;
  await Promise.all(cookies.map(async (cookie) => {
    while (left > 0) {
      left -= 1;
      const answer = await ask(server, path, { agent, cookie });
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      times.push(answer.ms);
    }
  }));
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { p50: at(0.5), p99: at(0.99) };
}

const memory = (pid) => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const part = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { now: part('VmRSS'), most: part('VmHWM') };
};

const ms = (n) => n.toFixed(1).padStart(8);
const folder = mkdtempSync(join(tmpdir(), 'innsyn-bench-'));
try {
  const server = await start({ files: write(folder) });
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  console.log(`${binary()}\n${REQUESTS} requests each; milliseconds; audit on\n`);
  console.log('observations  page                       first   1 client: p50     p99   8 clients: p50     p99   MiB now/most');
  const measureAll = async (what, name, pagesOf) => {
    const cookies = [];
    for (let n = 0; n < 8; n += 1) cookies.push(await signIn(server, name, agent));
    for (const [page, path] of Object.entries(await pagesOf(cookies[0]))) {
      const fresh = await signIn(server, name, agent);
      const first = await ask(server, path, { agent, cookie: fresh });
      const one = await measure(agent, server, path, [cookies[0]], REQUESTS);
      const eight = await measure(agent, server, path, cookies, REQUESTS);
      const { now, most } = memory(server.pid);
      console.log(`${what.padStart(12)}  ${page.padEnd(22)} ${ms(first.ms)}         ${ms(one.p50)} ${ms(one.p99)}         ${ms(eight.p50)} ${ms(eight.p99)}   ${now.toFixed(0)}/${most.toFixed(0)}`);
    }
  };
  for (const { count, name } of SIZES) {
    await measureAll(String(count), name, async (cookie) => {
      const list = await ask(server, '/provesvar', { agent, cookie });
      const result = /href="(\/provesvar\/[0-9a-f]{32})"/.exec(list.text)[1];
      return { 'the list': '/provesvar', 'marked, by name': '/provesvar?merket=ja&sorter=navn', 'one result': result };
    });
  }
  // Of the demo: two versions of a plan with three zones.
  await measureAll('–', PERSONS.twelveYears, () => ({ 'the plan': '/egenbehandling', 'its versions': '/egenbehandling/historikk' }));
  agent.destroy();
  await server.stop();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
