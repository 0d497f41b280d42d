// One browser and one server for the tests of a file, ended with them.
import { after, before } from 'node:test';
import { launch } from './browser.mjs';
import { start } from './server.mjs';

export let browser, server;

/** `options`: as `start` takes them. `ready`: what a file does once both are there; a `before` of its own would run
 * beside this one, not after it. `begin` starts the browser: Chromium, unless told otherwise. */
export function running(options, { ready = () => {}, begin = launch } = {}) {
  before(async () => {
    browser = await begin();
    server = await start(options);
    await ready();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
}
