// What the Nu HTML checker says. One remark is left out: it guesses a page's language, a little differently each time, among
// languages of which Northern Sámi is none, so that a Sámi page is Slovenian or Estonian to it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vnu from 'vnu-jar';

const SAMI_TAKEN_FOR_ANOTHER = /^This document appears to be written in .+ but the “html” start tag has “lang="se"”/;

/** It ends before the best of Java's compilers has earned what it costs. */
const QUICK = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** A line for each message about some files: file name → what a person calls the page. */
export function judge(names) {
  const java = process.env.JAVA || 'java';
  const checked = spawnSync(java, ['-Xss2m', ...QUICK, '-jar', vnu, '--format', 'json', '--stdout', ...names.keys()], {
    encoding: 'utf8', maxBuffer: 64 * 1024 * 1024,
  });
  assert.equal(checked.error, undefined);
  const { messages } = JSON.parse(checked.stdout);
  return messages.filter(({ message }) => !SAMI_TAKEN_FOR_ANOTHER.test(message)).map(({ url, type, subType, lastLine, lastColumn, message, extract }) =>
    `${names.get(new URL(url).pathname)}: ${subType ?? type} at ${lastLine}:${lastColumn}: ${message} «${extract?.trim()}»`);
}

const SHEET = /(?<=<style[^>]*>)[^<]+(?=<\/style>)/g;

/**
 * Pages as they were sent, not as the browser repaired them, judged together: the checker takes long to start. A style sheet that
 * many have inside is judged in the first: it is most of what they hold.
 */
export class Pages {
  #folder = mkdtempSync(join(tmpdir(), 'innsyn-html-'));
  #names = new Map();
  #sheets = new Set();

  async add(answer, name) {
    const file = join(this.#folder, `${this.#names.size}.html`);
    assert.ok(answer, `${name} gave no answer`);
    // Byte for byte: one that is no letter is for the checker to find.
    const html = (await answer.body()).toString('latin1').replace(SHEET, (sheet) => this.#sheets.size < this.#sheets.add(sheet).size ? sheet : '');
    writeFileSync(file, html, 'latin1');
    this.#names.set(file, name);
  }

  get size() {
    return this.#names.size;
  }

  judge() {
    try {
      return judge(this.#names);
    } finally {
      rmSync(this.#folder, { recursive: true, force: true });
    }
  }
}
