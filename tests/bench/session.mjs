// Asking the server without a browser, and signing in.
import { request } from 'node:http';

export function ask(server, path, { agent, cookie, body } = {}) {
  const { hostname, port } = new URL(server.url);
  const headers = { host: `${hostname}:${port}`, ...(cookie && { cookie }) };
  if (body !== undefined) {
    Object.assign(headers, { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' });
  }
  return new Promise((resolve, reject) => {
    const since = performance.now();
    const asked = request({ hostname, port, path, agent, headers, method: body === undefined ? 'GET' : 'POST' }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({
        ms: performance.now() - since, status: answer.statusCode, headers: answer.headers, text: Buffer.concat(parts).toString(),
      }));
    });
    asked.once('error', reject).end(body);
  });
}

/** The cookies of a new session, as a request sends them. */
export async function signIn(server, name, agent) {
  const { text } = await ask(server, '/logg-inn?', { agent });
  // The handle stands in the form after the person's name.
  const handle = /name="person"[^>]*value="([0-9a-f]+)"|value="([0-9a-f]+)"[^>]*name="person"/.exec(text.slice(text.indexOf(name)));
  if (!handle) throw new Error(`${name} is not among those who can sign in`);
  const answer = await ask(server, '/logg-inn', { agent, body: `person=${handle[1] ?? handle[2]}` });
  if (answer.status !== 303) throw new Error(`sign-in answered ${answer.status}`);
  return answer.headers['set-cookie'].map((cookie) => cookie.split(';')[0]).join('; ');
}
