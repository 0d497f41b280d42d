// The words of the elements, by Fluent: those of the package, those that a host puts in their place, and whole languages
// that it adds.

import { FluentBundle, FluentNumber, FluentResource } from '@fluent/bundle';
import { Language, engine } from './engine.js';
import { langOf, redrawAll } from './followed.js';

/** Whose texts the others fall back to. */
const FALLBACK = 'nb';
const SHIPPED = { nb: () => import('./words/nb.js'), nn: () => import('./words/nn.js'), se: () => import('./words/se.js') };

/** By tag: how its texts are had, whose dates and plural forms it has, and what the host says in their place. */
const languages = new Map(
  Object.entries(SHIPPED).map(([tag, load]) => [tag, { load: async () => (await load()).default, like: tag, own: [] }]),
);
const bundles = new Map();
const made = new Map();

/** A number that chooses the form and leaves its place open. */
class Counted extends FluentNumber {
  toString() {
    return '{0}';
  }
}

/** The texts of one language, as the wasm asks for them. */
class Words {
  #own;
  #fallback;
  #like;

  constructor(own, fallback, like) {
    this.#own = own;
    this.#fallback = fallback;
    this.#like = like;
  }

  like() {
    return this.#like;
  }

  fellBack(key) {
    return this.#own !== this.#fallback && !this.#own.getMessage(key)?.value;
  }

  template(key, variables) {
    return this.#text(key, Object.fromEntries(variables.map((name, at) => [name, `{${at}}`])));
  }

  plural(key, variable, n) {
    return this.#text(key, { [variable]: new Counted(n) });
  }

  #text(key, args) {
    const bundle = this.fellBack(key) ? this.#fallback : this.#own;
    const pattern = bundle.getMessage(key)?.value;
    // A key that no language has gives itself.
    return pattern ? bundle.formatPattern(pattern, args, []) : key;
  }
}

/**
 * Says some messages in other words: `ftl` is Fluent, with the keys of the package's own texts. For all elements of this
 * copy of the package.
 */
export function setWords(lang, ftl) {
  const language = languages.get(primary(lang));
  if (!language) throw new RangeError(`innsyn: there is no language «${lang}»: addLanguage() makes one`);
  language.own.push(ftl);
  renew();
}

/**
 * Adds a language. What it lacks is said in bokmål, and marked so. `like` names whose dates, numbers and plural forms it
 * has: `nb`, `nn` or `se`.
 */
export function addLanguage(lang, ftl, { like = FALLBACK } = {}) {
  if (!Object.hasOwn(SHIPPED, like)) throw new RangeError(`innsyn: like must be nb, nn or se, and not «${like}»`);
  languages.set(primary(lang), { load: async () => ftl, like, own: [] });
  renew();
}

/** The words for an element, and the tag to mark them with. */
export async function language(element) {
  const tag = tagOf(langOf(element));
  if (!made.has(tag)) {
    made.set(tag, make(tag).catch((error) => {
      made.delete(tag);
      throw error;
    }));
  }
  return { tag, language: await made.get(tag) };
}

async function make(tag) {
  const [own, fallback] = await Promise.all([bundle(tag), bundle(FALLBACK), engine()]);
  return new Language(new Words(own, fallback, languages.get(tag).like));
}

function bundle(tag) {
  if (!bundles.has(tag)) {
    const { load, own } = languages.get(tag);
    const parts = [...own];
    bundles.set(tag, load().then((text) => {
      const made = new FluentBundle(tag, { useIsolating: false });
      made.addResource(new FluentResource(text));
      for (const part of parts) made.addResource(new FluentResource(part), { allowOverrides: true });
      return made;
    }, (error) => {
      bundles.delete(tag);
      throw error;
    }));
  }
  return bundles.get(tag);
}

function renew() {
  bundles.clear();
  made.clear();
  redrawAll();
}

function primary(lang) {
  const tag = lang.split(/[-_]/)[0].toLowerCase();
  return { no: 'nb', sme: 'se' }[tag] ?? tag;
}

/** The tag of the language that an element speaks where `lang` stands. */
function tagOf(lang) {
  const tag = primary(lang);
  return languages.has(tag) ? tag : FALLBACK;
}
