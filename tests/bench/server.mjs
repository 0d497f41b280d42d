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
  // A weight for each form: Observation, Provenance and AuditEvent in one transaction.
  const measureWrites = async (name) => {
    const path = '/egenbehandling/eget/ny/vekt';
    const cookies = [];
    for (let n = 0; n < 8; n += 1) cookies.push(await signIn(server, name, agent));
    const write = async (cookie) => {
      const form = await ask(server, path, { agent, cookie });
      const value = (field) => new RegExp(`name="${field}"[^>]* value="([^"]*)"`).exec(form.text)?.[1] ?? '';
      const body = new URLSearchParams({ hvem: value('hvem'), nokkel: value('nokkel'), verdi: '81,2', dag: '24.11.2026' });
      const sent = await ask(server, path, { agent, cookie, body: `${body}` });
      if (sent.status !== 303 || !sent.headers.location.endsWith('gjort=lagret')) throw new Error(`a weight was answered with ${sent.status}`);
      return sent.ms;
    };
    const all = async (of) => {
      const times = [];
      await Promise.all(of.map(async (cookie) => {
        for (let n = 0; n < 4; n += 1) times.push(await write(cookie));
      }));
      times.sort((a, b) => a - b);
      return [times[Math.floor(times.length / 2)], times.at(-1)].map(ms).join(' ');
    };
    console.log(`${'–'.padStart(12)}  ${'a weight is stored'.padEnd(22)} ${' '.repeat(8)}         ${await all(cookies.slice(0, 1))}         ${await all(cookies)}`);
  };
  for (const { count, name } of SIZES) {
    await measureAll(String(count), name, async (cookie) => {
      const list = await ask(server, '/provesvar', { agent, cookie });
      const result = /href="(\/provesvar\/[0-9a-f]{32})"/.exec(list.text)[1];
      return { 'the list': '/provesvar', 'marked, by name': '/provesvar?merket=ja&sorter=navn', 'one result': result };
    });
  }
  // Of the demo: two versions of a plan with three zones, and what is written beside it.
  await measureAll('–', PERSONS.twelveYears, async (cookie) => {
    const plan = await ask(server, '/egenbehandling', { agent, cookie });
    const [sheet] = /\/egenbehandling\/plan\/[0-9a-f]{32}\/ark/.exec(plan.text);
    const versions = await ask(server, '/egenbehandling/historikk', { agent, cookie });
    const [newer, older] = [...new Set([...versions.text.matchAll(/<option[^>]* value="([0-9a-f]{32})"/g)].map(([, value]) => value))];
    return {
      'the plan': '/egenbehandling', 'on one page': sheet, 'as a card': sheet.replace(/ark$/, 'kort'), 'its versions': '/egenbehandling/historikk',
      'two compared': `/egenbehandling/historikk?fra=${older}&til=${newer}`, 'a form': '/egenbehandling/eget/ny/vekt', 'what is written': '/egenbehandling/eget',
    };
  });
  await measureWrites(PERSONS.twelveYears);
  agent.destroy();
  await server.stop();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
