// Figures as text: what was found, beside it the plain page's and the ratio, and the goal where there is one.

export const sorted = (all) => [...all].sort((a, b) => a - b);
/** The smallest of `all` that at least the share `share` of them does not exceed. */
export const at = (all, share) => sorted(all)[Math.max(0, Math.ceil(all.length * share) - 1)];
/** Of an even number, the mean of the two in the middle. */
export function median(all) {
  const half = Math.floor(all.length / 2);
  return all.length % 2 === 1 ? sorted(all)[half] : (sorted(all)[half - 1] + sorted(all)[half]) / 2;
}

export const whole = (n) => Math.round(n).toLocaleString('en');
export const tenth = (n) => n.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
export const kib = (n) => tenth(n / 1024);
export const exact = (n) => n.toFixed(4);

const LABEL = 52;
const CELL = 11;

export function head(title) {
  const columns = ['portal', 'plain', 'ratio'].map((word) => word.padStart(CELL)).join('');
  return `\n${title.padEnd(LABEL)}${columns}   goal`;
}

/** `plain` undefined: the plain page has no such thing. */
export function line(label, portal, plain, { as = whole, goal = '', ratio = true } = {}) {
  const told = (n) => (n === undefined ? '–' : as(n)).padStart(CELL);
  const share = ratio && plain > 0 && portal !== undefined ? (portal / plain).toFixed(2) : '';
  return `  ${label.padEnd(LABEL - 2)}${told(portal)}${told(plain)}${share.padStart(CELL)}   ${goal}`.trimEnd();
}

/** Bytes by kind, before each of the two moments. */
export function bytes(of, goals) {
  const lines = [];
  for (const [moment, words] of [['readable', 'readable'], ['usable', 'filter usable']]) {
    const { portal, plain } = of(moment);
    const sum = (one, ...kinds) => kinds.reduce((all, kind) => all + one[kind], 0);
    for (const kind of ['html', 'css', 'js', 'wasm', 'data', 'headers']) {
      lines.push(line(`bytes before ${words}: ${kind}`, portal[kind], plain[kind], { ratio: false }));
    }
    lines.push(line(`bytes before ${words}: html and css`, sum(portal, 'html', 'css'), sum(plain, 'html', 'css'), { goal: goals.markup }));
    lines.push(line(`bytes before ${words}: js and wasm`, sum(portal, 'js', 'wasm'), sum(plain, 'js', 'wasm'), { goal: goals.code }));
    const every = Object.keys(portal);
    lines.push(line(`bytes before ${words}: all`, sum(portal, ...every), sum(plain, ...every)));
  }
  return lines;
}
