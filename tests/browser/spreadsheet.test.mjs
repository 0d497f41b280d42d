// The downloaded table, opened by a spreadsheet as a citizen's would open it: what was meant as a number is one, what was meant
// as a day is that day, and everything else is text, letter by letter.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PERSONS, citizen, launch, open, tap } from './lib/browser.mjs';
import { labFixtures, start } from './lib/server.mjs';

/** What spreadsheets calculate, or take for something else. */
const TRAPS = [
  '=1+1', '=HYPERLINK("http://x.invalid";"y")', '+1', '-1', '@SUM(A1)', '\t=1+1', ' =1+1', '\u{feff}=1+1', '＝1+1', '-', '++', '- se under',
  '1:128', '1/2', '3-4', '2026-11', '2026', 'november 2026', '1. mai', '45 %', '5 kr', '12 345', '(5)', '1E3', '08:15', 'sann', 'USANN',
  'Første linje\nandre; "linje"', 'áčđŋšŧž ÁČĐŊŠŦŽ æøå', '#N/A',
];
/** Digits as a laboratory wrote them → the number. */
const NUMBERS = { '5.60': 5.6, '-1.5': -1.5, '0.70': 0.7, '1200': 1200, '1.5e-3': 0.0015, '12345678901234567890.1': undefined };

let browser, server, folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'innsyn-table-'));
  const traps = join(folder, 'traps.json');
  writeFileSync(traps, bundle());
  browser = await launch();
  server = await start({ files: [...labFixtures(), traps] });
});
after(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Results of the fixtures' person. Written as text, for JavaScript would drop the digits. */
function bundle() {
  const number = '{"identifier":{"system":"urn:oid:2.16.578.1.12.4.1.4.1","value":"14857712030"}}';
  const result = (id, name, when, value) =>
    `{"resource":{"resourceType":"Observation","id":"${id}","status":"final","subject":${number},"code":{"text":${JSON.stringify(name)}},` +
    `"effectiveDateTime":"${when}",${value}}}`;
  const texts = TRAPS.map((trap, at) => result(`trap-text-${at}`, trap, '2019-05-04', `"valueString":${JSON.stringify(trap)}`));
  const numbers = Object.keys(NUMBERS).map((digits, at) =>
    result(`trap-number-${at}`, `Tall ${digits}`, at % 2 ? '2019-05' : '2019', `"valueQuantity":{"value":${digits}}`));
  return `{"resourceType":"Bundle","type":"collection","entry":[${[...texts, ...numbers].join(',')}]}`;
}

/** Rows of cells as the file has them; its quoting is what is described in RFC 4180. */
function cellsOf(csv) {
  const rows = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^;\r\n"]*))(;|\r\n|$)/gy;
  for (let match; cell.lastIndex < csv.length && (match = cell.exec(csv)); ) {
    rows.at(-1).push(match[1]?.replaceAll('""', '"') ?? match[2]);
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** What LibreOffice makes of it: rows of { type, value, text, formula }. `special`: it looks for dates and the like everywhere. */
async function opened(csv, language, special) {
  const file = join(folder, 'table.csv');
  writeFileSync(file, csv);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const how = `--infilter=CSV:59,34,76,1,,${language},false,${special}`;
  const program = process.env.SOFFICE || 'soffice';
  const ran = spawnSync(program, [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, how, file], { encoding: 'utf8' });
  assert.equal(ran.status, 0, `${ran.error ?? ''}${ran.stdout}${ran.stderr}`);
  const page = await browser.newPage();
  const rows = await page.evaluate((xml) => {
    const sheet = new DOMParser().parseFromString(xml, 'text/xml');
    const office = (cell, name) => cell.getAttribute(`office:${name}`);
    const read = (cell) => ({
      type: office(cell, 'value-type') ?? '',
      value: office(cell, 'value') ?? office(cell, 'date-value') ?? office(cell, 'time-value') ?? '',
      formula: cell.getAttribute('table:formula') ?? '',
      text: [...cell.getElementsByTagName('text:p')].map((p) => [...p.childNodes].map(inline).join('')).join('\n'),
    });
    const inline = (node) => {
      if (node.nodeType === 3) return node.data;
      if (node.localName === 's') return ' '.repeat(Number(node.getAttribute('text:c') ?? 1));
      return node.localName === 'tab' ? '\t' : [...node.childNodes].map(inline).join('');
    };
    const times = (cell, what) => Number(cell.getAttribute(`table:number-${what}-repeated`) ?? 1);
    return [...sheet.getElementsByTagName('table:table-row')].flatMap((row) => {
      const cells = [...row.getElementsByTagName('table:table-cell')]
        .flatMap((cell) => Array(Math.min(times(cell, 'columns'), 64)).fill(read(cell)));
      return Array(Math.min(times(row, 'rows'), 64)).fill(cells);
    }).filter((row) => row.some((cell) => cell.type));
  }, readFileSync(join(folder, 'table.fods'), 'utf8'));
  await page.close();
  return rows;
}

async function table(locale) {
  const page = await citizen(browser, server, PERSONS.edgeCases);
  await open(page, '/provesvar', locale);
  const loading = page.waitForEvent('download');
  await tap(page.locator('a[href^="/provesvar/last-ned/csv"]'));
  const download = await loading;
  assert.match(download.suggestedFilename(), /^innsyn-\d{4}-\d{2}-\d{2}\.csv$/);
  const csv = readFileSync(await download.path(), 'utf8');
  await page.context().close();
  return csv;
}

// LibreOffice's languages: 1044 is bokmål, 2068 nynorsk. It has no Northern Sámi; computers with Sámi pages count in Norwegian.
const DATES = new Set([0, 24, 25, 26, 27, 36, 37, 38]);
const [DATE, CLOCK, NAME, VALUE, NUMBER] = [0, 1, 2, 4, 6];

for (const [locale, language, special] of [['nb', 1044, true], ['nb', 1044, false], ['nn', 2068, true], ['se', 1044, true]]) {
  test(`${locale}, ${special ? 'looking for dates everywhere' : 'as it comes'}: each cell is what was meant`, async () => {
    const csv = await table(locale);
    assert.ok(csv.startsWith('\u{feff}'));
    const meant = cellsOf(csv.slice(1));
    const got = await opened(csv, language, special);
    assert.equal(got.length, meant.length);
    let [numbers, days] = [0, 0];
    for (const [at, row] of meant.entries()) {
      for (const [column, cell] of row.entries()) {
        const { type, value, text, formula } = got[at][column] ?? { type: '', value: '', text: '', formula: '' };
        const where = `row ${at}, column ${column}: «${cell}» became ${JSON.stringify({ type, value, text, formula })}`;
        assert.equal(formula, '', where);
        const isDay = DATES.has(column) && /^\d{4}-\d\d-\d\d$/.test(cell);
        if (cell === '') {
          assert.equal(type, '', where);
        } else if (column === NUMBER && at > 0) {
          numbers += 1;
          assert.deepEqual([type, Number(value)], ['float', Number(cell.replace(',', '.'))], where);
        } else if (isDay) {
          days += 1;
          assert.deepEqual([type, value], ['date', cell], where);
        } else if (column === CLOCK && at > 0) {
          assert.ok(type === 'string' ? text === cell : value.startsWith(`PT${cell.replace(':', 'H')}M`), where);
        } else {
          assert.deepEqual([type, text], ['string', cell], where);
        }
      }
    }
    assert.ok(numbers > 20 && days > 50, `${numbers} numbers, ${days} days`);
  });
}

test('what spreadsheets would calculate or rewrite is there as it was written, and a number beside it', async () => {
  const rows = cellsOf((await table('nb')).slice(1));
  // A quote that is seen, or a character without width, stands before it.
  const written = (cell) => cell.replace(/^['\u{200b}]/u, '');
  for (const trap of TRAPS) {
    // A name's outer spaces are no part of it.
    const row = rows.find((cells) => written(cells[VALUE]) === trap || cells[VALUE].trim().endsWith(trap.trim()));
    assert.ok(row, `${JSON.stringify(trap)} is there`);
  }
  for (const [digits, number] of Object.entries(NUMBERS)) {
    const row = rows.find((cells) => cells[NAME].endsWith(`Tall ${digits}`));
    assert.ok(row, digits);
    assert.equal(row[NUMBER] ? Number(row[NUMBER].replace(',', '.')) : undefined, number, digits);
    assert.match(row[DATE], /^(mai 2019 \(dagen er ikke kjent\)|2019 \(måneden er ikke kjent\))$/);
  }
});
