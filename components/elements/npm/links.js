// What a link inside an element leads to.

/**
 * The event and its detail for a click on a link; nothing where the browser should just follow it: a new tab, or a page
 * that is not the host's.
 */
export function opened(element, tag, link, event) {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined;
  const href = link.getAttribute('href');
  for (const [attribute, trend] of [['trend-base', true], ['link-base', false]]) {
    const base = element.getAttribute(attribute);
    if (!base || !href.startsWith(base)) continue;
    if (link.classList.contains('innsyn-button')) return offered(tag, href.slice(base.length), href);
    const [, path, number] = /^(.*?)(?:\/vedlegg\/(\d+))?$/.exec(href.slice(base.length));
    const id = decodeURIComponent(path);
    if (trend) return ['innsyn-open', { kind: 'trend', id, href }];
    if (number) return ['innsyn-open', { kind: 'attachment', id, href, number: Number(number) }];
    return ['innsyn-open', { kind: KINDS.find(([type]) => id.startsWith(type))?.[1] ?? 'result', id, href }];
  }
  return undefined;
}

const KINDS = [['DiagnosticReport/', 'report'], ['CarePlan/', 'plan']];

/**
 * The event and its detail for what an element offers: of fullmakter `give` or `Consent/1/end`, of a plan
 * `CarePlan/1/done/ServiceRequest/2`.
 */
export function offered(tag, path, href) {
  if (tag === 'innsyn-treatment-plan') {
    const [, plan, what, id] = /^(.+?)\/(measurement|done)\/(.+)$/.exec(path);
    return ['innsyn-register', { what, plan: decodeURIComponent(plan), id: decodeURIComponent(id), href }];
  }
  const [, id, action] = /^(?:(.+)\/)?(give|renew|change|end)$/.exec(path);
  return ['innsyn-grant', { action, id: id && decodeURIComponent(id), href }];
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
