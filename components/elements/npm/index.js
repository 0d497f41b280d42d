// innsyn's custom elements. Importing this defines nothing; `define()` does, and `auto.js` is `define()` for a script tag.
// The wasm is fetched once, when the first element is on a page. Needs of a page: script-src 'self' 'wasm-unsafe-eval',
// connect-src for the wasm and for what `src` names; no Trusted Types policy, no inline style.

import { DEFINITIONS } from './definitions.js';
import { elementOf } from './element.js';
import { configure } from './engine.js';

export { addLanguage, setWords } from './words.js';

const classes = new Map(DEFINITIONS.map((definition) => [definition.tag, elementOf(definition)]));

export const InnsynLabResults = classes.get('innsyn-lab-results');
export const InnsynLabResult = classes.get('innsyn-lab-result');
export const InnsynTrend = classes.get('innsyn-trend');
export const InnsynTreatmentPlan = classes.get('innsyn-treatment-plan');
export const InnsynZone = classes.get('innsyn-zone');
export const InnsynProxyAccess = classes.get('innsyn-proxy-access');
export const InnsynAccessLog = classes.get('innsyn-access-log');
export const InnsynPersonSwitcher = classes.get('innsyn-person-switcher');
export const InnsynNumberLine = classes.get('innsyn-number-line');
export const InnsynStatus = classes.get('innsyn-status');

/**
 * Defines the elements. `suffix` gives them other names where another version is on the page already; `only` takes some
 * of them; `wasm` and `integrity` say where the wasm is, and which it must be.
 */
export function define({ suffix = '', only, wasm, integrity } = {}) {
  configure({ wasm, integrity });
  for (const [tag, element] of classes) {
    const name = `${tag}${suffix}`;
    if ((only && !only.includes(tag)) || customElements.get(name)) continue;
    // A class has one name only.
    customElements.define(name, suffix ? class extends element {} : element);
  }
}
