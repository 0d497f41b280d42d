// Runs in each document before the document's own code, and notes when what a person waits for is there.

/**
 * `early`: words that are in the search field as soon as the field is; `expect`: so many rows are the whole list. All times
 * are milliseconds since the navigation began. The frame that holds something is painted when the task after it begins;
 * what the compositor and the screen take from then on is not in it.
 */
export function probe({ early, expect }) {
  const marks = {};
  const bench = (globalThis.bench = { marks, shift: 0, memory: undefined });

  const { port1, port2 } = new MessageChannel();
  const waiting = [];
  port1.onmessage = () => {
    const now = performance.now();
    for (const done of waiting.splice(0)) done(now);
  };
  const afterThisFrame = (done) => {
    waiting.push(done);
    port2.postMessage(0);
  };
  const painted = (done) => requestAnimationFrame(() => afterThisFrame(done));

  const field = () => document.querySelector('#filter-sok');
  const rows = () => document.querySelectorAll('#liste li');
  /** What is looked for in each frame, until it is there. */
  const wanted = {
    readable: () => document.querySelector('#liste li'),
    result: () => document.querySelector('.innsyn-lab-answer'),
    trend: () => document.querySelector('main svg[role=img]'),
    plan: () => document.querySelector('.innsyn-plan-choice'),
  };
  if (expect) wanted.complete = () => document.readyState !== 'loading' && rows().length === expect;
  if (early) {
    wanted.typed = () => {
      if (!field()) return false;
      field().value = early;
      return field().dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    wanted.answered = () => document.querySelector('#liste li')?.textContent.toLowerCase().includes(early);
  }
  const look = () => {
    for (const [name, isThere] of Object.entries(wanted)) {
      if (!isThere()) continue;
      delete wanted[name];
      afterThisFrame((now) => (marks[name] = now));
    }
    // `rests` is set before anything is measured that this looking would be part of.
    if (!bench.rests) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  // The page's code hears what is typed from the moment it listens.
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (type === 'input') marks.listens ??= performance.now();
    return listen.call(this, type, ...rest);
  };

  for (const name of ['instantiate', 'instantiateStreaming']) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      const exports = Object.values((made.instance ?? made).exports);
      bench.memory ??= exports.find((one) => one instanceof WebAssembly.Memory);
      return made;
    };
  }

  // Layout shifts, in the windows of which a page's CLS is the worst one; without those that follow a key or click.
  let shifted = { first: 0, last: 0, sum: 0 };
  new PerformanceObserver((list) => {
    for (const { value, startTime, hadRecentInput } of list.getEntries()) {
      if (hadRecentInput) continue;
      const goesOn = startTime - shifted.last < 1000 && startTime - shifted.first < 5000;
      shifted = goesOn ? { ...shifted, last: startTime, sum: shifted.sum + value } : { first: startTime, last: startTime, sum: value };
      bench.shift = Math.max(bench.shift, shifted.sum);
    }
  }).observe({ type: 'layout-shift', buffered: true });

  /**
   * From now on: `bench.answer` is how long it took from key or choice to the frame with what it chose. Both pages say then how
   * many fit, also where the rows are the ones that were there before.
   */
  let since;
  for (const type of ['keydown', 'input', 'change']) listen.call(globalThis, type, (event) => (since ??= event.timeStamp), true);
  bench.arm = () => {
    since = undefined;
    bench.answer = new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('nothing was answered')), 60_000);
      const observer = new MutationObserver(() => {
        observer.disconnect();
        clearTimeout(late);
        painted((now) => resolve(now - since));
      });
      observer.observe(document.querySelector('#melding'), { childList: true });
    });
  };
}
