// The code of an element as it stands, for each kind of page.

const PASCAL = /-(.)/g;
const camel = (name) => name.replace(PASCAL, (_, letter) => letter.toUpperCase());
const written = (attributes, name = (n) => n) => attributes.map(([key, value]) => ` ${name(key)}=${JSON.stringify(value)}`).join('');

/** Pairs of a name and a text. `takesBundle`: it shows a Bundle. */
export function code(tag, attributes, text, takesBundle) {
  const inside = takesBundle ? '\n  <p>Du finner det samme på <a href="/min-side">min side</a>.</p>\n' : text;
  const event = tag === 'innsyn-proxy-access' ? 'innsyn-grant' : takesBundle && tag !== 'innsyn-access-log' && 'innsyn-open';
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

// The crates themselves, without a custom element.
const READ = `let page = Bundle::parse(&text)?;\nlet asked = Asked { subject: None, now, basis: Basis::Oneself };\nlet results = of_one(&[page], &asked)?.results.value;\nlet texts = LabTexts::new(Words::of(Locale::Nb));\n\n`;
const LEPTOS = {
  'innsyn-lab-results': `${READ}view! { <LabDays reports=results.reports texts=texts level=HeadingLevel::H2 link_base="/svar/" /> }`,
  'innsyn-lab-result': `${READ}let found = results.by_address(&id)?;\nview! { <LabResultView report=found.report result=found.result? texts=texts level=HeadingLevel::H2 /> }`,
  'innsyn-trend': `${READ}let series = results.series_of(&id)?;\nview! { <LabTrend series=vec![series] texts=texts words=TrendTexts::new(Words::of(Locale::Nb)) level=HeadingLevel::H2 /> }`,
  'innsyn-treatment-plan': `let page = Bundle::parse_plans(&text)?;\nlet asked = Asked { subject: None, now, basis: Basis::Oneself };\nlet plans = plans_of_one(&[page], &asked)?.plans.value;\nlet texts = PlanTexts::new(Words::of(Locale::Nb));\nlet look = PlanLook { texts: &texts, today, is_own: true, level: HeadingLevel::H2 };\nlet plan = plans.current.first()?;\n\nview! { {now(plan, &look)} {whole(plan, &look)} }`,
  'innsyn-zone': 'zone(&zone, &PlanTexts::new(Words::of(Locale::Nb)), HeadingLevel::H2)',
  'innsyn-proxy-access': `let page = Bundle::parse(&text)?;\nlet asked = Asked { subject: Some("Patient/1"), now, basis: Basis::Oneself };\nlet grants = grants_of_one(&[page], &asked)?.grants;\nlet texts = GrantCardTexts::new(Words::of(Locale::Nb));\n\ngrant_section(heading, &entries, None, &|_| None, None, HeadingLevel::H2, &texts)`,
  'innsyn-access-log': `let page = Bundle::parse(&text)?;\nlet asked = Asked { subject: None, now, basis: Basis::Oneself };\nlet lines = fold(log_of_one(&[page], &asked)?.log.value, None);\nlet days = log_days(&lines, "Munter Liđđi", Words::of(Locale::Nb));\n\nview! { <LogDays days=days level=HeadingLevel::H2 /> }`,
  'innsyn-person-switcher': 'view! { <PersonChoice name=name relation=Relation::Another lines=lines handle=handle button=Some(button) level=HeadingLevel::H2 /> }',
  'innsyn-number-line': 'view! { <LabOneValue result=result texts=LabTexts::new(Words::of(Locale::Nb)) /> }',
  'innsyn-status': 'view! { <StatusTag text=Phrase::plain("Foreløpig") shape=TagShape::Provisional /> }',
};
