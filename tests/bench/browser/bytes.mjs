// What came over the network, by kind and by when. Bodies as they were sent (compressed where they are); headers apart.

const KINDS = ['html', 'css', 'js', 'wasm', 'data', 'other', 'headers'];

function kindOf(mime) {
  if (mime === 'text/html') return 'html';
  if (mime === 'text/css') return 'css';
  if (mime.endsWith('javascript')) return 'js';
  if (mime === 'application/wasm') return 'wasm';
  return mime.endsWith('json') ? 'data' : 'other';
}

/** Listens from now on. */
export async function listen(cdp) {
  const requests = new Map();
  let clock;
  cdp.on('Network.requestWillBeSent', ({ requestId, type, timestamp, wallTime }) => {
    requests.set(requestId, { parts: [], headers: 0 });
    // Two clocks: the browser's own, and the one that the page's times can be told in.
    if (type === 'Document') clock = timestamp - wallTime;
  });
  cdp.on('Network.responseReceived', ({ requestId, response, timestamp }) => {
    const request = requests.get(requestId);
    if (!request) return;
    Object.assign(request, { kind: kindOf(response.mimeType), headers: response.encodedDataLength, since: timestamp });
  });
  cdp.on('Network.dataReceived', ({ requestId, timestamp, dataLength }) => {
    requests.get(requestId)?.parts.push({ timestamp, bytes: dataLength });
  });
  cdp.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) Object.assign(request, { end: timestamp, all: encodedDataLength });
  });
  await cdp.send('Network.enable');

  /** `origin`: performance.timeOrigin of the page; `ms`: since then. */
  return function before(origin, ms) {
    const until = (origin + ms) / 1000 + clock;
    const sums = Object.fromEntries(KINDS.map((kind) => [kind, 0]));
    for (const { kind, headers, since, parts, end, all } of requests.values()) {
      if (kind === undefined || since > until) continue;
      sums.headers += headers;
      // Parts are told unpacked: of what was under way, the same share.
      const unpacked = (some) => some.reduce((sum, { bytes }) => sum + bytes, 0);
      const come = unpacked(parts.filter(({ timestamp }) => timestamp <= until)) / (unpacked(parts) || 1);
      sums[kind] += end <= until ? all - headers : Math.round(come * ((all ?? headers) - headers));
    }
    return sums;
  };
}
