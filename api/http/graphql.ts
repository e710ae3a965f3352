/** `GET` and `POST /graphql`: anonymous GETs are kept, other requests are answered afresh, a browser gets GraphiQL. */
import { LIMITS } from '../bounds/limits.ts';
import type { Answer } from './answer.ts';
import type { Api } from './api.ts';
import type { Asked } from './asked.ts';
import { jsonText } from './body.ts';
import { Gone } from './gone.ts';
import type { Kept, Made } from './kept.ts';
import { choosing } from './negotiation.ts';
import { packed } from './packed.ts';
import { notAcceptable, otherSite } from './refusals.ts';
import { UNKEPT } from './replies.ts';
import type { Handler } from './routing.ts';
import { isFromOtherSite } from './same-origin.ts';

const ANSWERS = ['application/json', 'application/graphql-response+json'] as const;
const STREAMS = ['text/event-stream', 'multipart/mixed'] as const;
const formFor = choosing([...ANSWERS, ...STREAMS]);
const VARY = 'Accept, Accept-Language';

export function answersGraphql(api: Api, kept: Kept): Handler {
  /** Half a megabyte that is the same for everybody: it is made and compressed once. */
  let graphiql: Promise<Answer> | undefined;
  function visited(asked: Asked): Promise<Answer> {
    graphiql ??= pageOf(api, asked);
    graphiql.catch(() => {
      graphiql = undefined;
    });
    return graphiql;
  }

  return async (asked) => {
    if (asked.method === 'POST') return posted(api, asked);
    const { accept } = asked.headers;
    // In a browser the address opens GraphiQL, even with a query in it.
    if (String(accept ?? '').includes('text/html')) return visited(asked);
    const type = formFor(accept);
    if (type === undefined) throw notAcceptable(ANSWERS);
    if (!asked.isAnonymous || STREAMS.some((one) => one === type)) {
      const all = { ...passedOn(asked), accept: type };
      return asked.admit(() => fresh(api, asked, all, asked.signal));
    }
    const language = asked.language.toLowerCase();
    // The answer depends on nothing else of the request, so that nothing else is passed on.
    const headers = { accept: type, 'accept-language': language };
    return kept.answer(asked, `${type} ${language} ${asked.url}`, (signal) =>
      asked.admit(() => fresh(api, asked, headers, signal), signal),
    );
  };
}

/** `POST /ballot`: the same API at the one path to which a browser sends the cookie of a participant. */
export const answersBallot =
  (api: Api): Handler =>
  (asked) =>
    posted(api, asked, '/graphql');

/** @param url the address under which the API knows itself */
async function posted(api: Api, asked: Asked, url = asked.url): Promise<Answer> {
  const { cookie, origin, accept, ...headers } = asked.headers;
  const site = headers['sec-fetch-site'];
  if (
    cookie !== undefined &&
    isFromOtherSite({ origin, site: String(site ?? 'none') }, asked.origin)
  )
    throw otherSite();
  const type = formFor(accept);
  if (type === undefined) throw notAcceptable(ANSWERS);
  const body = await jsonText(asked.request, LIMITS.body);
  const all = { ...passedOn(asked), accept: type };
  const made = await asked.admit(() => fresh(api, asked, all, asked.signal, { body, url }));
  return { ...made, caching: 'never' };
}

/** The page of GraphiQL. It is asked without a query, and for whoever comes next, even if this client leaves. */
async function pageOf(api: Api, { id, origin }: Asked): Promise<Answer> {
  const response = await api.fetch(`${origin}/graphql`, {
    headers: { accept: 'text/html', 'x-request-id': id },
  });
  const made = await answerIn(response);
  return {
    ...made,
    vary: 'Accept',
    headers: {
      'Content-Security-Policy': "frame-ancestors 'self'",
      'Referrer-Policy': 'same-origin',
    },
  };
}

async function fresh(
  api: Api,
  asked: Asked,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  { body, url = asked.url }: { readonly body?: string; readonly url?: string } = {},
): Promise<Made> {
  const response = await api.fetch(
    `${asked.origin}${url}`,
    {
      method: asked.method,
      headers: { ...headers, 'x-request-id': asked.id },
      signal,
      ...(body === undefined ? {} : { body }),
    },
    { client: asked.client },
  );
  if (signal.aborted) throw new Gone();
  return answerIn(response);
}

/** Headers of this connection and this body, which are not passed on. */
const STAYS = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'expect',
  'te',
]);

/** Cookies and tokens go with the question: its context sees who asks. */
function passedOn({ headers }: Asked): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || STAYS.has(name) ? [] : [[name, String(value)]],
    ),
  );
}

/** Headers of the library that are decided here. */
const DECIDED = ['content-type', 'content-length', 'cache-control', 'vary'];

async function answerIn(response: Response): Promise<Made> {
  const { status } = response;
  const type = response.headers.get('content-type');
  const headers = Object.fromEntries(
    [...response.headers].filter(([name]) => !DECIDED.includes(name)),
  );
  const rest = { status, type, headers, vary: VARY } as const;
  if (response.body === null) return { ...rest, caching: 'never', body: null };
  if (type !== null && STREAMS.some((one) => type.startsWith(one))) {
    // Proxies that gather an answer before they pass it on are told not to.
    const live = { ...headers, 'X-Accel-Buffering': 'no' };
    return { ...rest, headers: live, caching: 'never', body: response.body };
  }
  const bytes = Buffer.from(await response.arrayBuffer());
  const isUnkept = response.headers.get('cache-control') === UNKEPT[1];
  const isPartial = isUnkept || status !== 200 || bytes.includes('"errors":');
  return { ...rest, caching: isPartial ? 'never' : 'facts', body: packed(bytes), isPartial };
}
