// A grandmother and her grandson: she gives him insight for a year, he reads, she sees that he has, is told so and ends it, and his
// next click says so. By keyboard, without JavaScript, on a screen of 320 px.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults } from './lib/axe.mjs';
import { citizen, open } from './lib/browser.mjs';
import { GRANDMOTHER, GRANDSON, GRANDSONS_NUMBER, family, file } from './lib/invented.mjs';
import { enter, press, read, tabTo } from './lib/keys.mjs';
import { browser, running, server } from './lib/running.mjs';
import { main, saidInBokmal } from './lib/words.mjs';

running({ files: [file(family('basis'))] });

const SMALL = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false };

test('a grandmother gives her grandson insight for a year, sees that he used it, and ends it', async () => {
  const grandmother = await citizen(browser, server, GRANDMOTHER, SMALL);
  await press(grandmother, 'link', 'Fullmakter');
  await press(grandmother, 'link', 'Gi fullmakt');
  // Something wrong first: Enter in the field sends the form, and the summary leads to the field.
  await tabTo(grandmother, 'textbox', 'Fødselsnummer eller D-nummer');
  await grandmother.keyboard.type('3089883');
  await enter(grandmother);
  assert.match(await main(grandmother), /Dette må rettes[\s\S]*Du skrev 7/);
  await tabTo(grandmother, 'link', 'Nummeret skal ha 11 siffer. Du skrev 7.');
  await grandmother.keyboard.press('Enter');
  assert.equal(await grandmother.evaluate(() => document.activeElement.id), 'nummer');
  await grandmother.keyboard.press('End');
  await grandmother.keyboard.type('2070');
  await tabTo(grandmother, 'textbox', 'Etternavn');
  await grandmother.keyboard.type('Šiellačohkka');
  // Another language in the middle, and back: what is typed comes along.
  await read(grandmother, 'Nynorsk', 'button');
  assert.match(await main(grandmother), /Kven vil du gi fullmakt til\?/);
  assert.equal(await grandmother.getByRole('textbox', { name: 'Etternamn' }).inputValue(), 'Šiellačohkka');
  await read(grandmother, 'Bokmål', 'button');
  await press(grandmother, 'button', 'Neste: hva');
  await tabTo(grandmother, 'checkbox', 'Opplysninger registrert om deg');
  await grandmother.keyboard.press('Space');
  await press(grandmother, 'button', 'Neste: hvor lenge');
  await tabTo(grandmother, 'radio', /^I ett år/);
  await grandmother.keyboard.press('Space');
  await press(grandmother, 'button', 'Neste: se over');
  assert.match(await main(grandmother), /Jođáš Šiellačohkka[\s\S]*til og med 25\.11\.2027/);
  await press(grandmother, 'button', 'Gi fullmakt');
  assert.match(await main(grandmother), /Fullmakten er gitt[\s\S]*Ikke brukt ennå/);

  const grandson = await citizen(browser, server, GRANDSON, SMALL);
  await press(grandson, 'link', 'Bytt person');
  await press(grandson, 'button', 'Se opplysningene til Áhkku Ŋuvččenjárga');
  await press(grandson, 'link', /Ferritin/);
  assert.match(await main(grandson), /41/);

  // She sees it in the log, and is told of it.
  await press(grandmother, 'link', 'Bytt person');
  await press(grandmother, 'link', 'Hvem har sett opplysningene dine');
  assert.match(await main(grandmother), /Jođáš Šiellačohkka[\s\S]*Åpnet ett prøvesvar[\s\S]*Grunn: fullmakt fra deg/);
  await press(grandmother, 'link', 'Fullmakter');
  await press(grandmother, 'link', 'Varsler om fullmakter');
  assert.match(await main(grandmother), /2 nye varsler[\s\S]*Jođáš Šiellačohkka brukte fullmakten fra deg for første gang\./);
  await press(grandmother, 'button', 'Merk alle som lest');
  assert.ok(!/nye varsler|Nytt varsel/.test(await main(grandmother)), 'nothing is new');
  await press(grandmother, 'link', 'Fullmakter');
  assert.match(await main(grandmother), /Sist brukt i innsyn\s+\d{1,2}\. \p{L}+ \d{4}/u);
  await press(grandmother, 'link', 'Avslutt fullmakten med Jođáš Šiellačohkka');
  assert.match(await main(grandmother), /Vil du avslutte fullmakten til Jođáš Šiellačohkka\?[\s\S]*Tilgangen slutter med en gang/);
  await press(grandmother, 'button', 'Avslutt fullmakten');
  assert.match(await main(grandmother), /Fullmakten er avsluttet[\s\S]*Tidligere fullmakter/);

  await press(grandson, 'link', 'Prøvesvar');
  assert.match(await main(grandson), /Tilgangen er avsluttet/);
  await grandson.goBack();
  assert.ok(!(await grandson.content()).includes('Ferritin'), 'back shows nothing of hers either');
  await press(grandson, 'button', 'Tilbake til dine egne');
  await press(grandson, 'link', 'Varsler om fullmakter');
  assert.match(await main(grandson), /Áhkku Ŋuvččenjárga avsluttet fullmakten til deg\./);
  await grandmother.context().close();
  await grandson.context().close();
});

test('in Sámi what is shown, what ends and what has happened is bokmål where nobody has said it, and marked so', async () => {
  const page = await citizen(browser, server, 'Vennlig Bjørkekløft');
  const end = await page.goto('/fullmakter').then(() => page.getByRole('link', { name: /^Avslutt/ }).first().getAttribute('href'));
  for (const [path, said] of [
    ['/fullmakter', ['Gjelder nå', 'Opplysninger registrert om deg']],
    [end, ['Tilgangen slutter med en gang.', 'Avslutt stille', 'Avslutt fullmakten']],
    ['/varsler', ['Du ga Varm Bjørkekløft fullmakt.', 'Varslene står bare her.']],
    ['/bytt-person', ['Hver gang du ser på andres opplysninger, blir det skrevet ned.']],
  ]) {
    await open(page, path, 'se');
    await saidInBokmal(page, said);
  }
  await page.context().close();
});

test('with script a number is checked as it is typed, in the words of the form, and leaves the browser only when it is sent', async () => {
  const page = await citizen(browser, server, 'Vennlig Bjørkekløft');
  await page.goto('/fullmakter/gi');
  await page.locator('#nummer-sjekk + #nummer').waitFor();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  const field = page.getByRole('textbox', { name: 'Fødselsnummer eller D-nummer' });
  const said = page.locator('#nummer-sjekk');
  const status = page.getByRole('status');
  await field.pressSequentially(GRANDSONS_NUMBER.slice(0, 7));
  await page.waitForTimeout(700);
  assert.equal(await said.isVisible(), false, 'who has not come to the end has made no mistake');
  await field.pressSequentially('2071');
  await said.waitFor();
  assert.equal(await said.innerText(), 'Nummeret er ikke riktig. Se om to siffer er byttet om.');
  assert.equal(await status.innerText(), await said.innerText(), 'it is read aloud');
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  await field.press('Backspace');
  await field.press('Tab');
  await page.waitForFunction(() => document.getElementById('melding').textContent.includes('10'));
  assert.equal(await said.innerText(), 'Nummeret skal ha 11 siffer. Du skrev 10.');
  assert.deepEqual(await faults(page), []);
  await field.focus();
  await field.press('End');
  await field.pressSequentially('0');
  await said.waitFor({ state: 'hidden' });
  assert.equal(await field.getAttribute('aria-invalid'), null);
  assert.equal(await field.getAttribute('aria-describedby'), 'nummer-hint');
  assert.equal(await status.innerText(), '');
  assert.deepEqual(asked, []);
  await page.context().close();
});

test('with script a day is checked when its field is left, and what the server said stands until something else is written', async () => {
  const page = await citizen(browser, server, 'Vennlig Bjørkekløft');
  await page.goto('/fullmakter/gi');
  await page.getByRole('textbox', { name: 'Fødselsnummer eller D-nummer' }).fill(GRANDSONS_NUMBER);
  await page.getByRole('textbox', { name: 'Etternavn' }).fill('Šiellačohkka');
  await page.getByRole('button', { name: 'Neste: hva' }).click();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Neste: hvor lenge' }).click();
  await page.locator('#til-og-med-sjekk + #til-og-med').waitFor();
  await page.getByRole('radio', { name: /^Til og med en dag/ }).check();
  const day = page.locator('#til-og-med');
  const said = page.locator('#til-og-med-sjekk');
  await page.getByRole('button', { name: 'Neste' }).click();
  await page.locator('#til-og-med-feil').waitFor();
  await page.locator('#til-og-med-sjekk + #til-og-med').waitFor();
  await page.locator('#fra').fill('1.1.2020');
  await page.locator('#fra').press('Tab');
  await page.locator('#fra-sjekk').waitFor();
  assert.equal(await page.locator('#til-og-med-feil').isVisible(), true, 'nothing else is written there yet');
  await day.pressSequentially('31.2.2099');
  await page.waitForTimeout(700);
  assert.equal(await said.isVisible(), false, 'a day may be on its way');
  await day.press('Tab');
  await said.waitFor();
  const words = await said.innerText();
  assert.equal(await page.locator('#til-og-med-feil').count(), 0);
  await page.getByRole('button', { name: 'Neste' }).click();
  await page.locator('#til-og-med-feil').waitFor();
  assert.equal(await page.locator('#til-og-med-feil').innerText(), words, 'the server says it in the same words');
  assert.equal(await day.inputValue(), '31.2.2099');
  await page.context().close();
});

test('with script a click on the button takes one on at once, also from a field with a fault that was not said yet', async () => {
  const page = await citizen(browser, server, 'Vennlig Bjørkekløft');
  await page.goto('/fullmakter/gi');
  await page.locator('#nummer-sjekk + #nummer').waitFor();
  let sent = 0;
  page.on('request', (request) => { sent += request.method() === 'POST' && request.isNavigationRequest() ? 1 : 0; });
  await page.getByRole('textbox', { name: 'Etternavn' }).fill('Šiellačohkka');
  await page.getByRole('textbox', { name: 'Fødselsnummer eller D-nummer' }).pressSequentially('123');
  // As a hand does it: down, a while, up, in the same place.
  const box = await page.getByRole('button', { name: 'Neste: hva' }).boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(150);
  assert.equal(await page.locator('#nummer-sjekk').isVisible(), false, 'nothing moves under the finger');
  await page.mouse.up();
  await page.locator('#nummer-feil').waitFor();
  assert.equal(sent, 1, 'one click is enough');
  await page.context().close();
});

test('with script nothing typed is lost by the browser’s own back and forward, or by a link', async () => {
  const page = await citizen(browser, server, 'Vennlig Bjørkekløft');
  await page.goto('/fullmakter');
  await page.goto('/fullmakter/gi');
  const number = page.getByRole('textbox', { name: 'Fødselsnummer eller D-nummer' });
  const surname = page.getByRole('textbox', { name: 'Etternavn' });
  await number.fill(GRANDSONS_NUMBER);
  // The browser sends what a page leaves behind when it gets to it.
  const until = Date.now() + 5_000;
  do {
    await page.goBack();
    await page.goForward();
  } while (!(await number.inputValue()) && Date.now() < until);
  assert.equal(await number.inputValue(), GRANDSONS_NUMBER);
  await surname.fill('Šiellačohkka');
  const here = page.url();
  await page.getByRole('link', { name: 'Prøvesvar' }).click();
  const typed = async () => [await number.inputValue(), await surname.inputValue()];
  for (const until = Date.now() + 5_000; Date.now() < until; ) {
    await page.goto(here);
    if ((await typed())[1]) break;
  }
  assert.deepEqual(await typed(), [GRANDSONS_NUMBER, 'Šiellačohkka']);
  assert.equal(await page.locator('.innsyn-field-error:visible').count(), 0, 'who has sent nothing has made no mistake');
  await page.context().close();
});

test('with script what is typed is kept when another app takes the page’s place, and may not give it back', async () => {
  const page = await citizen(browser, server, 'Vennlig Bjørkekløft');
  await page.goto('/fullmakter/gi');
  await page.getByRole('textbox', { name: 'Etternavn' }).fill('Šiellačohkka');
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const anew = await page.context().newPage();
  const until = Date.now() + 5_000;
  do await anew.goto(page.url());
  while (!(await anew.getByRole('textbox', { name: 'Etternavn' }).inputValue()) && Date.now() < until);
  assert.equal(await anew.getByRole('textbox', { name: 'Etternavn' }).inputValue(), 'Šiellačohkka');
  await page.context().close();
});
