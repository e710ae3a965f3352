/**
 * Answers to questions, kept ready for as long as the graph does not change: one that is asked again
 * costs neither parsing, nor statements, nor compression. Only GraphQL queries exist here, so the same
 * question has the same answer, by GET or by POST.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { languageOf } from './language.ts';
import { type Ready, ready, send } from './ready.ts';

/** How many bytes of answers are kept, the latest used. */
const MOST_BYTES = 64 * 1024 * 1024;
const DAY = 24 * 60 * 60 * 1000;

/** A question, as far as its answer depends on it. */
export interface Question {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answers {
  /** @param body what a POST carries, already read */
  answer(request: IncomingMessage, response: ServerResponse, body?: string): Promise<void>;
}

/**
 * @param revision the number that grows with each change of the graph
 * @param ask answers a question afresh
 */
export function openAnswers(
  revision: () => Promise<number>,
  ask: (question: Question & { readonly signal: AbortSignal }) => Promise<Response>,
): Answers {
  const kept = new Map<string, Ready>();
  /** Being made: who asks the same meanwhile waits for it. */
  const coming = new Map<string, Coming>();
  let bytes = 0;
  let keptFor = '';

  function keep(key: string, answer: Ready): void {
    kept.set(key, answer);
    bytes += weightOf(key, answer);
    for (const [oldest, one] of kept) {
      if (bytes <= MOST_BYTES) break;
      kept.delete(oldest);
      bytes -= weightOf(oldest, one);
    }
  }

  async function afresh(key: string, question: Question, signal: AbortSignal): Promise<Ready> {
    const wanted = keptFor;
    const answer = await ready(await ask({ ...question, signal }));
    if (answer.isWhole && wanted === keptFor) keep(key, answer);
    return answer;
  }

  function begun(key: string, question: Question): Coming {
    const left = new AbortController();
    const answer = afresh(key, question, left.signal).finally(() => {
      if (coming.get(key) === one) coming.delete(key);
    });
    const one: Coming = { answer, left, waiting: 0 };
    coming.set(key, one);
    return one;
  }

  /** The last who leaves before the answer is there stops its making. */
  function waitFor(one: Coming, key: string, response: ServerResponse): Promise<Ready> {
    one.waiting += 1;
    response.once('close', () => {
      one.waiting -= 1;
      if (one.waiting > 0 || coming.get(key) !== one) return;
      coming.delete(key);
      one.left.abort();
    });
    return one.answer;
  }

  async function answerTo(question: Question, response: ServerResponse): Promise<Ready> {
    const key = Object.values({ ...question, headers: Object.values(question.headers) }).join('\n');
    const known = kept.get(key);
    if (known !== undefined) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    return waitFor(coming.get(key) ?? begun(key, question), key, response);
  }

  return {
    async answer(request, response, body) {
      const question = questionOf(request, body);
      const number = await revision().catch(() => null);
      // The database is away: nothing is kept, and the API itself says so in the language asked for.
      if (number === null) {
        const { signal } = new AbortController();
        return send(await ready(await ask({ ...question, signal })), request, response);
      }
      // Some answers depend on the day: what ends soon, what is old.
      const now = `${number} ${Math.floor(Date.now() / DAY)}`;
      if (now !== keptFor) {
        kept.clear();
        coming.clear();
        bytes = 0;
        keptFor = now;
      }
      return send(await answerTo(question, response), request, response);
    },
  };
}

interface Coming {
  readonly answer: Promise<Ready>;
  /** Aborted when all who wait have left. */
  readonly left: AbortController;
  waiting: number;
}

/** A question takes two bytes a character where it holds more than Latin letters. */
const weightOf = (key: string, { weight }: Ready) => 2 * key.length + weight;

function questionOf({ headers, url = '' }: IncomingMessage, body: string | undefined): Question {
  const own = {
    accept: headers.accept ?? '*/*',
    'accept-language': languageOf(headers['accept-language']).toLowerCase(),
  };
  if (body === undefined) return { method: 'GET', url, headers: own };
  const type = headers['content-type'] ?? '';
  return { method: 'POST', url, headers: { ...own, 'content-type': type }, body };
}
