/** Reads the founding questions on one or two initiatives, and precedents. */
import type { ResultOf } from 'gql.tada';
import { fact } from '../../cards/remote.ts';
import { ask } from '../../remote/ask.ts';
import type { Language } from '../../words/language.ts';
import { checklistOperation, precedentsOperation } from './operations-founding.ts';

type RawItem = ResultOf<typeof checklistOperation>['checklist']['items'][number];
type RawPrecedent = ResultOf<typeof precedentsOperation>['precedents']['nodes'][number];

export type Checklist = Awaited<ReturnType<typeof readChecklist>>;
export type Item = Checklist['items'][number];
export type Precedents = Awaited<ReturnType<typeof readPrecedents>>;
export type Precedent = Precedents['nodes'][number];

export async function readChecklist(id: string, language: Language) {
  const { checklist } = await ask(checklistOperation, { id }, language);
  return {
    ...checklist,
    items: checklist.items.map((item: RawItem) => ({ ...item, links: item.links.map(fact) })),
  };
}

export interface PrecedentsAsked {
  readonly factor: string | null;
  readonly ended: boolean;
  readonly like: string | null;
}

/** How many stand on the page; the operation is measured at the largest page of a board. */
export const MOST_PRECEDENTS = 24;

export async function readPrecedents({ factor, ended, like }: PrecedentsAsked, language: Language) {
  const asked = { factor, like, ended: ended ? true : null, first: MOST_PRECEDENTS };
  const { precedents } = await ask(precedentsOperation, asked, language);
  return {
    ...precedents,
    nodes: precedents.nodes.map((one: RawPrecedent) => ({
      ...one,
      hinderedBy: one.hinderedBy.map(fact),
      overcame: one.overcame.map(fact),
      models: one.models.map(fact),
      left: one.left.map(fact),
    })),
  };
}
