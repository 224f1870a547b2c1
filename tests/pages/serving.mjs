// A server on loopback that ends with its test.
import {createServer} from 'node:http';

/** @param {import('node:http').RequestListener} answer @returns {Promise<import('node:http').Server>} */
export async function serving(test, answer) {
  const server = createServer(answer);
  await new Promise(ready => { server.listen(0, '127.0.0.1', ready); });
  test.after(() => {
    server.close();
    server.closeAllConnections(); // the browser is lent on, and holds some open that it has never used
  });
  return server;
}
