// What is read when nothing answers: the emergency page, which holds nothing of anybody; and, for who has chosen it, the plan.
// Of the plan there is ciphertext and a key that no script can read out. Both end with a sign-out, with whatever page of ours
// says so, and when the plan has not been fetched for long. It sees the plan's addresses alone (its scope), and keeps nothing of what passes.
'use strict';

const PLAN = '/egenbehandling';
const HELP = `${PLAN}/nodhjelp`;
const OFF = `${PLAN}/uten-nett/slett`;
const LOCALES = ['nb', 'nn', 'se'];
/** The build that this is of, and the name of what is kept of it. */
const BUILD = location.search.slice(1);
/** Where the language is kept that was read last. */
const LANGUAGE = '/sprak';
/** Of the copy: what the browser is told of a page goes along with it. */
const ABOUT = /^(content-(security-policy|type)|cache-control|cross-origin-|permissions-policy|referrer-policy|x-)/;
const CIPHER = 'AES-GCM';
/** Names of the copy, and of one of which it is not known yet whether it may lie here. */
const COPY = 'copy';
const PENDING = 'pending';

addEventListener('install', (event) => {
  skipWaiting();
  event.waitUntil(keepHelp());
});

addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name !== BUILD) await caches.delete(name);
    await clients.claim();
  })());
});

/** The emergency page in each language, as anybody gets it, and the files that it is drawn with. */
async function keepHelp() {
  const cache = await caches.open(BUILD);
  await Promise.all(LOCALES.map(async (locale) => {
    const answer = await fetch(HELP, { credentials: 'omit', cache: 'no-store', headers: { 'accept-language': locale } });
    if (!answer.ok) throw new Error(`the emergency page answered ${answer.status}`);
    const files = (await answer.clone().text()).match(/\/s\/[0-9a-f]+\/[\w.-]+/g);
    await cache.addAll([...new Set([...files, `/s/${BUILD}/device.js`])]);
    await cache.put(`${HELP}?sprak=${locale}`, answer);
  }));
}

addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { pathname } = new URL(url);
  if (mode === 'navigate' && method === 'GET') event.respondWith(page(event.request));
  // Whatever else is sent goes its own way: the browser says where it comes from.
  else if (mode === 'navigate' && pathname === OFF && isFromUs(event.request)) event.respondWith(off(event.request));
  else if (pathname.startsWith('/s/')) event.respondWith(file(event.request));
});

/** A page that was kept before a new build is drawn with that build's files. */
async function file(request) {
  const ours = new URL(request.url).pathname.replace(/^\/s\/[^/]+/, `/s/${BUILD}`);
  return (await caches.match(request)) ?? fetch(request).catch(async () => (await caches.match(ours)) ?? Response.error());
}

/** Our pages say so of themselves (Referrer-Policy), and no other can. */
function isFromUs({ referrer }) {
  return referrer.startsWith(`${location.origin}/`);
}

async function page(request) {
  try {
    if (isFromUs(request)) return await fetch(request);
    // Firefox lets a worker ask in its own name, and the server would take it for a page of ours.
    return await fetch(request.url, { redirect: 'manual', headers: { accept: 'text/html', 'x-innsyn-worker': 'for another' } });
  } catch {
    return withoutNetwork(new URL(request.url));
  }
}

/** First here, whatever the server says to it. */
async function off(request) {
  await forget();
  return fetch(request).catch(() => Response.redirect(HELP, 303));
}

async function withoutNetwork(url) {
  const cache = await caches.open(BUILD);
  const chosen = url.searchParams.get('sprak');
  if (LOCALES.includes(chosen)) await cache.put(LANGUAGE, new Response(chosen));
  const locale = (await (await cache.match(LANGUAGE))?.text()) ?? LOCALES[0];
  const kept = url.pathname === HELP ? undefined : await read().catch(() => undefined);
  const inLanguage = kept?.pages.filter((one) => one.locale === locale) ?? [];
  const found = inLanguage.find(({ path }) => path === url.pathname) ?? inLanguage[0];
  return found ? new Response(found.html, { headers: kept.headers }) : cache.match(`${HELP}?sprak=${locale}`);
}

// What pages of ours say: which language they are in, and what is to become of the plan. Answered with what there is then.
addEventListener('message', (event) => {
  const { lang, plan } = event.data;
  event.waitUntil((async () => {
    await (await caches.open(BUILD)).put(LANGUAGE, new Response(lang));
    if (plan === 'delete') await forget();
    if (plan === 'renew' || (plan === 'keep' && !(await read()))) await take();
    return (await read()) ? 'kept' : 'nothing';
  })().catch(() => 'nothing').then((what) => event.ports[0].postMessage(what)));
});

/** Grows with each deletion and each copy: what was under way before comes to nothing. */
let turn = 0;

async function take() {
  const mine = (turn += 1);
  const answer = await fetch('/api/uten-nett').catch(() => undefined);
  // Nobody answers, or something failed there: what was kept stays.
  if (!answer || answer.status >= 500) return;
  // A session that has ended by itself takes nothing along; what is chosen no more does.
  if (answer.status === 401) return;
  if (!answer.ok) return forget();
  const text = await answer.text();
  const headers = [...answer.headers].filter(([name]) => ABOUT.test(name) && name !== 'content-type');
  headers.push(['content-type', 'text/html; charset=utf-8']);
  const key = await crypto.subtle.generateKey({ name: CIPHER, length: 256 }, false, ['encrypt', 'decrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: CIPHER, iv }, key, new TextEncoder().encode(text));
  if (mine !== turn) return;
  const { until } = JSON.parse(text);
  await stored('readwrite', (store) => store.put({ key, iv, data, headers, since: Date.now(), until }, PENDING));
  const still = await fetch('/api/tilgang?viser=uten-nett').catch(() => undefined);
  // It was deleted meanwhile, nobody answers any more, or nobody is signed in: the copy from before, if any, stays the one.
  if (mine !== turn || !still || still.status === 401) return stored('readwrite', (store) => store.delete(PENDING));
  if (still.status !== 204) return forget();
  // Whoever signed out after that answer deleted what waits, and what is not there is not moved.
  await stored('readwrite', (store) => {
    const waits = store.get(PENDING);
    waits.onsuccess = () => waits.result && store.put(waits.result, COPY);
    return store.delete(PENDING);
  });
}

/** `undefined`: there is nothing, or nothing that may be read any more. */
async function read() {
  const kept = await stored('readonly', (store) => store.get(COPY));
  if (!kept) return undefined;
  const now = Date.now();
  try {
    // A clock that was put back opens nothing.
    if (now < kept.since || now >= kept.until) throw new Error('it is too old');
    const bytes = await crypto.subtle.decrypt({ name: CIPHER, iv: kept.iv }, kept.key, kept.data);
    return { ...JSON.parse(new TextDecoder().decode(bytes)), headers: kept.headers };
  } catch {
    return forget();
  }
}

async function forget() {
  turn += 1;
  await stored('readwrite', (store) => store.clear());
}

/** One request to the one store. */
function stored(mode, ask) {
  return new Promise((resolve, reject) => {
    const opened = indexedDB.open('innsyn', 1);
    opened.onupgradeneeded = () => opened.result.createObjectStore('plan');
    opened.onerror = () => reject(opened.error);
    opened.onsuccess = () => {
      const database = opened.result;
      const transaction = database.transaction('plan', mode, { durability: 'strict' });
      const asked = ask(transaction.objectStore('plan'));
      const ended = (then) => () => {
        database.close();
        then();
      };
      transaction.oncomplete = ended(() => resolve(asked.result));
      transaction.onabort = ended(() => reject(transaction.error));
    };
  });
}
