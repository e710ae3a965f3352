/**
 * Tries whether addresses of the web answer. Data may hold any address: only http and https are asked, only of
 * public machines, each look-up of a name and each redirect anew; one request at a time for each host, with a
 * pause between two.
 */
import { lookup } from 'node:dns';
import { type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

export type Outcome =
  | 'reached'
  /** It says that there is nothing, or nothing any more. */
  | 'gone'
  /** It answers, but not programs: whether the page is there cannot be told. */
  | 'refused'
  | 'failing'
  | 'late'
  | 'unknown-host'
  | 'unreachable'
  | 'certificate'
  | 'circling'
  /** No address of the web, or of a machine that is not public: it was not asked. */
  | 'not-asked';

export interface Reached {
  readonly address: string;
  readonly outcome: Outcome;
  /** The status of the last answer; null where there was none. */
  readonly status: number | null;
  /** Where it led in the end, where it was elsewhere. */
  readonly movedTo: string | null;
}

export interface Manners {
  /** True where a machine with this address may be asked. */
  readonly isAllowed: (address: string) => boolean;
  /** In milliseconds: for one request, and between two to one host. */
  readonly limit: number;
  readonly pause: number;
  /** How many hosts are asked at once. */
  readonly atOnce: number;
}

export const POLITE: Manners = { isAllowed: isPublic, limit: 15_000, pause: 1_000, atOnce: 8 };

const MOST_REDIRECTS = 5;
const NAME = 'Lacis check of links';
/** Without an answer from any of so many hosts, the machine itself reaches nothing. */
const SILENT_HOSTS = 20;

/** Whether an address belongs to a machine that everybody may reach: no loop, no private or reserved range. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}

/** Nothing here was reached: the machine has no web. */
export class NoWeb extends Error {}

/** @throws NoWeb where no host at all answers */
export async function reachedAll(
  addresses: readonly string[],
  manners: Manners = POLITE,
  tell: (one: Reached) => void = () => {},
): Promise<Reached[]> {
  const hosts = new Map<string, string[]>();
  for (const address of new Set(addresses)) {
    const host = URL.canParse(address) ? new URL(address).host : '';
    hosts.set(host, [...(hosts.get(host) ?? []), address]);
  }
  const waiting = [...hosts.values()];
  const found: Reached[] = [];
  const silent = new Set<string>();
  let answers = 0;
  async function worker(): Promise<void> {
    for (let own = waiting.shift(); own !== undefined; own = waiting.shift())
      for (const [at, address] of own.entries()) {
        if (at > 0) await pausing(manners.pause);
        const one = await reached(address, manners);
        if (['unknown-host', 'unreachable'].includes(one.outcome)) silent.add(own[0] ?? '');
        else if (one.outcome !== 'not-asked') answers += 1;
        if (answers === 0 && silent.size >= SILENT_HOSTS) throw new NoWeb();
        found.push(one);
        tell(one);
      }
  }
  await Promise.all(Array.from({ length: manners.atOnce }, worker));
  if (answers === 0 && silent.size > 0) throw new NoWeb();
  return found.sort((a, b) => (a.address < b.address ? -1 : 1));
}

const pausing = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

export async function reached(address: string, manners: Manners = POLITE): Promise<Reached> {
  const told = (outcome: Outcome, status: number | null, at: string): Reached => {
    return { address, outcome, status, movedTo: at === address ? null : at };
  };
  let at = address;
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    let answer: Answered;
    try {
      // Some servers know no HEAD, or answer it otherwise than a reader’s request.
      answer = await asked('HEAD', at, manners);
      if (answer.status >= 400) answer = await asked('GET', at, manners);
    } catch (error) {
      return told(outcomeOf(error), null, at);
    }
    const { status, location } = answer;
    if (status >= 300 && status < 400 && location !== undefined) {
      if (!URL.canParse(location, at)) return told('failing', status, at);
      at = new URL(location, at).href;
      continue;
    }
    return told(outcomeFor(status), status, at);
  }
  return told('circling', null, at);
}

function outcomeFor(status: number): Outcome {
  if (status < 400) return 'reached';
  if (status === 404 || status === 410) return 'gone';
  if ([401, 402, 403, 405, 406, 429, 451].includes(status)) return 'refused';
  return 'failing';
}

/** It may not be asked. */
class Barred extends Error {}
class Late extends Error {}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof Barred) return 'not-asked';
  if (error instanceof Late) return 'late';
  const { code = '' } = error as { code?: string };
  if (['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA'].includes(code)) return 'unknown-host';
  if (code === 'ETIMEDOUT') return 'late';
  return /CERT|SELF_SIGNED|ALTNAME|SSL/.test(code) ? 'certificate' : 'unreachable';
}

interface Answered {
  readonly status: number;
  readonly location: string | undefined;
}

/** One request; of the answer only the head is read. @throws Barred, Late, or what the system says */
function asked(method: 'HEAD' | 'GET', address: string, manners: Manners): Promise<Answered> {
  const url = URL.canParse(address) ? new URL(address) : null;
  const host = url?.hostname.replace(/^\[|\]$/g, '') ?? '';
  const isWeb = url !== null && ['http:', 'https:'].includes(url.protocol);
  if (!isWeb || url.username !== '' || (ipaddr.isValid(host) && !manners.isAllowed(host)))
    return Promise.reject(new Barred());
  return new Promise((resolve, reject) => {
    const options = {
      method,
      headers: { 'User-Agent': NAME, Accept: '*/*' },
      agent: false as const,
      lookup: allowed(manners),
    };
    const over = url.protocol === 'https:' ? overHttps : overHttp;
    const sent: ClientRequest = over(url, options, (answer: IncomingMessage) => {
      const { statusCode = 0, headers } = answer;
      resolve({ status: statusCode, location: headers.location });
      end();
    });
    const timer = setTimeout(() => {
      reject(new Late());
      end();
    }, manners.limit);
    const end = () => {
      clearTimeout(timer);
      sent.destroy();
    };
    sent.on('error', (error) => {
      reject(error);
      end();
    });
    sent.end();
  });
}

/** The machine that is asked is the one that was judged: the name is looked up once. */
const allowed =
  ({ isAllowed }: Manners): LookupFunction =>
  (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, found) => {
      const machines = (found ?? []).filter(({ address }) => isAllowed(address));
      const [first] = machines;
      if (error !== null) done(error, '', 0);
      else if (first === undefined || machines.length < found.length) done(new Barred(), '', 0);
      else if (options.all === true) done(null, machines);
      else done(null, first.address, first.family);
    });
