// What the elements on a page follow: the `lang` of what they stand in, and an own text that changes.

/** Those on a page, and how each is drawn anew. */
const elements = new Map();
const watched = new WeakSet();

let languages;
let contents;

/** The nearest `lang`, through the shadow roots around. */
export function langOf(element) {
  for (let node = element; node; node = node.getRootNode().host) {
    const holder = node.closest('[lang]');
    if (holder) return holder.getAttribute('lang');
  }
  return '';
}

/** `withContent`: it shows its own text. */
export function follow(element, redraw, withContent) {
  elements.set(element, redraw);
  languages ??= new MutationObserver(redrawAll);
  contents ??= new MutationObserver((changes) => {
    for (const owner of new Set(changes.map(({ target }) => ownerOf(target)))) elements.get(owner)?.();
  });
  for (let root = element.getRootNode(); root; root = root.host?.getRootNode()) {
    if (watched.has(root)) continue;
    watched.add(root);
    languages.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
  if (withContent) {
    contents.observe(element, { characterData: true, childList: true, subtree: true });
  }
}

export function unfollow(element) {
  elements.delete(element);
}

/** After a language was added, or a word changed. */
export function redrawAll() {
  for (const redraw of elements.values()) redraw();
}

function ownerOf(node) {
  for (let at = node; at; at = at.parentNode) if (elements.has(at)) return at;
  return undefined;
}
