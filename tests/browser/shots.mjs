// Pictures of the pages, to look at: node shots.mjs [name…], where each name is a part of a place's name; without one the places
// are listed. LOOK=light,dark,forced,print,grey SIZE=phone,desktop,narrow LOCALE=nb,nn,se choose among what is taken. They land in
// target/shots.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './lib/browser.mjs';
import { LOCALES, arrive, everybody, go, groups, places } from './lib/places.mjs';
import { ROOT, start } from './lib/server.mjs';

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 }, narrow: { width: 320, height: 640 } };
const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active', colorScheme: 'dark' },
  print: { media: 'print', colorScheme: 'light' },
  // As whoever sees no colours sees it.
  grey: { colorScheme: 'light' },
};

const chosen = (name, all) => process.env[name]?.split(',').filter((one) => all.includes(one)) ?? all;
const [sizes, looks, locales] = [chosen('SIZE', Object.keys(SIZES)), chosen('LOOK', Object.keys(LOOKS)), chosen('LOCALE', LOCALES)];
const wanted = process.argv.slice(2);
const folder = join(ROOT, 'target/shots');
mkdirSync(folder, { recursive: true });
const browser = await launch();
const server = await start({ files: everybody() });
const all = await places(browser, server);
if (wanted.length === 0) {
  console.log(all.map(({ name }) => name).join('\n'));
} else {
  const taken = new Map();
  for (const group of groups(all.filter(({ name }) => wanted.some((part) => name.includes(part))))) {
    for (const size of sizes) {
      const page = await arrive(browser, server, group[0], { viewport: SIZES[size], reducedMotion: 'reduce' });
      const cdp = await page.context().newCDPSession(page);
      for (const place of group) {
        // Places may share a name.
        const plain = place.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
        taken.set(place, taken.get(place) ?? `${String(taken.size + 1).padStart(3, '0')}-${plain}`);
        for (const locale of locales) {
          await go(page, place, locale);
          for (const look of looks) {
            await page.emulateMedia({ media: 'screen', forcedColors: 'none', ...LOOKS[look] });
            await cdp.send('Emulation.setEmulatedVisionDeficiency', { type: look === 'grey' ? 'achromatopsia' : 'none' });
            await page.screenshot({ path: join(folder, `${taken.get(place)}-${size}-${locale}-${look}.png`), fullPage: true });
          }
        }
        console.log(`${taken.get(place)} at ${size}`);
      }
      await page.context().close();
    }
  }
}
await browser.close();
await server.stop();
