/**
 * The page's own list of what went wrong unforeseen. Tests in any engine read it; it must stay empty.
 * Imported first, so that it also hears what goes wrong while the rest starts.
 */
const errors = [];
window.crossroadsErrors = errors;

addEventListener('error', (event) => errors.push(String(event.error ?? event.message)));
addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
addEventListener('securitypolicyviolation', (event) =>
  errors.push(`blocked by the page's policy: ${event.effectiveDirective} ${event.blockedURI}`));
