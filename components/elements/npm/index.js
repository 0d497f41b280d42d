// innsyn's custom elements. Importing this defines nothing; `define()` does. The wasm is fetched once, when the first
// element is on a page. Needs of a page: script-src 'self' 'wasm-unsafe-eval', connect-src 'self'; no Trusted Types
// policy, no inline style.

import init, { StatusHandle, stylesheet } from './innsyn_elements.js';

let wasm;
let sheet;

function ready() {
  wasm ??= init().then(() => {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(stylesheet());
  });
  return wasm;
}

/**
 * A short status in words, with its shape. The words are the element's own text: they are there before the code is,
 * and stay readable if it never comes. Their language is that of the nearest `lang`.
 *
 * @element innsyn-status
 * @attr {'provisional'|'waiting'|'changed'|'added'|'cancelled'|'mistaken'|'unknown'} tone - The drawing. What is
 *   missing or is none of these is drawn as unknown.
 */
export class InnsynStatus extends HTMLElement {
  static observedAttributes = ['tone'];
  #handle;
  #watcher;
  #mounting = false;

  get tone() {
    return this.getAttribute('tone');
  }

  set tone(word) {
    if (word == null) this.removeAttribute('tone');
    else this.setAttribute('tone', word);
  }

  async connectedCallback() {
    this.#upgrade('tone');
    if (this.#handle || this.#mounting) return;
    this.#mounting = true;
    try {
      await ready();
      // It may have left, or been moved, while the code was on its way.
      if (!this.isConnected || this.#handle) return;
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      this.#handle = new StatusHandle(root, this.tone, this.textContent);
      this.#watcher = new MutationObserver(() => this.#handle?.setText(this.textContent));
      this.#watcher.observe(this, { characterData: true, childList: true, subtree: true });
    } finally {
      this.#mounting = false;
    }
  }

  disconnectedCallback() {
    // Moving an element disconnects and connects it in one go: only what is still away afterwards is taken down.
    queueMicrotask(() => {
      if (this.isConnected || !this.#handle) return;
      this.#watcher.disconnect();
      this.#handle.free();
      this.#handle = this.#watcher = undefined;
    });
  }

  attributeChangedCallback() {
    this.#handle?.setTone(this.tone);
  }

  // A property set before the class was known hides the accessor.
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }
}

/** Defines the elements; `suffix` gives them other names where another version is on the page already. */
export function define({ suffix = '' } = {}) {
  const name = `innsyn-status${suffix}`;
  if (!customElements.get(name)) customElements.define(name, suffix ? class extends InnsynStatus {} : InnsynStatus);
}
