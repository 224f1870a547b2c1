// node web/making/serve.mjs FOLDER: serves a folder on loopback, on a free port, until Ctrl-C.
import {readFile, stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import path from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress} from 'node:zlib';

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

const compress = promisify(brotliCompress);
const compressed = new Map();

/** A file's compressed bytes: that takes a second, so they are kept until the file changes. */
async function bytesOf(file) {
  const {mtimeMs} = await stat(file);
  const known = compressed.get(file);
  if (known?.mtimeMs === mtimeMs) return known.bytes;
  const bytes = await compress(await readFile(file));
  compressed.set(file, {mtimeMs, bytes});
  return bytes;
}

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
  try {
    const body = packed ? await bytesOf(file) : await readFile(file);
    response.writeHead(200, packed ? {...head, 'content-encoding': 'br'} : head).end(body);
  } catch {
    response.writeHead(500).end(); // it went between two looks
  }
});

const page = await fileAt('/');
if (page) await bytesOf(page);

server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/  (Ctrl-C ends it)`);
});
