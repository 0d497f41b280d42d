// How heavy each page is to read as it stands, in nb and nn: node lix.mjs. Two figures: everything in `main`, the sources' own words
// too, and our words there alone. `cargo xtask lix` looks at our texts, page by page, without a browser.
import { launch } from './lib/browser.mjs';
import { FEWEST, LIMIT, measure } from './lib/lix.mjs';
import { arrive, everybody, go, groups, places } from './lib/places.mjs';
import { start } from './lib/server.mjs';

const browser = await launch();
const server = await start({ files: everybody() });
const lines = [];
for (const group of groups(await places(browser, server))) {
  const page = await arrive(browser, server, group[0]);
  for (const locale of ['nb', 'nn']) {
    for (const place of group) {
      await go(page, place, locale);
      lines.push({ locale, place, path: page.url().slice(server.url.length), ...(await measure(page)) });
    }
  }
  await page.context().close();
}
await browser.close();
await server.stop();
const figure = (value) => value.toFixed(0).padStart(4);
const measured = lines.filter(({ all }) => all.words >= FEWEST).sort((one, other) => other.all.lix - one.all.lix);
console.log(' all ours');
for (const { locale, place, path, all, ours } of measured) {
  console.log(`${figure(all.lix)} ${figure(ours.lix)} ${locale} ${place.name.padEnd(48)} ${String(all.words).padStart(6)} words  ${path}`);
}
const over = (which) => measured.filter((line) => line[which].words >= FEWEST && line[which].lix > LIMIT).length;
console.log(`${measured.length} pages of ${FEWEST} words or more; over ${LIMIT}: ${over('all')}, by our own words: ${over('ours')}`);
