/** Long work is done in pieces: between them the browser paints and answers. */
export const breathe = () => new Promise((resolve) => { setTimeout(resolve); });

/** A machine that is never idle does not keep anything from being drawn. */
const PATIENCE = 100;

/** Until nothing else is to do. */
export const idle = () => new Promise((resolve) => {
  if (window.requestIdleCallback) requestIdleCallback(resolve, { timeout: PATIENCE });
  else setTimeout(resolve);
});
