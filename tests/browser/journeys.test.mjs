// The citizen's whole way: with script and without, by keyboard, on a small screen, in forced colours and on paper.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PERSONS, citizen, older, open, signIn, tap, visitor } from './lib/browser.mjs';
import { LOCALES } from './lib/places.mjs';
import { browser, running, server } from './lib/running.mjs';
import { labFixtures } from './lib/server.mjs';

running({ files: labFixtures() });

const results = (page) => page.locator('main a[href^="/provesvar/"]:not([href*="/last-ned/"])');

for (const [how, options] of Object.entries({
  'with script': {},
  'without script': { javaScriptEnabled: false },
  'on a telephone': { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
  'in an older browser': { older: true },
})) {
  test(`${how}: sign in, read a result, back to the same place, another language, sign out, nothing is left`, async () => {
    const page = await visitor(browser, server, options);
    if (options.older) await older(page);
    const { height } = page.viewportSize();
    await page.goto('/');
    await page.getByRole('main').getByRole('link', { name: 'Logg inn' }).click();
    await page.getByRole('button', { name: `Logg inn som ${PERSONS.everyKind}` }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'Prøvesvar' }).click();
    await page.waitForURL('**/provesvar');

    const link = results(page).last();
    await link.scrollIntoViewIfNeeded();
    const name = (await link.textContent()).trim();
    assert.ok(name.length > 0);
    const before = await link.boundingBox();
    await tap(link);
    await page.waitForURL('**/provesvar/*');
    assert.ok((await page.getByRole('heading', { level: 1 }).innerText()).length > 0);
    const title = await page.title();
    assert.ok(!title.includes(name), `the title «${title}» names no result`);

    const result = page.url();
    await page.locator('summary', { hasText: 'Språk' }).click();
    await page.getByRole('link', { name: 'Davvisámegiella' }).click();
    assert.equal(await page.locator('html').getAttribute('lang'), 'se');
    assert.equal(new URL(page.url()).pathname, new URL(result).pathname, 'the language changes, the place does not');
    await page.goto('/provesvar');
    assert.equal(await page.locator('html').getAttribute('lang'), 'se', 'the language is remembered');

    await open(page, '/provesvar');
    await tap(results(page).last());
    await page.waitForURL('**/provesvar/*');
    await page.goBack();
    await results(page).last().waitFor();
    const again = await results(page).last().boundingBox();
    assert.ok(again.y >= 0 && again.y < height, `back leads to where one was: ${again.y} (was ${before.y})`);

    await page.getByRole('button', { name: 'Logg ut' }).click();
    await page.getByRole('link', { name: 'Logg inn' }).first().waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Logg inn' }).first().waitFor();
    // The demo's sign-in page lists everybody: what tells is that nobody is signed in and no result is shown.
    assert.equal(await page.getByRole('button', { name: 'Logg ut' }).count(), 0);
    assert.equal(await results(page).count(), 0);
    const text = await page.getByRole('main').innerText();
    assert.ok(!text.includes(name), `after signing out, back shows: ${text}`);
    await page.context().close();
  });
}

test('in an older browser stands all that stands in a newer one, and one searches and chooses there too', async () => {
  const said = (page) => page.locator('main :is(h1, h2, h3, dt, dd, .innsyn-lab-name, .innsyn-lab-value, .innsyn-lab-mark, summary)')
    .evaluateAll((all) => all.filter((element) => element.checkVisibility()).map((element) => element.textContent.trim()));
  const [newer, old] = [await citizen(browser, server, PERSONS.edgeCases), await visitor(browser, server)];
  await older(old);
  await signIn(old, PERSONS.edgeCases);
  const addresses = [];
  for (const page of [newer, old]) {
    await page.goto('/provesvar?type=mikrobiologi');
    addresses.push(await results(page).evaluateAll((all) => [...new Set(all.map((link) => link.pathname))]));
  }
  assert.deepEqual(addresses[1], addresses[0]);
  for (const path of ['/provesvar?vis=alle', ...addresses[0].slice(0, 3), '/hjelp']) {
    await Promise.all([newer, old].map((page) => page.goto(path)));
    // In the same order; what else only paper has stands there too.
    const rest = await said(old);
    for (const text of await said(newer)) {
      const at = rest.indexOf(text);
      assert.ok(at >= 0, `${path}: «${text}» does not come after what comes before it`);
      rest.splice(0, at + 1);
    }
    assert.equal(await old.evaluate(() => document.styleSheets.length + typeof WebAssembly), '0undefined', 'it is the plain page');
  }
  await old.goto('/provesvar');
  await old.getByText('Søk og velg').click();
  await old.getByRole('searchbox', { name: 'Søk i svarene' }).fill('kalium');
  await old.getByRole('button', { name: 'Vis svar' }).click();
  await old.waitForURL(/\/provesvar\?sok=[0-9a-f]+#antall$/);
  assert.match(await old.locator('#antall').innerText(), /^Viser \d+ av \d+ svar\.$/);
  await Promise.all([newer, old].map((page) => page.context().close()));
});

for (const [how, options] of Object.entries({ 'with script': {}, 'without script': { javaScriptEnabled: false } })) {
  test(`by keyboard, ${how}: the skip link comes first, focus is seen, and Enter leads all the way to a result`, async () => {
    const page = await visitor(browser, server, options);
    await page.goto('/logg-inn');
    const focused = () => page.evaluate(() => {
      const element = document.activeElement;
      // A row's link covers the row with its ::after, and shows focus there.
      const styles = [getComputedStyle(element), getComputedStyle(element, '::after')];
      const ring = ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      const { width, height } = element.getBoundingClientRect();
      return {
        text: element.textContent.trim(), href: element.getAttribute('href'), value: element.value,
        seen: width > 0 && height > 0 && styles.some(ring),
      };
    });
    const tabTo = async (wanted) => {
      for (let press = 0; press < 80; press += 1) {
        await page.keyboard.press('Tab');
        const now = await focused();
        assert.ok(now.seen, `focus is not seen on «${now.text.slice(0, 60)}» of ${page.url()}`);
        if (wanted(now)) return now;
      }
      throw new Error(`not reached by Tab on ${page.url()}`);
    };
    await page.keyboard.press('Tab');
    const first = await focused();
    assert.equal(first.href, '#hovedinnhold');
    assert.ok(first.seen, 'the skip link is seen when it has focus');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'hovedinnhold');
    const enter = async () => {
      const loaded = page.waitForEvent('load');
      await page.keyboard.press('Enter');
      await loaded;
    };
    await tabTo((now) => now.text.includes(PERSONS.everyKind));
    await enter();
    await tabTo((now) => now.href === '/provesvar');
    await enter();
    await tabTo((now) => /^\/provesvar\/[0-9a-f]+$/.test(now.href));
    await enter();
    assert.match(new URL(page.url()).pathname, /^\/provesvar\/./);
    await tabTo((now) => now.text === 'Logg ut');
    await enter();
    assert.ok(await page.getByRole('link', { name: 'Logg inn' }).first().isVisible());
    await page.context().close();
  });
}

test('on a telephone the menu is two lines, on a narrower one or in longer words three, and each way in it a whole target', async () => {
  for (const width of [390, 320]) {
    const page = await citizen(browser, server, PERSONS.everyKind, { viewport: { width, height: 844 }, hasTouch: true, isMobile: true });
    for (const locale of LOCALES) {
      await open(page, '/', locale);
      const ways = await page.locator('header nav :is(li > a, li button)').evaluateAll((all) => all
        .filter((way) => way.checkVisibility() && !way.closest('details'))
        .map((way) => ({ name: way.innerText, ...way.getBoundingClientRect().toJSON() })));
      assert.equal(ways.length, 6, `${ways.map(({ name }) => name)}`);
      const most = width === 390 && locale !== 'se' ? 2 : 3;
      const lines = new Set(ways.map(({ y, height }) => Math.round((y + height / 2) / 22)));
      assert.ok(lines.size <= most, `${lines.size} lines at ${width} px in ${locale}`);
      for (const { name, left, right, width: wide, height } of ways) {
        assert.ok(wide >= 44 && height >= 44 && left >= 0 && right <= width, `${name} at ${width} px in ${locale}: ${left}–${right}, ${height} high`);
      }
    }
    await page.context().close();
  }
});

test('in forced colours and on paper every result of the list is still there', async () => {
  const page = await citizen(browser, server, PERSONS.everyKind);
  await page.goto('/provesvar');
  const count = await results(page).count();
  assert.ok(count > 0);
  for (const media of [{ forcedColors: 'active' }, { forcedColors: 'none', media: 'print' }]) {
    await page.emulateMedia(media);
    for (const link of await results(page).all()) assert.ok(await link.isVisible(), JSON.stringify(media));
  }
  assert.equal(await page.getByRole('button', { name: 'Logg ut' }).isVisible(), false, 'paper has no buttons');
  const text = await page.locator('body').innerText();
  assert.ok(text.includes(PERSONS.everyKind), 'paper says whose results these are');
  assert.ok((await page.pdf()).length > 10_000);
  await page.context().close();
});

test('in forced colours a mark is still a shape', async () => {
  const page = await citizen(browser, server, PERSONS.chronic);
  await page.goto('/provesvar');
  await page.emulateMedia({ forcedColors: 'active' });
  // A mark is a shape with a line around it, whatever becomes of colours.
  // Those of days that are far away too: they are laid out when one comes near.
  await page.locator('.innsyn-lab-day').evaluateAll((days) => days.forEach((day) => { day.style.contentVisibility = 'visible'; }));
  const marks = await page.locator('main .innsyn-lab-mark svg').evaluateAll((all) => all.map((svg) => {
    const { width } = svg.getBoundingClientRect();
    const drawn = [...svg.querySelectorAll('*')].map((part) => getComputedStyle(part));
    const paints = (colour) => colour !== 'none' && !/rgba?\(.*, 0\)$|transparent/.test(colour);
    return width > 0 && drawn.some(({ fill, stroke }) => paints(fill) || paints(stroke));
  }));
  assert.ok(marks.length > 0 && marks.every(Boolean), JSON.stringify(marks));
  await page.context().close();
});

test('nobody signs in for a child under 13', async () => {
  const page = await visitor(browser, server);
  await page.goto('/logg-inn?sprak=nb');
  assert.ok(await page.getByRole('heading', { name: 'Liten Liđđi' }).isVisible());
  assert.equal(await page.getByRole('button', { name: 'Liten Liđđi' }).count(), 0);
  await signIn(page, 'Kvikk Liđđi');
  await page.context().close();
});
