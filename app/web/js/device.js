// What a page says to the worker, which keeps the emergency page and, where it is chosen, the plan (worker.js). Asked for where
// somebody is at the plan's pages, or has been.
const build = new URL(import.meta.url).pathname.split('/')[2];
const say = (name) => document.querySelectorAll(`[data-${name}]`);

/** Resolves with the worker once it is at work. */
function atWork({ installing, waiting, active }) {
  const worker = installing ?? waiting ?? active;
  if (worker.state === 'activated') return worker;
  return new Promise((resolve, reject) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve(worker);
      if (worker.state === 'redundant') reject(new Error('the worker could not be installed'));
    });
  });
}

function told(worker, words) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage(words, [port2]);
  });
}

const worker = await atWork(await navigator.serviceWorker.register(`/worker.js?${build}`, { scope: '/egenbehandling' }));
for (const element of say('with-worker')) element.hidden = false;
for (const element of say('without-worker')) element.hidden = true;
// A form can end in an answer that deletes all that a site keeps, the worker too. The page after it puts that back: it holds
// nothing of anybody.
addEventListener('submit', ({ target }) => {
  document.cookie = 'innsyn-nodhjelp=1; path=/; max-age=60; samesite=strict';
  // Whoever signs out while nothing answers leaves no plan behind either.
  if (new URL(target.action).pathname === '/logg-ut') told(worker, { lang: document.documentElement.lang, plan: 'delete' });
});
const plan = document.querySelector('main').dataset.device;
const kept = await told(worker, { lang: document.documentElement.lang, plan });
for (const element of say('worker-says')) element.hidden = element.dataset.workerSays !== kept;
