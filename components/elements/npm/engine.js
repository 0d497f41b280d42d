// The wasm and the style sheets: one of each for all elements of this copy of the package.

import init, { Mounted, stylesheet } from './innsyn_elements.js';

export { Language, Mounted } from './innsyn_elements.js';

const BLOCK = ':host { display: block; inline-size: 100%; box-sizing: border-box; }';
const sheets = {};
let options = {};
let ready;

/** Before the first element is on a page; afterwards it is too late, and says so. */
export function configure({ wasm, integrity }) {
  if (wasm === undefined && integrity === undefined) return;
  if (ready) throw new Error('innsyn: the wasm is fetched already: call define({ wasm }) before an element is on the page');
  options = { wasm, integrity };
}

/** Fetches the wasm at the first call. What failed is tried again when the next element asks. */
export function engine() {
  ready ??= start().catch((error) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

async function start() {
  const { wasm, integrity } = options;
  const source = integrity ? fetch(wasm ?? new URL('innsyn_elements_bg.wasm', import.meta.url), { integrity }) : wasm;
  await init(source === undefined ? undefined : { module_or_path: await source });
}

/** One for all elements that are boxes of their own, and one for those within a line. */
function sheetOf(isInline) {
  const kind = isInline ? 'inline' : 'block';
  if (!sheets[kind]) {
    sheets[kind] = new CSSStyleSheet();
    sheets[kind].replaceSync(isInline ? stylesheet() : stylesheet() + BLOCK);
  }
  return sheets[kind];
}

/**
 * Mounts an element's inside: `show` is told what its shadow root is to hold, `tell` what happens, `ask` what is to be fetched.
 * Only after `engine()`.
 */
export function mount(definition, root, { show, tell, ask }) {
  root.adoptedStyleSheets = [sheetOf(definition.inline)];
  return new Mounted(definition.tag.slice('innsyn-'.length), show, tell, ask);
}
