/** Long work is done in pieces: between them the browser paints and answers. */
export const breathe = () => new Promise((resolve) => { setTimeout(resolve); });

/** Until nothing else is to do. */
export const idle = () => new Promise((resolve) => { (window.requestIdleCallback ?? setTimeout)(resolve); });
