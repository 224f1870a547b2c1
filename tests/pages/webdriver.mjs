// The W3C WebDriver protocol over HTTP, as chromedriver and WebKitWebDriver speak it.

const LIMIT = 60_000; // milliseconds; a browser that takes longer hangs

/** `send(method, path, body)` for a driver that listens on a loopback port. */
export function webdriver(port) {
  return async function send(method, path, body = {}) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: {'content-type': 'application/json'},
      body: method === 'POST' ? JSON.stringify(body) : undefined,
      signal: AbortSignal.timeout(LIMIT),
    });
    const {value} = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
}
