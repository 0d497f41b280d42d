// The wasm and the style sheets: one of each for all elements of this copy of the package.

import init, { Mounted, stylesheet } from './innsyn_elements.js';

export { Language, Mounted } from './innsyn_elements.js';

let options = {};
let ready;
let sheets;

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
  const [inline, block] = [stylesheet(), ':host { display: block; inline-size: 100%; box-sizing: border-box; }'].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  sheets = { inline: [inline], block: [inline, block] };
}

/** Mounts an element's inside: `show` is told what its shadow root is to hold, `tell` what happens. Only after `engine()`. */
export function mount(definition, root, show, tell) {
  root.adoptedStyleSheets = definition.inline ? sheets.inline : sheets.block;
  return new Mounted(definition.tag.slice('innsyn-'.length), show, tell);
}
