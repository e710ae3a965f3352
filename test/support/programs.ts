/** Runs the program itself, as a person does, and sees what it says and how it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundled } from './bundled.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Settles when the program has said this; fails when it ends without. */
  says(words: RegExp): Promise<string>;
}

/** Of this process's variables, those that are not settings of Lacis. */
function surroundings(): Record<string, string> {
  const own = /^(PORT|HOST|LACIS_|NEO4J_|LC_|LANG|NODE_OPTIONS|VITEST)/;
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || own.test(name) ? [] : [[name, value]],
    ),
  );
}

type Variables = Readonly<Record<string, string>>;

/** @param words a file of the program and its arguments, e.g. `['scripts/lacis.ts', 'seed']`. */
export function run([file = '', ...words]: readonly string[], env: Variables = {}): Running {
  const program = bundled(file);
  return program === null ? runAsWritten([file, ...words], env) : started([program, ...words], env);
}

/** The same by way of what reads TypeScript at each start, as `npm start` does: seconds of processor for each. */
export const runAsWritten = (words: readonly string[], env: Variables = {}): Running =>
  started(['--import', 'tsx', ...words], env);

/** The same by another program of Node. */
export const runBy = (node: string, words: readonly string[], env: Variables = {}): Running =>
  started(['--import', 'tsx', ...words], env, node);

function started(words: readonly string[], env: Variables, node = process.execPath): Running {
  const child = spawn(node, words, {
    cwd: ROOT,
    env: { ...surroundings(), LANG: 'en_CA.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { output: '', errors: '' };
  const listeners = new Set<() => void>();
  const hear = (stream: keyof typeof said) => (text: string) => {
    said[stream] += text;
    for (const listener of listeners) listener();
  };
  child.stdout.setEncoding('utf8').on('data', hear('output'));
  child.stderr.setEncoding('utf8').on('data', hear('errors'));
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal, ...said })),
  );
  return {
    process: child,
    ended,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = words.exec(`${said.output}${said.errors}`);
          if (found === null) return;
          listeners.delete(look);
          resolve(found[0]);
        };
        listeners.add(look);
        look();
        void ended.then(({ code, errors }) => reject(new Error(`ended (${code}): ${errors}`)));
      }),
  };
}
