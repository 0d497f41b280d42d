// The code of an element as it stands, for each kind of page. In Leptos it is the crates themselves, without a custom element.

import { LEPTOS } from './leptos.js';

const PASCAL = /-(.)/g;
const camel = (name) => name.replace(PASCAL, (_, letter) => letter.toUpperCase());
const written = (attributes, name = (n) => n) => attributes.map(([key, value]) => ` ${name(key)}=${JSON.stringify(value)}`).join('');

/** Pairs of a name and a text. `takesBundle`: it shows a Bundle. */
export function code(tag, attributes, text, takesBundle) {
  const inside = takesBundle ? '\n  <p>Du finner det samme på <a href="/min-side">min side</a>.</p>\n' : text;
  const offers = attributes.some(([name]) => name === 'offers') && 'innsyn-register';
  const event = tag === 'innsyn-proxy-access' ? 'innsyn-grant' : takesBundle && tag !== 'innsyn-access-log' && (offers || 'innsyn-open');
  const listens = (how) => (event ? how : '');
  const bundle = (how) => (takesBundle ? how : '');
  const persons = (how) => (tag === 'innsyn-person-switcher' ? how : '');
  return [
    ['HTML', `<script type="module" src="/innsyn-elements/auto.js"></script>\n\n<${tag}${bundle(' src="/fhir/results.json"')}${written(attributes)}>${inside}</${tag}>${persons(`\n<script type="module">\n  const switcher = document.querySelector('${tag}');\n  switcher.persons = [{ id: 'a', name: '…', basis: 'fullmakt' }];\n  switcher.addEventListener('innsyn-switch', ({ detail }) => show(detail.id));\n</script>`)}`],
    ['React 19', `import { define } from 'innsyn-elements';\nimport type {} from 'innsyn-elements/react';\n\ndefine();\n\n<${tag}${bundle(' bundle={text}')}${written(attributes, camel)}${listens(` on${event}={open}`)}${persons(' persons={persons} oninnsyn-switch={change}')}>${inside}</${tag}>`],
    ['Vue 3', `<!-- vite.config.js: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('innsyn-') } } }) -->\n<${tag}${bundle(' :bundle="text"')}${written(attributes)}${listens(` @${event}="open"`)}${persons(' :persons="persons" @innsyn-switch="change"')}>${inside}</${tag}>`],
    ['Angular', `<!-- schemas: [CUSTOM_ELEMENTS_SCHEMA]; define({ wasm: '/innsyn_elements_bg.wasm' }) -->\n<${tag}${bundle(' [bundle]="text"')}${written(attributes)}${listens(` (${event})="open($event)"`)}${persons(' [persons]="persons" (innsyn-switch)="change($event)"')}>${inside}</${tag}>`],
    ['Leptos', LEPTOS[tag]],
  ];
}
