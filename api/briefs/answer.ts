/** `GET /brief.pdf?e=<entity>` or `?card=<convergence or gap>`: a brief to print, send and cite. */
import type { Answer } from '../http/answer.ts';
import { type Asked, languageAsked } from '../http/asked.ts';
import type { Kept } from '../http/kept.ts';
import { packed } from '../http/packed.ts';
import { notHere } from '../http/refusals.ts';
import type { Handler } from '../http/routing.ts';
import type { Ask } from '../pages/ask.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { refused } from '../words/refusing.ts';
import type { Brief } from './brief.ts';
import { pdfOf } from './pdf.ts';
import {
  type About,
  CARD_QUESTION,
  type CardAnswer,
  ENTITY_QUESTION,
  type EntityAnswer,
} from './question.ts';
import { type Around, cardBrief, entityBrief } from './writing.ts';

interface Answered {
  readonly about: About;
  readonly entity?: EntityAnswer | null;
  readonly convergence?: CardAnswer | null;
  readonly gap?: CardAnswer | null;
}

interface BriefParts {
  readonly vocabulary: Vocabulary;
  readonly ask: Ask;
  readonly kept: Kept;
}

export function answersBriefs(
  { vocabulary, ask, kept }: BriefParts,
  now = () => new Date(),
): Handler {
  async function make(asked: Asked, language: 'fr' | 'en', signal: AbortSignal): Promise<Answer> {
    const [entity, card] = [asked.query.get('e'), asked.query.get('card')];
    const id = card ?? entity;
    if (id === null) throw refused('e', ({ briefOfNothing }) => briefOfNothing);
    const question = card === null ? ENTITY_QUESTION : CARD_QUESTION;
    const data = await ask<Answered>(question, { id }, language, { id: asked.id, signal });
    const brief =
      data &&
      briefIn(data, {
        language,
        vocabulary,
        about: data.about,
        address: `${asked.origin}${placeOf(id, card, data)}?${card === null ? '' : `card=${encodeURIComponent(id)}&`}lang=${language}`,
        now: now().toISOString(),
      });
    if (brief === null) throw notHere();
    return {
      status: 200,
      type: 'application/pdf',
      body: packed(await pdfOf(brief), { compress: false }),
      caching: 'facts',
      vary: 'Accept-Language',
      headers: {
        'Content-Disposition': `inline; filename="lacis-${id.replaceAll(/[^a-z0-9-]/gi, '-').slice(0, 80)}.pdf"`,
      },
    };
  }

  return (asked) => {
    const language = languageAsked(asked, 'lang') === 'FR' ? 'fr' : 'en';
    return kept.answer(asked, `brief ${language} ${asked.origin} ${asked.url}`, (signal) =>
      asked.admit(() => make(asked, language, signal), signal),
    );
  };
}

function briefIn(data: Answered, around: Around): Brief | null {
  if (data.entity) return entityBrief(data.entity, around);
  const card = data.convergence ?? data.gap;
  return card ? cardBrief(card, around) : null;
}

function placeOf(id: string, card: string | null, data: Answered): string {
  if (card === null) return `/e/${encodeURIComponent(id)}`;
  return data.convergence ? '/convergences' : '/gaps';
}
