// A host page on loopback that has the built page beside it, as a wiki would.
import {readFileSync} from 'node:fs';
import {DIST} from './artefact.mjs';
import {serving} from './serving.mjs';

const FORGING = `<!doctype html><title>Forging</title><script>
  for (const type of ['advice', 'change']) parent.postMessage({crossroads: 1, type, sentence: 'forged', assessment: {}}, '*');
</script>`;

const TYPES = {html: 'text/html; charset=utf-8', js: 'text/javascript'};

/** @returns {Promise<string>} the address of a page with this body; `dist/` lies beside it, its pages edited by `edit`, and a page that forges an advisor's messages */
export async function host(test, body, headers = {}, edit = html => html) {
  const server = await serving(test, (request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname.slice(1);
    if (name === '') return response.writeHead(200, {'content-type': TYPES.html, ...headers}).end(`<!doctype html><title>Host</title><link rel="icon" href="data:,">${body}`);
    if (name === 'forging.html') return response.writeHead(200, {'content-type': TYPES.html}).end(FORGING);
    try {
      const read = readFileSync(new URL(name, DIST), 'utf8');
      const file = name.endsWith('.html') ? edit(read) : read;
      return response.writeHead(200, {'content-type': TYPES[name.split('.').at(-1)] ?? 'application/octet-stream'}).end(file);
    } catch {
      return response.writeHead(404).end();
    }
  });
  return `http://127.0.0.1:${server.address().port}/`;
}
