// Starts the islands, and the button for printing. Pages are whole without it.

// Leptos builds markup that never changes through a template's innerHTML. Views here keep none of that inside
// islands; should one slip in, it is refused by name, and the page stays as the server sent it.
const OURS = new Set([]);

if (globalThis.trustedTypes) {
  trustedTypes.createPolicy('default', {
    createHTML(html) {
      if (OURS.has(html)) return html;
      throw new TypeError('markup that is not ours');
    },
    // The one script that is not asked for by a page: the worker, of this build.
    createScriptURL(url) {
      if (/^\/worker\.js\?[0-9a-f]+$/.test(url)) return url;
      throw new TypeError('a script that is not ours');
    },
  });
}

// Printing is the browser's own; a button for it is there only where it can do something.
for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => print());
  button.hidden = false;
}
for (const hint of document.querySelectorAll('[data-print-hint]')) hint.hidden = true;

// Whether one may still see what stands here is asked when one comes back to it, and each minute. Where not, it is taken away
// before anything is asked for anew. That access is over is said by a page that asks for nothing of the person: this one, asked for
// again by nobody, would be written down as a try. Where somebody else reads now, this one is asked for anew.
const standing = document.querySelector('[data-standing]')?.dataset.standing;
if (standing !== undefined) {
  // On somebody else's page alone: it does not stay for as long as nobody answers.
  const silence = document.getElementById('uten-svar')?.content;
  let unanswered = 0;
  const ask = async () => {
    const answer = await fetch(`/api/tilgang?${standing}`, { signal: AbortSignal.timeout?.(20_000) }).catch(() => undefined);
    if (answer?.status === 401) {
      document.body.replaceChildren();
      const { problem } = await answer.json().catch(() => ({}));
      const isOver = problem === 'AccessEnded' || problem === 'Closed';
      location.replace(isOver ? `/tilgang?${standing}` : location.pathname + location.search);
      return;
    }
    unanswered = answer?.ok ? 0 : unanswered + 1;
    if (!silence || unanswered !== 2) return;
    const main = document.querySelector('main');
    main.replaceChildren(silence.cloneNode(true));
    document.body.replaceChildren(main);
    main.focus();
  };
  addEventListener('focus', ask);
  addEventListener('pageshow', ({ persisted }) => persisted && ask());
  setInterval(() => document.hidden || ask(), 60_000);
}

// What stands in a form that is left by the browser's own back, by a link, or for another app that a telephone may give the
// page's place to, is kept as its buttons keep it.
const form = document.querySelector('form[data-keeps]');
if (form) {
  const fields = () => new URLSearchParams(new FormData(form)).toString();
  let kept = fields();
  let sent = false;
  const keep = () => {
    if (sent || fields() === kept) return;
    kept = fields();
    navigator.sendBeacon(form.action, new URLSearchParams(`${kept}&til=behold`));
  };
  addEventListener('submit', () => { sent = true; });
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => document.hidden && keep());
}

// A worker keeps the emergency page for when nothing answers, and the plan where that is chosen (device.js): for who is at the
// plan's pages, or was there before all that the browser keeps was deleted.
const device = async () => {
  const isThere = location.pathname.startsWith('/egenbehandling') || document.cookie.includes('innsyn-nodhjelp=1');
  if (isThere || (await navigator.serviceWorker.getRegistration('/egenbehandling'))) await import('./device.js');
};
if (navigator.serviceWorker) device().catch((why) => console.info('innsyn: nothing is kept for when nothing answers', why));

const islands = document.querySelectorAll('leptos-island');
if (islands.length > 0) {
  try {
    // Each has a file of its own, by its name; what follows the name tells the build.
    const started = new Map();
    for (const island of islands) {
      const [name] = island.dataset.component.split('_');
      if (!started.has(name)) {
        const wasm = await import(`./${name}.js`);
        await wasm.default();
        wasm.hydrate();
        started.set(name, wasm);
      }
      started.get(name)[island.dataset.component](island);
    }
  } catch (why) {
    // Nothing is lost by it: links and forms stand as the server drew them. Said once, where it is read and read aloud.
    const said = document.getElementById('uten-kode');
    said.hidden = false;
    document.getElementById('melding').append(...said.cloneNode(true).childNodes);
    console.info('innsyn: this page goes on without its own code', why);
  }
}

// A page that brought its style sheet has no rules for paper in it. They are in the file that the next page asks for, and come
// when nothing else is waited for.
if (document.querySelector('head > style')) {
  const paper = document.createElement('link');
  Object.assign(paper, { rel: 'stylesheet', media: 'print', href: new URL('innsyn.css', import.meta.url) });
  document.head.append(paper);
}
