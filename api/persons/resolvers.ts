import { allow } from '../access/viewer.ts';
import { checkTexts } from '../changes/done.ts';
import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import type { Erased } from '../graph/erasing/erasing.ts';
import { spend } from '../proposals/spending.ts';
import { checkPrintable, notFound, proposalRefused, refused } from '../words/refusing.ts';
import { erase } from './erase.ts';
import { close, keep, type PersonRequest, requests } from './requests.ts';

type Input<T> = { readonly input: T };

interface EraseInput {
  readonly person?: string | null;
  readonly texts?: readonly string[] | null;
  readonly dryRun?: boolean | null;
}
interface AboutMeInput {
  readonly person: string;
  readonly wants: PersonRequest['wants'];
  readonly message: string;
  readonly contact?: string | null;
}

/** In characters. */
const LONGEST = 1_000;

export const persons = concept(import.meta.url, {
  PersonWish: { CORRECT: 'correct', REMOVE: 'remove' },
  Mutation: {
    erase: async (_: unknown, { input }: Input<EraseInput>, context: Context) => {
      const author = allow(await context.viewer(), 'erase');
      const { person = null, texts, dryRun } = input;
      const isDryRun = dryRun === true;
      return erase(context.graph, { person, texts: texts ?? [], author, isDryRun });
    },
    aboutMe: async (_: unknown, { input }: Input<AboutMeInput>, context: Context) => {
      const { person, wants, message, contact = null } = input;
      if (message.trim() === '' || message.length > LONGEST)
        throw refused('message', ({ textOf }) => textOf(LONGEST));
      checkPrintable('message', message);
      checkTexts({ contact });
      spend(context);
      const entity = await context.entity(person);
      if (entity === null || entity.kind !== 'Person') throw notFound(person, 'person');
      return { at: await keep(context.graph, { person: entity.id, wants, message, contact }) };
    },
    closePersonRequest: async (_: unknown, { id }: { id: string }, context: Context) => {
      allow(await context.viewer(), 'erase');
      await close(context.graph, id);
      return true;
    },
  },
  Query: {
    personRequests: async (_: unknown, __: unknown, context: Context) => {
      // What depends on who asks is kept in no cache.
      if (!context.isPosted) throw proposalRefused('BAD_INPUT', ({ byPost }) => byPost);
      allow(await context.viewer(), 'erase');
      return requests(context.graph);
    },
  },
  PersonRequest: {
    person: async ({ person }: PersonRequest, _: unknown, context: Context) =>
      context.entity(person),
  },
  Erased: {
    changeCount: ({ changes }: Erased) => changes,
    removedCount: ({ removed }: Erased) => removed.length,
    markedCount: ({ marked }: Erased) => marked.length,
    markedEntities: ({ marked }: Erased) =>
      marked.flatMap(({ label, id }) => (label === 'Entity' ? [id] : [])).slice(0, 100),
    recordCount: ({ records }: Erased) =>
      [...records.values()].reduce((sum, count) => sum + count, 0),
  },
});
