// What a page says to whoever reads it, and in which language.
import assert from 'node:assert/strict';

/** The words of the page itself, no-break spaces as others. */
export async function main(page) {
  return (await page.getByRole('main').innerText()).replaceAll('\u00a0', ' ');
}

/** On a page in Sámi: each of these stands in `part`, and is marked as bokmål wherever it does. */
export async function saidInBokmal(page, words, part = page.locator('main')) {
  assert.equal(await page.locator('html').getAttribute('lang'), 'se');
  for (const said of [words].flat()) {
    const languages = await part.getByText(said).evaluateAll((all) => all.map((it) => it.closest('[lang]').lang));
    assert.ok(languages.length > 0 && languages.every((lang) => lang === 'nb'), `${page.url()}: «${said}» is in [${languages}]`);
  }
}
