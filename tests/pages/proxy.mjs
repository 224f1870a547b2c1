// A proxy on loopback that answers nothing and keeps a list of what it was asked for.
import {serving} from './serving.mjs';

// What browsers ask for on their own, whatever page they show.
const OWN = /(google|googleapis|gvt1|gstatic|mozilla|firefox)\.(com|net)/;

/** @returns {Promise<{port: number, requests: string[]}>} */
export async function loggingProxy(test) {
  const requests = [];
  const note = request => {
    if (!OWN.test(request.url)) requests.push(`${request.method} ${request.url}`);
  };
  const server = await serving(test, (request, response) => {
    note(request);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    note(request);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  return {port: server.address().port, requests};
}
