// Fetching what `src` names. The host decides on credentials and headers; pages are followed within the origin alone.

/** So many pages are read at most; that there are more is said then. */
const MOST_PAGES = 200;

/**
 * Asks for `src` and its further pages. `read(text, status, version)` takes each, with the FHIR version that the server says it
 * is of, and gives the address of the next as it is written there: nothing where there is none, or where no more is wanted.
 */
export async function load(src, { credentials, headers, signal }, read) {
  const asked = new Set();
  const hasOwn = !headers.keys().next().done;
  if (!headers.has('accept')) headers.set('accept', 'application/fhir+json');
  let next = src;
  let origin;
  for (let count = 0; next && !asked.has(next) && count < MOST_PAGES; count += 1) {
    asked.add(next);
    // Where one is sent on to, the host's headers must not come along.
    const redirect = count > 0 || hasOwn ? 'error' : 'follow';
    const response = await fetch(next, { credentials, headers, redirect, signal });
    const home = new URL(response.url);
    // As it is written in full: a page may name the first one so.
    asked.add(home.href);
    origin ??= home.origin;
    const follows = read(await response.text(), response.status, version(response));
    // Another origin would be given the host's headers. A page that is not followed is said to be missing.
    next = follows && within(origin, follows, home);
  }
}

function within(origin, written, home) {
  const url = URL.canParse(written, home) ? new URL(written, home) : undefined;
  return url?.origin === origin ? url.href : undefined;
}

/** `application/fhir+json; fhirVersion=4.0` */
function version(response) {
  const parts = (response.headers.get('content-type') ?? '').split(';').map((part) => part.trim());
  return parts.find((part) => part.startsWith('fhirVersion='))?.slice('fhirVersion='.length).replace(/^"+|"+$/g, '');
}
