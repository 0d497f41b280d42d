// In Sámi, by key alone: a fullmakt is given, used, found in the log and ended. What could hurt whoever misreads it stands in bokmål where
// nobody has said it in Sámi, and is marked so, also in what is drawn by the script.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citizen } from './lib/browser.mjs';
import { GRANDMOTHER, GRANDSON, GRANDSONS_NUMBER, family, file } from './lib/invented.mjs';
import { press, read, tabTo } from './lib/keys.mjs';
import { browser, running, server } from './lib/running.mjs';
import { main, saidInBokmal } from './lib/words.mjs';

running({ files: [file(family('basis'))] });

test('a grandmother who reads Sámi gives, sees who has looked, and ends; her grandson reads, and is told that it is over', async () => {
  const her = await citizen(browser, server, GRANDMOTHER);
  await read(her, 'Davvisámegiella');
  await press(her, 'link', 'Fullmakter');
  await saidInBokmal(her, 'Med en fullmakt kan en annen se helseopplysninger om deg');
  await press(her, 'link', 'Gi fullmakt');
  await saidInBokmal(her, ['Hvem vil du gi fullmakt til?', 'Ingenting blir delt før du bekrefter i siste steg.']);
  // What the script says of a number that is wrong, it says as the server does.
  await tabTo(her, 'textbox', 'Fødselsnummer eller D-nummer');
  await her.keyboard.type(`${GRANDSONS_NUMBER.slice(0, -1)}1`);
  await her.locator('#nummer-sjekk').waitFor();
  await saidInBokmal(her, 'Nummeret er ikke riktig. Se om to siffer er byttet om.', her.locator('#nummer-sjekk'));
  await saidInBokmal(her, 'Nummeret er ikke riktig. Se om to siffer er byttet om.', her.locator('#melding'));
  await her.keyboard.press('Backspace');
  await her.keyboard.type('0');
  await tabTo(her, 'textbox', 'Etternavn');
  await her.keyboard.type(GRANDSON.split(' ')[1]);
  await press(her, 'button', 'Neste: hva');
  await saidInBokmal(her, ['I innsyn i dag: prøvesvar', 'er de med uten at du gjør noe', 'Gi samtykke eller reservere seg for deg']);
  await tabTo(her, 'checkbox', 'Opplysninger registrert om deg');
  await her.keyboard.press('Space');
  await press(her, 'button', 'Neste: hvor lenge');
  await saidInBokmal(her, 'Dere kan begge avslutte den når som helst.');
  await tabTo(her, 'radio', /^I ett år, til og med 25\.11\.2027/);
  await her.keyboard.press('Space');
  await press(her, 'button', 'Neste: se over');
  await saidInBokmal(her, ['Dette skjer når du bekrefter', 'Det gjelder også det som kom før i dag.', 'gi fullmakten videre', 'Til og med 25.11.2027']);
  assert.ok((await main(her)).includes(GRANDSON));
  await press(her, 'button', 'Gi fullmakt', { key: 'Space' });
  await saidInBokmal(her, ['Fullmakten er gitt', 'Gjelder nå', 'Ikke brukt ennå']);

  const him = await citizen(browser, server, GRANDSON);
  await read(him, 'Davvisámegiella');
  await press(him, 'link', 'Bytt person');
  await saidInBokmal(him, ['Prøvesvar er åpne for deg.', 'Gjelder til og med 25.11.2027', 'blir det skrevet ned']);
  await press(him, 'button', `Se opplysningene til ${GRANDMOTHER}`);
  const banner = him.locator('.innsyn-acting');
  await saidInBokmal(him, `Du ser på helseopplysningene til ${GRANDMOTHER}`, banner);
  assert.equal(await him.getByRole('heading', { level: 1 }).innerText(), 'Iskkusvástádusat', 'what is sourced is in Sámi');
  await press(him, 'link', /Ferritin/);
  assert.match(await main(him), /41/);
  await saidInBokmal(him, `Du ser på helseopplysningene til ${GRANDMOTHER}`, banner);

  await press(her, 'link', 'Bytt person');
  await press(her, 'link', 'Hvem har sett opplysningene dine');
  assert.ok((await main(her)).includes(GRANDSON));
  await saidInBokmal(her, ['Åpnet ett prøvesvar', 'Grunn: fullmakt fra deg']);
  await press(her, 'link', 'Fullmakter');
  await press(her, 'link', `Avslutt fullmakten med ${GRANDSON}`);
  await saidInBokmal(her, [`Vil du avslutte fullmakten til ${GRANDSON}?`, 'Tilgangen slutter med en gang.', 'Avslutt stille']);
  await press(her, 'button', 'Avslutt fullmakten');
  await saidInBokmal(her, ['Fullmakten er avsluttet', 'Tidligere fullmakter']);

  await press(him, 'link', 'Iskkusvástádusat');
  await saidInBokmal(him, ['Tilgangen er avsluttet', 'Du kan ikke lenger se opplysningene til den du valgte.']);
  await him.goBack();
  assert.ok(!(await him.content()).includes('Ferritin'), 'back shows nothing of hers');
  await press(him, 'button', 'Tilbake til dine egne');
  await press(him, 'link', 'Varsler om fullmakter');
  await saidInBokmal(him, `${GRANDMOTHER} avsluttet fullmakten til deg.`);
  await her.context().close();
  await him.context().close();
});
