/** The API as a process of its own, which starts anew when it is told to. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** The message of the server to the program that started it, once it answers. */
export interface Ready {
  readonly address: string;
  readonly entities: number;
  readonly links: number;
}

export interface Api {
  /** Settles when the API answers, at once or after the restart that is under way; fails when it has ended by itself. */
  ready(): Promise<Ready>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** @param failed called when the API ends by itself: it said why, and starts again at the next change */
export function startApi(root: string, failed: () => void): Api {
  let child: ChildProcess | null = null;
  let answers: Promise<Ready>;
  let restarting: Promise<void> = Promise.resolve();

  function start(): void {
    const words = ['--import', 'tsx', 'api/server.ts', '--without-page'];
    const own = spawn(process.execPath, words, {
      cwd: root,
      // Port 0 takes a free one, which comes back as a message.
      env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child = own;
    answers = new Promise((resolve, reject) => {
      own.once('message', (ready) => resolve(ready as Ready));
      own.once('exit', () => reject(new Error('the API has ended')));
    });
    answers.catch(() => undefined);
    own.once('exit', () => {
      if (child !== own) return;
      child = null;
      failed();
    });
  }

  async function end(): Promise<void> {
    const own = child;
    child = null;
    if (own === null) return;
    own.kill('SIGTERM');
    await once(own, 'exit');
  }

  start();
  return {
    ready: async () => {
      await restarting;
      return answers;
    },
    restart() {
      restarting = restarting.then(end).then(start);
      return restarting;
    },
    stop: () => restarting.then(end),
  };
}
