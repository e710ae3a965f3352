/** `GET /brief.pdf?e=<entity>` or `?card=<convergence or gap>`: a brief to print, send and cite. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from '../errors.ts';
import { languageOf } from '../http/language.ts';
import type { OriginOf } from '../http/origin.ts';
import type { Ask } from '../pages/answer.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Brief } from './brief.ts';
import { fileOf } from './kept.ts';
import {
  type About,
  CARD_QUESTION,
  type CardAnswer,
  ENTITY_QUESTION,
  type EntityAnswer,
} from './question.ts';
import { type Around, cardBrief, entityBrief } from './writing.ts';

export const BRIEF = '/brief.pdf';

interface Answered {
  readonly data?: {
    readonly about: About;
    readonly entity?: EntityAnswer | null;
    readonly convergence?: CardAnswer | null;
    readonly gap?: CardAnswer | null;
  };
}

export function openBriefs(
  vocabulary: Vocabulary,
  ask: Ask,
  originOf: OriginOf,
  now = () => new Date(),
) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', originOf(request));
    const asked = url.searchParams.get('lang') ?? request.headers['accept-language'];
    const language = languageOf(asked) === 'FR' ? 'fr' : 'en';
    const [entity, card] = [url.searchParams.get('e'), url.searchParams.get('card')];
    const id = card ?? entity;
    if (id === null) return refuse(response, 400, 'BAD_INPUT', 'e or card · e ou card');
    const question = card === null ? ENTITY_QUESTION : CARD_QUESTION;
    const { data } = (await ask(question, { id }, language)) as Answered;
    const around: Omit<Around, 'about'> = {
      language,
      vocabulary,
      address: `${url.origin}${placeOf(id, card, data)}?${card === null ? '' : `card=${encodeURIComponent(id)}&`}lang=${language}`,
      now: now().toISOString(),
    };
    const brief = data === undefined ? null : briefIn(data, { ...around, about: data.about });
    if (brief === null) return refuse(response, 404, 'NOT_FOUND', 'Nothing here · Rien ici');
    const left = new AbortController();
    response.once('close', () => left.abort());
    const file = await fileOf(brief, left.signal).catch(refusalIn);
    if (file instanceof Refusal)
      return refuse(response, 503, file.code, file.sentences[language === 'fr' ? 'FR' : 'EN']);
    response.writeHead(200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="lacis-${id.replaceAll(/[^a-z0-9-]/gi, '-').slice(0, 80)}.pdf"`,
      'Content-Length': file.length,
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Language',
    });
    response.end(request.method === 'HEAD' ? undefined : file);
  };
}

function refusalIn(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}

function briefIn(data: NonNullable<Answered['data']>, around: Around): Brief | null {
  if (data.entity) return entityBrief(data.entity, around);
  const card = data.convergence ?? data.gap;
  return card ? cardBrief(card, around) : null;
}

function placeOf(id: string, card: string | null, data: Answered['data']): string {
  if (card === null) return `/e/${encodeURIComponent(id)}`;
  return data?.convergence ? '/convergences' : '/gaps';
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  if (status === 503) response.setHeader('Retry-After', '60');
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify({ error: { code, message } }));
}
