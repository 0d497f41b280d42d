// One browser and one server for the tests of a file, ended with them.
import { after, before } from 'node:test';
import { launch } from './browser.mjs';
import { start } from './server.mjs';

export let browser, server;

/** `options`: as `start` takes them. */
export function running(options) {
  before(async () => {
    browser = await launch();
    server = await start(options);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
}
