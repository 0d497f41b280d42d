// What a link inside an element leads to.

/**
 * The event and its detail for a click on a link; nothing where the browser should just follow it: a new tab, or a page
 * that is not the host's.
 */
export function opened(element, link, event) {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined;
  const href = link.getAttribute('href');
  for (const [attribute, trend] of [['trend-base', true], ['link-base', false]]) {
    const base = element.getAttribute(attribute);
    if (!base || !href.startsWith(base)) continue;
    const grant = granted(href.slice(base.length), href);
    if (grant && element.hasAttribute('offers')) return ['innsyn-grant', grant];
    const [, path, number] = /^(.*?)(?:\/vedlegg\/(\d+))?$/.exec(href.slice(base.length));
    const id = decodeURIComponent(path);
    if (trend) return ['innsyn-open', { kind: 'trend', id, href }];
    if (number) return ['innsyn-open', { kind: 'attachment', id, href, number: Number(number) }];
    return ['innsyn-open', { kind: KINDS.find(([type]) => id.startsWith(type))?.[1] ?? 'result', id, href }];
  }
  return undefined;
}

const KINDS = [['DiagnosticReport/', 'report'], ['CarePlan/', 'plan']];

/** The detail of `innsyn-grant` for what is offered: `give`, or `Consent/1/end`. */
export function granted(path, href) {
  const [, id, action] = /^(?:(.+)\/)?(give|renew|change|end)$/.exec(path) ?? [];
  return action && { action, id: id && decodeURIComponent(id), href };
}

/**
 * Goes to what a link within the element leads to. A browser looks for it in the page alone, and would change the page's
 * address. Whether there was such a place.
 */
export function within(root, link) {
  const href = link.getAttribute('href');
  const place = href.startsWith('#') && href.length > 1 ? root.getElementById(href.slice(1)) : null;
  if (!place) return false;
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView();
  return true;
}
