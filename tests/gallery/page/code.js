// The code of an element as it stands, for each kind of page.

const PASCAL = /-(.)/g;
const camel = (name) => name.replace(PASCAL, (_, letter) => letter.toUpperCase());
const written = (attributes, name = (n) => n) => attributes.map(([key, value]) => ` ${name(key)}=${JSON.stringify(value)}`).join('');

/** Pairs of a name and a text. `takesBundle`: it shows a Bundle. */
export function code(tag, attributes, text, takesBundle) {
  const inside = takesBundle ? '\n  <p>Prøvesvarene dine finner du også på <a href="/svar">siden for svar</a>.</p>\n' : text;
  const bundle = (how) => (takesBundle ? how : '');
  return [
    ['HTML', `<script type="module" src="/innsyn-elements/auto.js"></script>\n\n<${tag}${bundle(' src="/fhir/results.json"')}${written(attributes)}>${inside}</${tag}>`],
    ['React 19', `import { define } from 'innsyn-elements';\nimport type {} from 'innsyn-elements/react';\n\ndefine();\n\n<${tag}${bundle(' bundle={text}')}${written(attributes, camel)}${bundle(' oninnsyn-open={open}')}>${inside}</${tag}>`],
    ['Vue 3', `<!-- vite.config.js: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('innsyn-') } } }) -->\n<${tag}${bundle(' :bundle="text"')}${written(attributes)}${bundle(' @innsyn-open="open"')}>${inside}</${tag}>`],
    ['Angular', `<!-- schemas: [CUSTOM_ELEMENTS_SCHEMA]; define({ wasm: '/innsyn_elements_bg.wasm' }) -->\n<${tag}${bundle(' [bundle]="text"')}${written(attributes)}${bundle(' (innsyn-open)="open($event)"')}>${inside}</${tag}>`],
    ['Leptos', LEPTOS[tag]],
  ];
}

// The crates themselves, without a custom element.
const READ = `let page = Bundle::parse(&text)?;\nlet asked = Asked { subject: None, now, basis: Basis::Oneself };\nlet results = of_one(&[page], &asked)?.results.value;\nlet texts = LabTexts::new(Words::of(Locale::Nb));\n\n`;
const LEPTOS = {
  'innsyn-lab-results': `${READ}view! { <LabDays reports=results.reports texts=texts level=HeadingLevel::H2 link_base="/svar/" /> }`,
  'innsyn-lab-result': `${READ}let found = results.by_address(&id)?;\nview! { <LabResultView report=found.report result=found.result? texts=texts level=HeadingLevel::H2 /> }`,
  'innsyn-trend': `${READ}let series = results.series_of(&id)?;\nview! { <LabTrend series=vec![series] texts=texts words=TrendTexts::new(Words::of(Locale::Nb)) level=HeadingLevel::H2 /> }`,
  'innsyn-number-line': 'view! { <LabOneValue result=result texts=LabTexts::new(Words::of(Locale::Nb)) /> }',
  'innsyn-status': 'view! { <StatusTag text=Phrase::plain("Foreløpig") shape=TagShape::Provisional /> }',
};
