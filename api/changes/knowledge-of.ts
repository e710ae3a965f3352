/** Since when something is known, when it was last looked at, and what should be looked at next. */
import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import { today } from '../day.ts';
import { wrongDate } from '../loading/values.ts';
import { currentFacts } from '../snapshot/current.ts';
import { refused } from '../words/refusing.ts';
import { lastConfirmedOn, type ToConfirm, toConfirm } from './freshness.ts';
import { byNumber } from './history.ts';
import { knownAt, revisionOn } from './known.ts';
import { type Paged, some } from './paging.ts';
import { together } from './telling.ts';

/** In things. */
const MOST_KNOWN = 300;

function checkDay(day: string): void {
  if (wrongDate(day) !== null) throw refused('day', ({ noDate }) => noDate(day));
}

const facts = ({ graph, vocabulary }: Context) => currentFacts(graph, vocabulary);

export const knowledge = concept(
  import.meta.url,
  {
    Query: {
      changeOn: async (_: unknown, { day }: { day: string }, { graph }: Context) => {
        checkDay(day);
        const number = await revisionOn(graph.read, day);
        return (await graph.read(byNumber, { numbers: [number] }))[0] ?? null;
      },
      toConfirm: async (_: unknown, page: Paged, context: Context) =>
        some(toConfirm(await facts(context), today()), page),
    },
    Entity: {
      knownOn: async ({ id }: { id: string }, { day }: { day: string }, { graph }: Context) => {
        checkDay(day);
        const revision = await revisionOn(graph.read, day);
        return together((await knownAt(graph.read, id, revision)).slice(0, MOST_KNOWN));
      },
      lastConfirmedOn: async ({ id }: { id: string }, _: unknown, context: Context) =>
        lastConfirmedOn(await facts(context), id),
    },
    ToConfirm: {
      entity: ({ id }: ToConfirm, _: unknown, context: Context) => context.entity(id),
    },
  },
  'knowledge.graphql',
);
