// node web/serve.mjs FOLDER: serves a folder on loopback, on a free port, until Ctrl-C.
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import path from 'node:path';
import {pipeline} from 'node:stream';
import {constants, createBrotliCompress} from 'node:zlib';

const TYPES = {'.html': 'text/html; charset=utf-8', '.mjs': 'text/javascript', '.js': 'text/javascript', '.json': 'application/json'};
const folder = path.resolve(process.argv[2]);

/** The file that an address names, or null where there is none inside the folder. */
async function fileAt(address) {
  try {
    const name = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    const file = path.join(folder, name === '/' ? 'advisor.html' : name);
    const inside = file.startsWith(folder + path.sep);
    return inside && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

/** Not the smallest, which takes a second. */
const brotli = () => createBrotliCompress({params: {[constants.BROTLI_PARAM_QUALITY]: 9}});

const server = createServer(async (request, response) => {
  const file = await fileAt(request.url);
  if (!file) {
    response.writeHead(404, {'content-type': 'text/plain'}).end('There is nothing here.\n');
    return;
  }
  // Never cached: a rebuilt page is there on reload.
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  const head = {'content-type': type, 'cache-control': 'no-store'};
  const packed = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
  response.writeHead(200, packed ? {...head, 'content-encoding': 'br'} : head);
  pipeline([createReadStream(file), ...(packed ? [brotli()] : []), response], () => {}); // a reader may leave early
});

server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/  (Ctrl-C ends it)`);
});
