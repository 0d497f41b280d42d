// A page used by key alone: Tab leads there, Enter or Space does it.
import assert from 'node:assert/strict';

/** More than any page has to offer between its top and what a test is looking for. */
const PRESSES = 200;

/**
 * Presses Tab until what is called so has the focus, and gives it. What has it has room, is in the window, and the page does not
 * scroll sideways. `within`: a part of the page where the name stands once.
 */
export function tabTo(page, role, name, within = page) {
  return reach(page, within.getByRole(role, { name, exact: typeof name === 'string' }).first(), name);
}

/** The same for what no role and name finds. `what`: how it is told of when it is not reached. */
export async function reach(page, wanted, what) {
  await wanted.waitFor();
  for (let press = 0; press < PRESSES; press += 1) {
    await page.keyboard.press('Tab');
    if (!(await wanted.evaluate((element) => element === document.activeElement))) continue;
    const { x, y, width, height } = await wanted.boundingBox();
    assert.ok(width > 0 && height > 0, `${what} has room`);
    const window = page.viewportSize();
    assert.ok(x < window.width && y < window.height && x + width > 0 && y + height > 0, `${what} is in the window`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${page.url()} scrolls sideways`);
    return wanted;
  }
  throw new Error(`«${what}» is not reached by Tab on ${page.url()}`);
}

/** Tab leads there, `key` does it, and another page comes. */
export async function press(page, role, name, { within, key = 'Enter' } = {}) {
  await tabTo(page, role, name, within);
  await enter(page, key);
}

/** Presses a key that brings another page. */
export async function enter(page, key = 'Enter') {
  const loaded = page.waitForEvent('load');
  await page.keyboard.press(key);
  await loaded;
}

/** Opens the list of languages and chooses one. `role`: `button`, where a form takes along what is typed. */
export async function read(page, language, role = 'link') {
  await reach(page, page.locator('.innsyn-languages summary'), 'Språk');
  await page.keyboard.press('Enter');
  await press(page, role, language);
}
