// One class for each element, made from its definition: attributes, properties and parts are what `elements.json` says.

import { draw } from './draw.js';
import { engine, mount } from './engine.js';
import { follow, unfollow } from './followed.js';
import { offered, opened, within } from './links.js';
import { load } from './load.js';
import { language } from './words.js';

// What only this module may ask of an element: a host sees no more than the definition says.
let given, give, reload;
const DEFINITION = Symbol('definition');

/** The class of a definition. */
export function elementOf(definition) {
  class Element extends InnsynElement {
    static observedAttributes = [...definition.attributes.map(([attribute]) => attribute), 'lang'];
    static [DEFINITION] = definition;
  }
  for (const [attribute, property] of definition.attributes) {
    Object.defineProperty(Element.prototype, property, {
      configurable: true,
      enumerable: true,
      get() {
        return this.getAttribute(attribute);
      },
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value);
      },
    });
  }
  for (const property of definition.data) {
    Object.defineProperty(Element.prototype, property, {
      configurable: true,
      enumerable: true,
      get() {
        return given(this, property);
      },
      set(value) {
        give(this, property, value);
      },
    });
  }
  if (definition.methods.includes('reload')) {
    Element.prototype.reload = function () {
      reload(this);
    };
  }
  return Element;
}

// Where pages are made, on a server, there are no elements: importing must do no harm there.
class InnsynElement extends (globalThis.HTMLElement ?? class {}) {
  /** What was given, and the same as the wasm takes it. */
  #data = new Map();
  #mounted;
  /** The request that is under way. */
  #asking;
  /** What the wasm has of it. */
  #sent = new Map();
  #listens = false;
  #turn = 0;
  #isDrawing = false;

  static {
    given = (element, property) => element.#data.get(property)?.value ?? null;
    // An object is read once, when it is given: what is changed in it later is not seen.
    give = (element, property, value) => {
      if (value === null || value === undefined) element.#data.delete(property);
      else element.#data.set(property, { value, text: asText(property, value) });
      element.#redraw();
    };
    reload = (element) => {
      element.#mounted?.reload();
      element.#redraw();
    };
  }

  connectedCallback() {
    const { attributes, data } = this.constructor[DEFINITION];
    // A property set before the class was known hides the accessor.
    for (const property of [...attributes.map(([, property]) => property), ...data]) {
      if (!Object.hasOwn(this, property)) continue;
      const value = this[property];
      delete this[property];
      this[property] = value;
    }
    follow(this, () => this.#redraw(), this.constructor[DEFINITION].inline);
    this.#redraw();
  }

  disconnectedCallback() {
    // Moving an element disconnects and connects it in one go: only what is still away afterwards is taken down.
    queueMicrotask(() => {
      if (this.isConnected) return;
      unfollow(this);
      this.#turn += 1;
      this.#asking?.abort();
      this.#mounted?.free();
      this.#mounted = undefined;
      // Whoever holds on to it holds no results.
      this.shadowRoot?.replaceChildren();
      this.#sent.clear();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before !== after) this.#redraw();
  }

  /** Draws what has changed, once for all that changes in one go. */
  #redraw() {
    if (this.#isDrawing || !this.isConnected) return;
    this.#isDrawing = true;
    queueMicrotask(() => {
      this.#isDrawing = false;
      this.#draw().catch((error) => this.#failed(error));
    });
  }

  async #draw() {
    const turn = (this.#turn += 1);
    // Without anything to show, the element's own content stands.
    if (!this.#mounted && !this.#hasSomething()) return;
    const [words] = await Promise.all([language(this), engine()]);
    // It may have left, or been given something else, while the code was on its way.
    if (!this.isConnected || turn !== this.#turn) return;
    this.#mounted ??= this.#mount();
    for (const [name, value] of this.#inputs()) {
      if (this.#sent.get(name) === value) continue;
      this.#sent.set(name, value);
      this.#mounted.set(name, value ?? undefined);
    }
    this.#mounted.draw(words.language, words.tag, new Date().toISOString());
  }

  #mount() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    if (!this.#listens) {
      this.#listens = true;
      root.addEventListener('click', (event) => this.#clicked(event));
    }
    return mount(this.constructor[DEFINITION], root, {
      show: (nodes) => this.#show(root, nodes),
      tell: (name, detail) => this.#tell(name, detail),
      ask: (src) => this.#ask(src),
    });
  }

  /** Asks for `src`, and lets go of what was asked before; without one that is all. */
  #ask(src) {
    this.#asking?.abort();
    if (src === undefined) return;
    const { signal } = (this.#asking = new AbortController());
    const mounted = this.#mounted;
    const credentials = ['omit', 'include'].find((word) => word === this.getAttribute('credentials')?.trim()) ?? 'same-origin';
    const headers = new Headers(asPairs(this.#data.get('headers')?.text));
    // Something else may be asked by then, or nobody looks any longer.
    const still = (does) => (signal.aborted ? undefined : does());
    load(src, { credentials, headers, signal }, (...page) => still(() => mounted.page(...page)))
      .then(() => still(() => mounted.loaded(true)), () => still(() => mounted.loaded(false)));
  }

  #show(root, nodes) {
    const was = root.activeElement;
    const focus = was ? [...root.querySelectorAll(FOCUSABLE)].indexOf(was) : -1;
    draw(root, nodes);
    for (const [name, selector] of this.constructor[DEFINITION].parts) {
      for (const node of root.querySelectorAll(selector)) node.part.add(name);
    }
    // Where one was is gone: one is at what stands in its place.
    if (was && !was.isConnected) root.querySelectorAll(FOCUSABLE)[focus]?.focus({ preventScroll: true });
  }

  #hasSomething() {
    const { needs } = this.constructor[DEFINITION];
    return needs.length === 0 || needs.some((name) => this.#data.has(name) || this.hasAttribute(name));
  }

  * #inputs() {
    const { attributes, data, tag } = this.constructor[DEFINITION];
    for (const [attribute] of attributes) yield [attribute, this.getAttribute(attribute)];
    for (const property of data) yield [property, this.#data.get(property)?.text];
    if (tag === 'innsyn-status') yield ['text', this.textContent];
  }

  #clicked(event) {
    // What stands in a slot is the host's own.
    const chosen = this.shadowRoot.contains(event.target) && event.target.closest('button, a[href]');
    if (!chosen) return;
    const { tag } = this.constructor[DEFINITION];
    if (chosen.localName === 'button') {
      event.preventDefault();
      if (chosen.name === 'innsyn-retry') reload(this);
      if (chosen.name === 'person') this.#tell('innsyn-switch', { id: chosen.value });
      if (chosen.name === 'innsyn-offer') this.#tell(...offered(tag, chosen.value), true);
      return;
    }
    if (within(this.shadowRoot, chosen)) {
      event.preventDefault();
      return;
    }
    const [name, detail] = opened(this, tag, chosen, event) ?? [];
    if (name && !this.#tell(name, detail, true)) event.preventDefault();
  }

  /** Whether nobody took it over. */
  #tell(name, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail }));
  }

  #failed(error) {
    // The element's own content still stands. The host hears of it; where nobody listens, the console does.
    this.#tell('innsyn-fault', { code: 'not-loaded', status: undefined });
    console.error('innsyn: the elements’ code could not be loaded.', error);
  }
}

const FOCUSABLE = 'a[href], button, summary';

/** As the wasm takes it: FHIR as JSON, headers a line each. */
function asText(property, value) {
  if (property !== 'headers') return typeof value === 'string' ? value : JSON.stringify(value);
  return [...new Headers(value)].map(([name, value]) => `${name}: ${value}`).join('\n');
}

/** Neither a name nor a value can hold a line's end. */
function asPairs(lines) {
  return lines ? lines.split('\n').map((line) => /^(.*?): (.*)$/.exec(line).slice(1)) : [];
}
