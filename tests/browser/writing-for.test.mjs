// Writing beside somebody's plan for them, by key, in a narrow window and without JavaScript: asked once, labelled with who wrote for whom.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actFor } from './lib/acting.mjs';
import { citizen } from './lib/browser.mjs';
import { GRANDMOTHER, GRANDSON, file, sharingAPlan } from './lib/invented.mjs';
import { press, tabTo } from './lib/keys.mjs';
import { browser, running, server } from './lib/running.mjs';
import { main, saidInBokmal } from './lib/words.mjs';

running({ files: [file(sharingAPlan())] });

const SIZE = { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' };

async function written(page, link, field, text) {
  await press(page, 'link', link);
  await tabTo(page, 'textbox', field);
  await page.keyboard.type(text);
  await press(page, 'button', 'Lagre');
  await page.getByRole('heading', { name: 'Det er lagret' }).waitFor();
}

for (const [how, javaScriptEnabled] of [['with', true], ['without', false]]) {
  test(`a grandson writes down a weight for his grandmother, ${how} JavaScript, and she reads who did and takes it away`, async () => {
    const weight = javaScriptEnabled ? '80,4' : '79,8';
    const him = await citizen(browser, server, GRANDSON, { ...SIZE, javaScriptEnabled });
    await actFor(him, GRANDMOTHER);
    await press(him, 'link', 'Egenbehandlingsplan');
    await press(him, 'link', 'Alt som er skrevet, og flere målinger');
    await press(him, 'link', 'Skriv inn måling: Vekt');
    await him.getByRole('heading', { name: `Vil du skrive for ${GRANDMOTHER}?` }).waitFor();
    await press(him, 'button', 'Ja, jeg vil skrive');
    await tabTo(him, 'textbox', 'Vekt (kg)');
    await him.keyboard.type(weight);
    assert.match(await main(him), new RegExp(`${GRANDMOTHER} kan få se at det er du som har skrevet det`));
    await press(him, 'button', 'Lagre');
    assert.match(await main(him), new RegExp(`${weight}.kg\\s+Skrevet av deg for ${GRANDMOTHER}`));
    // Asked once: the next form comes at once.
    await written(him, 'Skriv i dagboka', 'Dagbok', `Sov godt, veide ${weight}`);

    const her = await citizen(browser, server, GRANDMOTHER, { ...SIZE, javaScriptEnabled });
    await press(her, 'link', 'Egenbehandlingsplan');
    await press(her, 'link', 'Alt som er skrevet, og flere målinger');
    assert.match(await main(her), new RegExp(`${weight}.kg\\s+Skrevet av ${GRANDSON} for deg`));
    const row = her.getByRole('listitem').filter({ hasText: `${weight}\u00a0kg` });
    assert.equal(await row.getByRole('link', { name: /^Rett/ }).count(), 0, 'nobody writes anew what another wrote');
    await press(her, 'link', /^Slett/, { within: row });
    await press(her, 'button', 'Slett det');
    await her.getByRole('heading', { name: 'Det er slettet' }).waitFor();
    await him.reload();
    assert.doesNotMatch(await main(him), new RegExp(`${weight}.kg`), 'what was taken away is away');
    for (const page of [him, her]) await page.context().close();
  });
}

test('in Sámi what is asked before one writes for somebody stands in bokmål, and says so', async () => {
  const him = await citizen(browser, server, GRANDSON, SIZE);
  await actFor(him, GRANDMOTHER);
  await him.goto('/egenbehandling/eget/ny/vekt?sprak=se');
  await saidInBokmal(him, [`Vil du skrive for ${GRANDMOTHER}?`, `Der står det at du har skrevet det.`, 'Vi spør bare denne gangen']);
  await press(him, 'button', 'Ja, jeg vil skrive');
  await saidInBokmal(him, `${GRANDMOTHER} kan få se at det er du som har skrevet det.`);
  await him.context().close();
});
