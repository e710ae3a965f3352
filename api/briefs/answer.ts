/**
 * `GET /brief.pdf?e=<entity>`, `?card=`, `?money=`, `?state=`, `?scorecard=` or `?campaign=`: a brief to print, send
 * and cite. `ask` is a question to open with, each `step` a line of the agenda.
 */
import type { Answer } from '../http/answer.ts';
import { type Asked, languageAsked } from '../http/asked.ts';
import type { Kept } from '../http/kept.ts';
import { packed } from '../http/packed.ts';
import { notHere } from '../http/refusals.ts';
import type { Handler } from '../http/routing.ts';
import type { Ask } from '../pages/ask.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { refused } from '../words/refusing.ts';
import { pdfOf } from './pdf.ts';
import { AROUND_QUESTION, type AroundAnswer } from './question.ts';
import { type Answered, SUBJECTS, type Subject } from './subjects.ts';

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
    const { id, subject } = subjectOf(asked);
    const variables = subject.variables(id);
    const data = await ask<Answered>(subject.question, variables, language, {
      id: asked.id,
      signal,
    });
    if (data === null) throw notHere();
    const ids = subject.about?.(data) ?? [];
    const beside =
      ids.length === 0
        ? null
        : await ask<AroundAnswer>(AROUND_QUESTION, { ids }, language, { id: asked.id, signal });
    const page = subject.page(id, data);
    const around = {
      language,
      vocabulary,
      about: data.about,
      address: `${asked.origin}${page}${page.includes('?') ? '&' : '?'}lang=${language}`,
      now: now().toISOString(),
    };
    const brief = subject.write(data, around, asked.query, beside);
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

/** @throws BAD_INPUT where the address names nothing */
function subjectOf({ query }: Asked): { readonly id: string; readonly subject: Subject } {
  for (const [name, subject] of Object.entries(SUBJECTS)) {
    const id = query.get(name);
    if (id !== null) return { id, subject };
  }
  throw refused('e', ({ briefOfNothing }) => briefOfNothing);
}
