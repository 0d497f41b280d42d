// Acting for somebody else: what is seen, that it is always said of whom, and that nothing is left afterwards.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHILD, DAUGHTER, FATHER, MOTHER, PREVIEW, TEEN, actFor } from './lib/acting.mjs';
import { citizen, open } from './lib/browser.mjs';
import { enter, press, reach } from './lib/keys.mjs';
import { browser, running, server } from './lib/running.mjs';

running({});

/** Of the father, and of nobody else who is signed in here. */
const THEIRS = [FATHER, 'INR', 'Kreatinin'];
const seen = async (page) => {
  const text = await page.locator('body').innerText();
  return THEIRS.filter((word) => text.includes(word));
};
const results = (page) => page.locator('main a.innsyn-lab-link');

for (const [how, options] of Object.entries({
  'with script': {},
  'without script': { javaScriptEnabled: false },
  'on a telephone': { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
})) {
  for (const [end, leave] of Object.entries({
    'changing back': (page) => page.getByRole('button', { name: 'Tilbake til dine egne' }).click(),
    'signing out': (page) => page.getByRole('button', { name: 'Logg ut' }).click(),
  })) {
    test(`${how}: after ${end} nothing of the other is left, however far back one goes`, async () => {
      const page = await citizen(browser, server, DAUGHTER, options);
      await actFor(page, FATHER);
      assert.deepEqual(await seen(page), THEIRS);
      await results(page).first().click();
      await page.waitForURL('**/provesvar/*');
      assert.ok((await seen(page)).includes(FATHER));
      await leave(page);
      await page.waitForURL((url) => url.pathname === '/');
      for (let back = 0; back < 4; back += 1) {
        // Where one chooses, he is one of those whom one may choose.
        const chooses = ['/bytt-person', '/logg-inn'].includes(new URL(page.url()).pathname);
        assert.deepEqual((await seen(page)).filter((word) => !chooses || word !== FATHER), [], `${back} back: ${page.url()}`);
        assert.equal(await page.getByRole('button', { name: 'Tilbake til dine egne' }).count(), 0);
        if (await page.goBack().catch(() => null) === null) break;
      }
      await page.context().close();
    });
  }
}

for (const viewport of [{ width: 320, height: 640 }, { width: 1280, height: 900 }]) {
  test(`at ${viewport.width} px the banner is in sight wherever one is, and covers nothing that has the focus`, async () => {
    const page = await citizen(browser, server, DAUGHTER, { viewport });
    await actFor(page, FATHER);
    const banner = page.getByRole('region', { name: 'Hvem du ser på' });
    for (const share of [0, 0.3, 0.7, 1]) {
      await page.evaluate((share) => scrollTo(0, share * document.documentElement.scrollHeight), share);
      await page.waitForFunction(() => document.querySelector('.innsyn-acting').getBoundingClientRect().top === 0);
      const { y, height } = await banner.boundingBox();
      assert.ok(y === 0 && height < viewport.height / 3, `${share}: ${y}, ${height} high`);
      assert.ok((await banner.innerText()).includes(FATHER));
    }
    // Backwards, so that each comes from below.
    await reach(page, page.locator('footer a').last(), 'the last link');
    const covered = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Shift+Tab');
      const under = await page.evaluate(() => {
        const banner = document.querySelector('.innsyn-acting');
        const element = document.activeElement;
        if (element === document.body || banner.contains(element) || element.matches('.innsyn-skip')) return null;
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > 0 && top < banner.getBoundingClientRect().bottom - 1 && element.textContent.trim();
      });
      if (under === null) break;
      if (under) covered.push(under);
    }
    assert.deepEqual(covered, []);
    await page.context().close();
  });
}

/** Colours away: what is left is what shape says. */
const shapes = (page) => page.evaluate(() => {
  const [banner, frame] = ['.innsyn-acting', '.innsyn-page'].map((css) => getComputedStyle(document.querySelector(css)));
  const edges = ['Bottom', 'Left'].map((side) => [banner[`border${side}Style`], Number.parseFloat(banner[`border${side}Width`])]);
  const picture = document.querySelector('.innsyn-acting .innsyn-avatar');
  const round = picture && getComputedStyle(picture).borderTopLeftRadius;
  return { edges, frame: [frame.outlineStyle, Number.parseFloat(frame.outlineWidth)], round };
});

test('by shape alone: the banner has heavy edges and a round picture, and a preview dashed ones and a dashed frame', async () => {
  const her = await citizen(browser, server, DAUGHTER);
  await actFor(her, FATHER);
  const { edges, frame, round } = await shapes(her);
  assert.deepEqual(edges, [['double', 4], ['solid', 12]]);
  assert.equal(frame[0], 'none');
  assert.equal(round, '50%');
  await her.context().close();
  const his = await citizen(browser, server, FATHER);
  await actFor(his, PREVIEW);
  for (const path of ['/', '/provesvar', '/hjelp']) {
    await his.goto(path);
    const seen = await shapes(his);
    assert.deepEqual(seen.edges, [['dashed', 4], ['dashed', 12]], path);
    assert.deepEqual(seen.frame, ['dashed', 4], path);
    assert.equal(seen.round, null, path);
  }
  await his.context().close();
});

test('by keyboard alone: to the child, to a result, and back to oneself', async () => {
  const page = await citizen(browser, server, MOTHER);
  await press(page, 'link', 'Bytt person');
  assert.equal(new URL(page.url()).pathname, '/bytt-person');
  await press(page, 'button', `Se opplysningene til ${CHILD}`, { key: 'Space' });
  assert.equal(new URL(page.url()).pathname, '/provesvar');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'innsyn-skip', 'the skip link comes first');
  await page.keyboard.press('Enter');
  await reach(page, results(page).first(), 'the first result');
  await enter(page);
  assert.match(new URL(page.url()).pathname, /^\/provesvar\/./);
  assert.ok((await page.locator('.innsyn-acting').innerText()).includes(CHILD));
  await press(page, 'button', 'Tilbake til dine egne', { key: 'Space' });
  assert.equal(new URL(page.url()).pathname, '/');
  assert.equal(await page.locator('.innsyn-acting').count(), 0);
  await page.context().close();
});

test('without script a mother is told why the results of her child of 13 are closed, and the child who sees what', async () => {
  const page = await citizen(browser, server, MOTHER, { javaScriptEnabled: false });
  await page.goto('/bytt-person');
  const told = await page.getByRole('listitem').filter({ hasText: TEEN }).innerText();
  assert.ok(told.includes('Foreldre ser ikke prøvesvar for barn som har fylt 12 år.'), told);
  assert.equal(await page.getByRole('button', { name: `Se opplysningene til ${TEEN}` }).count(), 0, 'it would lead to nothing');
  await page.context().close();
  const child = await citizen(browser, server, TEEN, { javaScriptEnabled: false });
  await child.getByRole('link', { name: 'Bytt person' }).click();
  await child.getByRole('link', { name: 'Hvem kan se opplysningene dine' }).click();
  const text = await child.locator('main').innerText();
  for (const said of [MOTHER, 'Kan ikke se prøvesvar', 'Fra 09.05.2029 bestemmer du selv.']) assert.ok(text.includes(said), `${said}: ${text}`);
  await child.context().close();
});

test('in Sámi whose page it is, is said in bokmål and marked so', async () => {
  const page = await citizen(browser, server, DAUGHTER);
  await actFor(page, FATHER);
  await open(page, '/provesvar', 'se');
  const words = page.locator('.innsyn-acting-words');
  assert.equal(await words.innerText(), `Du ser på helseopplysningene til ${FATHER}`);
  assert.equal(await words.locator('[lang=nb]').count(), 1);
  await page.context().close();
});

test('he chooses in the log whose acts he sees, without script, and takes it along', async () => {
  const her = await citizen(browser, server, DAUGHTER);
  await actFor(her, FATHER);
  await her.context().close();
  const page = await citizen(browser, server, FATHER, { javaScriptEnabled: false });
  await page.goto('/logg');
  await page.locator('summary', { hasText: 'Velg hva som vises' }).click();
  await page.getByLabel('Hvem', { exact: true }).selectOption({ label: DAUGHTER });
  await page.getByLabel('Hva de gjorde').selectOption({ label: 'Så opplysninger' });
  await page.getByRole('button', { name: 'Vis', exact: true }).click();
  await page.waitForURL('**/logg?**');
  assert.ok(!decodeURIComponent(page.url()).includes('Varm'), page.url());
  const lines = await page.locator('ol.innsyn-usage-log > li').allInnerTexts();
  assert.ok(lines.length > 0 && lines.every((line) => line.includes(DAUGHTER) && line.includes('Grunn: fullmakt fra deg')), lines.join());
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Last ned som tabell (CSV)' }).click()]);
  assert.match(file.suggestedFilename(), /^innsyn-[0-9-]+\.csv$/);
  await page.context().close();
});

test('an open page is blank as soon as one comes back to it after another tab has changed person', async () => {
  const page = await citizen(browser, server, DAUGHTER);
  await actFor(page, FATHER);
  const tab = await page.context().newPage();
  await tab.goto('/');
  await tab.getByRole('button', { name: 'Tilbake til dine egne' }).click();
  await tab.getByRole('heading', { name: `Hei, ${DAUGHTER}` }).waitFor();
  assert.deepEqual(await seen(page), THEIRS, 'until one comes back to it');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await page.waitForFunction(() => !document.querySelector('.innsyn-acting') && document.querySelector('h1'));
  assert.deepEqual(await seen(page), []);
  await page.context().close();
});

test('an open page asks each minute by itself', async () => {
  const page = await citizen(browser, server, DAUGHTER);
  await page.clock.install();
  await actFor(page, FATHER);
  const tab = await page.context().newPage();
  await tab.goto('/');
  await tab.getByRole('button', { name: 'Logg ut' }).click();
  await tab.getByRole('link', { name: 'Logg inn' }).first().waitFor();
  await page.clock.runFor(61_000);
  await page.waitForURL('**/logg-inn');
  assert.equal(await page.locator('.innsyn-acting').count(), 0);
  await page.context().close();
});
