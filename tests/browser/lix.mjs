// How heavy each page is to read as it stands, in nb and nn: node lix.mjs. LIX (Björnsson 1968): words a sentence + words of more
// than 6 letters in a hundred. Everything in `main` counts, the sources' own words too; `cargo xtask lix` looks at our texts alone.
import { launch } from './lib/browser.mjs';
import { arrive, everybody, go, groups, places } from './lib/places.mjs';
import { start } from './lib/server.mjs';

const LIMIT = 38;
const LONG = 6;
/** Shorter pages are headings and buttons: one long word decides. */
const FEWEST = 30;
const SHORTENED = /(?:^|\s)(?:kl|nr|ca|jf|f\.eks|t\.d|bl\.a|dvs)\.$/iu;

/** Of what stands in blocks: the end of a block ends a sentence. */
function lix(blocks) {
  let [words, long, sentences] = [0, 0, 0];
  for (const block of blocks) {
    const all = block.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
    words += all.length;
    long += all.filter((word) => (word.match(/\p{L}/gu) ?? []).length > LONG).length;
    const parts = block.split(/(?<=[.:!?][»”"')]*)\s+(?=[^\p{Ll}])/u);
    const whole = parts.filter((part, at) => /[\p{L}\p{N}]/u.test(part) && (at === parts.length - 1 || !SHORTENED.test(part)));
    sentences += whole.length;
  }
  return { words, lix: words && sentences ? words / sentences + (100 * long) / words : 0 };
}

const browser = await launch();
const server = await start({ files: everybody() });
const lines = [];
for (const group of groups(await places(browser, server))) {
  const page = await arrive(browser, server, group[0]);
  for (const locale of ['nb', 'nn']) {
    for (const place of group) {
      await go(page, place, locale);
      const text = await page.getByRole('main').innerText();
      const path = page.url().slice(server.url.length);
      lines.push({ locale, place, path, ...lix(text.split('\n').filter((line) => line.trim() !== '')) });
    }
  }
  await page.context().close();
}
await browser.close();
await server.stop();
const measured = lines.filter(({ words }) => words >= FEWEST).sort((one, other) => other.lix - one.lix);
for (const { locale, place, path, words, lix: value } of measured) {
  console.log(`${value.toFixed(0).padStart(4)} ${locale} ${place.name.padEnd(48)} ${String(words).padStart(6)} words  ${path}`);
}
console.log(`${measured.length} pages of ${FEWEST} words or more; over ${LIMIT}: ${measured.filter(({ lix: value }) => value > LIMIT).length}`);
