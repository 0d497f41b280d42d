// The Nu HTML checker: no error and no warning on any page, in three languages.
// One thing is left out: it guesses a page's language from its letters, does not know Northern Sámi, and takes it for
// Slovenian now and then.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import vnu from 'vnu-jar';
import { launch } from './lib/browser.mjs';
import { LOCALES, go, places, walk } from './lib/places.mjs';
import { ROOT, labFixtures, start } from './lib/server.mjs';

const SAMI_TAKEN_FOR_ANOTHER = /^This document appears to be written in .+ but the “html” start tag has “lang="se"”/;

// What the checker says of some files: file name → what a person calls the page.
function judge(names) {
  const java = process.env.JAVA || 'java';
  const checked = spawnSync(java, ['-Xss2m', '-jar', vnu, '--format', 'json', '--stdout', ...names.keys()], {
    encoding: 'utf8', maxBuffer: 64 * 1024 * 1024,
  });
  assert.equal(checked.error, undefined);
  const { messages } = JSON.parse(checked.stdout);
  return messages.filter(({ message }) => !SAMI_TAKEN_FOR_ANOTHER.test(message)).map(({ url, type, subType, lastLine, lastColumn, message, extract }) =>
    `${names.get(new URL(url).pathname)}: ${subType ?? type} at ${lastLine}:${lastColumn}: ${message} «${extract?.trim()}»`);
}

test('the HTML checker has nothing to say about any page', async () => {
  const browser = await launch();
  const server = await start({ files: labFixtures() });
  const folder = mkdtempSync(join(tmpdir(), 'innsyn-html-'));
  try {
    const names = new Map();
    await walk(browser, server, await places(browser, server), { javaScriptEnabled: true }, async (page, place) => {
      for (const locale of LOCALES) {
        const file = join(folder, `${names.size}.html`);
        // As it was sent, not as the browser repaired it.
        writeFileSync(file, await (await go(page, place, locale)).body());
        names.set(file, `${place.name} (${place.path}, ${locale})`);
      }
    });
    assert.deepEqual(judge(names), []);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await browser.close();
    await server.stop();
  }
});

test('the HTML checker has nothing to say about any page of the gallery', () => {
  const folder = join(ROOT, 'target/gallery');
  assert.ok(existsSync(folder), 'target/gallery is not built: cargo xtask gallery');
  const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html'));
  assert.ok(pages.length > 0, 'the gallery has no page');
  assert.deepEqual(judge(new Map(pages.map((name) => [join(folder, name), `gallery/${name}`]))), []);
});
