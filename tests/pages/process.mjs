// Starting and ending the programs that a browser session takes.
import {spawn} from 'node:child_process';
import net from 'node:net';

export const sleep = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/** A port on loopback that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Asks again until the answer is truthy; then gives it. Errors count as "not yet". */
export async function until(ask, what, milliseconds = 8000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    let problem;
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      problem = error;
    }
    if (Date.now() > end) {
      throw new Error(`${milliseconds} ms went by without: ${what}`, {cause: problem});
    }
    await sleep(40);
  }
}

// However the tests end, nothing that they started stays behind.
const running = new Set();
process.on('exit', () => running.forEach(end));

/** Ends a process, if it is still there. */
function end(pid) {
  try {
    process.kill(pid);
  } catch {
    // It is gone already.
  }
}

/** Has a process that a driver started end with the tests, until the function that it gives is called. */
export function endWithTests(pid) {
  running.add(pid);
  return () => running.delete(pid);
}

/** Starts a program; `stop()` ends it and waits until it is gone. */
export function start(command, args, environment = {}) {
  const child = spawn(command, args, {env: {...process.env, ...environment}, stdio: 'ignore'});
  running.add(child.pid);
  const gone = new Promise(resolve => child.once('exit', resolve).once('error', resolve));
  gone.then(() => running.delete(child.pid));
  return {
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
      await gone;
      clearTimeout(timer);
    },
  };
}
