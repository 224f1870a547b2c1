/** What `action` returns, or `otherwise` where the browser, or what came from outside, does not let it. */
export function allowed(action, otherwise) {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
