// The Nu HTML checker: no error and no warning on any page, in three languages. Nothing is filtered.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import vnu from 'vnu-jar';
import { launch } from './lib/browser.mjs';
import { LOCALES, go, places, walk } from './lib/places.mjs';
import { labFixtures, start } from './lib/server.mjs';

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
    const java = process.env.JAVA || 'java';
    const checked = spawnSync(java, ['-Xss2m', '-jar', vnu, '--format', 'json', '--stdout', ...names.keys()], {
      encoding: 'utf8', maxBuffer: 64 * 1024 * 1024,
    });
    assert.equal(checked.error, undefined);
    const { messages } = JSON.parse(checked.stdout);
    const said = messages.map(({ url, type, subType, lastLine, lastColumn, message, extract }) =>
      `${names.get(new URL(url).pathname)}: ${subType ?? type} at ${lastLine}:${lastColumn}: ${message} «${extract?.trim()}»`);
    assert.deepEqual(said, []);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await browser.close();
    await server.stop();
  }
});
