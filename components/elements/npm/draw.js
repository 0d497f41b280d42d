// Makes a shadow root hold what the wasm says: texts, and elements as `[name, [attribute, value, …], nodes]`. No markup is read,
// so nothing that a record holds can become any. What is the same stays the same element: it keeps focus and selection, and
// what a reader opened stays open.

const SVG = 'http://www.w3.org/2000/svg';

/** `inSvg`: `parent` is an SVG element, or one inside it. */
export function draw(parent, nodes, inSvg = false) {
  let at = parent.firstChild;
  for (const node of nodes) {
    const kept = find(at, node);
    // What stood before it is no longer there.
    while (kept && at !== kept) at = removed(at);
    if (kept) at = kept.nextSibling;
    if (typeof node === 'string') {
      if (!kept) parent.insertBefore(document.createTextNode(node), at);
      else if (kept.data !== node) kept.data = node;
      continue;
    }
    const [name, attributes, content] = node;
    const isSvg = inSvg || name === 'svg';
    const element = kept ?? (isSvg ? document.createElementNS(SVG, name) : document.createElement(name));
    set(element, attributes, kept);
    draw(element, content, isSvg);
    if (!kept) parent.insertBefore(element, at);
  }
  while (at) at = removed(at);
}

/** The first from here on that can become this node: a text, or an element of its name and class. */
function find(at, node) {
  if (typeof node === 'string') return at?.nodeType === Node.TEXT_NODE ? at : undefined;
  const [name, attributes] = node;
  const named = attributes.indexOf('class');
  const wanted = named < 0 ? null : attributes[named + 1];
  for (; at; at = at.nextSibling) {
    if (at.localName === name && at.getAttribute('class') === wanted) return at;
  }
  return undefined;
}

function removed(node) {
  const next = node.nextSibling;
  node.remove();
  return next;
}

function set(element, attributes, isKept) {
  const wanted = new Map();
  for (let at = 0; at < attributes.length; at += 2) wanted.set(attributes[at], attributes[at + 1]);
  for (const { name } of [...element.attributes]) {
    if (!wanted.has(name) && !OWN.includes(name)) element.removeAttribute(name);
  }
  for (const [name, value] of wanted) {
    if (isKept && OWN.includes(name)) continue;
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** What others than the drawing decide once it is there: the reader opens, and parts are named afterwards. */
const OWN = ['open', 'part'];
