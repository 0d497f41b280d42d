// Ties the parts of a page together: the element, its choices, its attributes, what it tells, and its code.

import { code } from './code.js';
import { define } from './innsyn/index.js';

const main = document.querySelector('main');
const { tag } = main.dataset;
const examples = JSON.parse(main.dataset.examples);
const stage = document.querySelector('.gallery-stage');
const [choices, fields] = document.querySelectorAll('form');
const log = document.querySelector('.gallery-log');
const place = document.querySelector('.gallery-code');
const takesBundle = [...fields.elements].some(({ name }) => name === 'src');
let element;

define();
await show();

choices.addEventListener('change', ({ target }) => {
  if (target.name === 'example') show();
  if (target.name === 'lang') stage.lang = target.value;
  if (target.name === 'scheme') stage.dataset.scheme = target.value;
});
fields.addEventListener('input', ({ target }) => {
  if ('property' in target.dataset) element[target.name] = target.value || null;
  else if (target.value) element.setAttribute(target.name, target.value);
  else element.removeAttribute(target.name);
  write();
});

/** The chosen example, in a new element. */
async function show() {
  const { content, attributes, data } = examples[Number(choices.elements.example.value)];
  element = document.createElement(tag);
  for (const name of main.dataset.events.split(' ')) {
    element.addEventListener(name, (event) => {
      event.preventDefault();
      const line = document.createElement('li');
      line.textContent = `${name} ${JSON.stringify(event.detail)}`;
      log.append(line);
    });
  }
  const own = { ...attributes };
  if (takesBundle) {
    if (content) element.bundle = await (await fetch(new URL(`fixtures/${content}.json`, import.meta.url))).text();
    own.today = '2026-11-25';
    const fallback = document.createElement('p');
    fallback.textContent = 'Sidens egne ord.';
    element.append(fallback);
  } else {
    Object.assign(element, data);
    element.append(content);
  }
  for (const [name, value] of Object.entries(own)) element.setAttribute(name, value);
  for (const field of fields.elements) field.value = 'property' in field.dataset ? asText(element[field.name]) : (own[field.name] ?? '');
  stage.replaceChildren(element);
  write();
}

/** What was given, as one may edit it. */
function asText(value) {
  return typeof value === 'string' ? value : value ? JSON.stringify(value, null, 1) : '';
}

function write() {
  const attributes = element.getAttributeNames().filter((name) => name !== 'src').map((name) => [name, element.getAttribute(name)]);
  const blocks = code(tag, attributes, takesBundle ? '' : element.textContent, takesBundle).map(([name, text], at) => {
    const details = document.createElement('details');
    details.open = place.children[at]?.open ?? at === 0;
    const [summary, pre, words, button] = ['summary', 'pre', 'code', 'button'].map((name) => document.createElement(name));
    summary.textContent = name;
    words.textContent = text;
    pre.tabIndex = 0;
    pre.setAttribute('role', 'region');
    pre.setAttribute('aria-label', `${name}: code`);
    pre.append(words);
    button.type = 'button';
    button.className = 'innsyn-button';
    button.dataset.kind = 'other';
    button.textContent = 'Copy';
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = 'Copied';
    });
    details.append(summary, pre, button);
    return details;
  });
  place.replaceChildren(...blocks);
}
