// Pictures of the pages, to look at: node shots.mjs [name…]; they land in target/shots.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PERSONS, citizen, launch, open } from './lib/browser.mjs';
import { LOCALES } from './lib/places.mjs';
import { ROOT, labFixtures, start } from './lib/server.mjs';

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active', colorScheme: 'dark' },
  print: { media: 'print', colorScheme: 'light' },
};

const folder = join(ROOT, 'target/shots');
mkdirSync(folder, { recursive: true });
const wanted = process.argv.slice(2);
const browser = await launch();
const server = await start({ files: labFixtures() });
for (const [size, viewport] of Object.entries(SIZES)) {
  const page = await citizen(browser, server, PERSONS.everyKind, { viewport, reducedMotion: 'reduce' });
  await page.goto('/provesvar');
  const result = await page.locator('main a[href^="/provesvar/"]:not([href*="/last-ned/"])').first().getAttribute('href');
  const pages = { home: '/', list: '/provesvar', result, 'sign-in': '/logg-inn', 'not-found': '/finnes-ikke' };
  for (const [name, path] of Object.entries(pages)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const locale of LOCALES) {
      await open(page, path, locale);
      for (const [look, media] of Object.entries(LOOKS)) {
        await page.emulateMedia({ media: 'screen', forcedColors: 'none', ...media });
        await page.screenshot({ path: join(folder, `${name}-${size}-${locale}-${look}.png`), fullPage: true });
      }
    }
  }
  await page.context().close();
}
await browser.close();
await server.stop();
