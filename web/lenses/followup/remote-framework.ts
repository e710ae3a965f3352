/** Reads statements on which holders agree, and who assents to those of a framework. */
import type { ResultOf } from 'gql.tada';
import { fact } from '../../cards/remote.ts';
import { ask } from '../../remote/ask.ts';
import type { Language } from '../../words/language.ts';
import { agreedOperation, assentOperation } from './operations-framework.ts';

type RawPosition = ResultOf<typeof assentOperation>['positions']['nodes'][number];

export interface Framework {
  readonly agreed: Awaited<ReturnType<typeof readAgreed>>;
  readonly positions: Awaited<ReturnType<typeof readPositions>>;
}
export type Agreed = Framework['agreed'][number];
export type Held = Framework['positions'][number];

/** What is worried about is nothing to build on: only what holders are for. */
async function readAgreed(language: Language) {
  const { convergences } = await ask(agreedOperation, {}, language);
  return convergences.nodes.filter((one) => !('camp' in one) || one.camp === 'SUPPORT');
}

async function readPositions(ids: readonly string[], language: Language) {
  if (ids.length === 0) return [];
  const { positions } = await ask(assentOperation, { ids: [...ids] }, language);
  return positions.nodes.map((one: RawPosition) => ({ ...one, fact: fact(one.link) }));
}

export async function readFramework(
  ids: readonly string[],
  language: Language,
): Promise<Framework> {
  const [agreed, positions] = await Promise.all([
    readAgreed(language),
    readPositions(ids, language),
  ]);
  return { agreed, positions };
}
