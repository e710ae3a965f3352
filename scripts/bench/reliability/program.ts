/** The server as a program of its own, on made-up facts, to be killed, ended and flooded. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEmbedded } from '../../../api/graph/embedded.ts';
import { type Wholeness, wholenessOf } from '../../../api/starting/wholeness.ts';
import { writeEcology } from '../../generate/files.ts';
import { generate } from '../ecology.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const TOKEN = 'a-token-for-the-reliability-bench';

export interface Program {
  readonly child: ChildProcess;
  /** Settles with its address once it serves; null where it ended before. */
  readonly ready: Promise<string | null>;
  readonly ended: Promise<{ readonly code: number | null; readonly errors: string }>;
  /** Megabytes of memory at the most so far; not a number where the system does not tell. */
  peak(): number;
}

/** @param more variables of the environment, such as those of a Neo4j */
export function start(
  seeds: string,
  data: string,
  more: Readonly<Record<string, string>> = {},
): Program {
  const child = spawn(process.execPath, ['--import', 'tsx', 'api/server.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      NEO4J_URI: '',
      LANG: 'C',
      LACIS_LOG: 'silent',
      LACIS_DATA: data,
      LACIS_SEEDS: seeds,
      LACIS_ADMIN_TOKEN: TOKEN,
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, errors] = ['', ''];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = new Promise<{ code: number | null; errors: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, errors })),
  );
  const ready = new Promise<string | null>((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const port = /is ready: http:\/\/localhost:(\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    });
    void ended.then(() => resolve(null));
  });
  return { child, ready, ended, peak: () => peakOf(child.pid) };
}

function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** Room for the measures: made-up seed files, and a folder for each try. */
export function openRoom(entities: number) {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-reliability-'));
  const seeds = join(folder, 'seeds');
  writeEcology(seeds, generate({ entities, seed: 1 }));
  let count = 0;
  return {
    seeds,
    data: () => {
      count += 1;
      return join(folder, `data-${count}`);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export type Room = ReturnType<typeof openRoom>;

/** What a data folder holds, once nobody has it. */
export async function heldIn(data: string): Promise<Wholeness> {
  const graph = await openEmbedded(data);
  try {
    return await wholenessOf(graph);
  } finally {
    await graph.close();
  }
}

export const isWhole = ({ astray, orphans, unsourced, isCounted }: Wholeness) =>
  astray.length + orphans.length + unsourced === 0 && isCounted;

const agent = new Agent({ keepAlive: true, maxSockets: 4_096 });

export interface Answered {
  /** Null where the connection broke. */
  readonly status: number | null;
  /** Whether the server had begun to listen no more: the request was never taken. */
  readonly isRefused: boolean;
  readonly milliseconds: number;
  readonly text: string;
}

/** Asks in GraphQL, by POST, so that no kept answer serves. */
export function ask(address: string, query: string, headers: object = {}): Promise<Answered> {
  const began = performance.now();
  const body = JSON.stringify({ query });
  return new Promise((resolve) => {
    const done = (status: number | null, text = '', isRefused = false) =>
      resolve({ status, text, isRefused, milliseconds: performance.now() - began });
    const sent = request(
      `${address}/graphql`,
      {
        agent,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          done(response.statusCode ?? null, Buffer.concat(parts).toString()),
        );
        response.on('error', () => done(null));
      },
    );
    sent.on('error', (error: NodeJS.ErrnoException) =>
      done(null, '', error.code === 'ECONNREFUSED'),
    );
    sent.end(body);
  });
}

export const pause = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
