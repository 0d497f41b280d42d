// Firefox, driven by WebDriver BiDi: another engine than the one that all else is tried in.
import { execFileSync } from 'node:child_process';
import puppeteer from 'puppeteer-core';

export function launch() {
  const executablePath = process.env.FIREFOX || execFileSync('which', ['firefox-esr'], { encoding: 'utf8' }).trim();
  return puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
}

/** A browser of its own: no cookies, nothing remembered. `seen` collects what must never happen on a page of ours. */
export async function visitor(browser) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const seen = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) seen.push(message.text());
  });
  page.on('pageerror', (error) => seen.push(String(error)));
  return { page, seen, close: () => context.close() };
}

/**
 * What has a role and a name, as people find it; the name is the whole of it. Firefox asks each element: on a page with much on
 * it that takes seconds, unless it is sought `within` something.
 */
export const named = (page, role, name, within = '') => page.locator(`${within} ::-p-aria([name="${name}"][role="${role}"])`.trim());

/** A click that leads to another page. Waiting for something on it does not do: what is asked while a page goes is answered late. */
export async function follow(page, target) {
  await Promise.all([page.waitForNavigation(), target.click()]);
}
