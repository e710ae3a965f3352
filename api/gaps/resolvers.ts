import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import { type PageArguments, page, sliced } from '../entities/pages.ts';
import type { Language } from '../errors.ts';
import { currentFacts } from '../snapshot/current.ts';
import { wholeLinks } from '../snapshot/links.ts';
import { absencesFor } from '../sources/queries.ts';
import { enumValue } from '../vocabulary/sdl.ts';
import { wordsIn } from '../words/words.ts';
import { type BoardArguments, type GapArguments, gapOf, gapsFor } from './asked.ts';
import { countsOf } from './counts.ts';
import type { Gap, GapKind, WeightPart } from './gap.ts';
import { RULES, ruleOf } from './rules.ts';
import { invitationOf, ruleInWords, sentenceOf, titleOf } from './telling.ts';

interface Spoken {
  readonly language?: Language;
}
interface Some {
  readonly first: number;
  readonly skip?: number;
}

const ofKind =
  (tell: typeof titleOf) =>
  ({ kind }: { kind: GapKind }, { language }: Spoken, context: Context) =>
    tell(kind, language ?? context.language);

const spoken =
  (tell: typeof sentenceOf) =>
  async (gap: Gap, { language }: Spoken, context: Context) =>
    tell(
      gap,
      {
        facts: await currentFacts(context.graph, context.vocabulary),
        vocabulary: context.vocabulary,
      },
      language ?? context.language,
    );

/** The whole board is of what is missing in the world; records to complete are asked for, or narrowed to. */
const unnarrowed = (args: GapArguments): GapArguments =>
  args.missingIn || args.kinds || args.about || args.documents || args.subjects || args.knowledge
    ? args
    : { ...args, missingIn: 'WORLD' };

async function absencesOf({ absences }: Gap, _: unknown, context: Context) {
  const ids = new Set(absences.map(({ id }) => id));
  const subjects = [...new Set(absences.map(({ of }) => of))];
  const rows = await Promise.all(subjects.map((of) => context.each(absencesFor, {}, of)));
  return rows.flat().flatMap(({ part }) => (ids.has(part.id) ? [part] : []));
}

export const gaps = concept(import.meta.url, {
  GapKind: Object.fromEntries(RULES.map(({ kind }) => [enumValue(kind), kind])),
  Query: {
    gaps: async (_: unknown, args: GapArguments & PageArguments, context: Context) => {
      const { gaps: found, where } = await gapsFor(unnarrowed(args), context);
      const slice = sliced(found, 'gaps', ({ id }) => id, args);
      return Object.assign(
        page(slice, 'gaps', slice.shown, ({ id }) => id),
        { where },
      );
    },
    gap: (_: unknown, { id, ...args }: BoardArguments & { id: string }, context: Context) =>
      gapOf(id, args, context),
    gapCounts: async (_: unknown, args: GapArguments, context: Context) =>
      countsOf((await gapsFor(args, context)).gaps, args),
  },
  Gap: {
    title: ofKind(titleOf),
    rule: ofKind(ruleInWords),
    sentence: spoken(sentenceOf),
    invitation: spoken(invitationOf),
    subject: ({ subject }: Gap, _: unknown, context: Context) => context.entity(subject),
    entities: ({ entities }: Gap, { first }: Some, context: Context) =>
      Promise.all(entities.slice(0, first).map((id) => context.entity(id))),
    entityCount: ({ entities }: Gap) => entities.length,
    facts: ({ links }: Gap, { first, skip = 0 }: Some, context: Context) =>
      wholeLinks(links.slice(skip, skip + first), context),
    factCount: ({ links }: Gap) => links.length,
    leads: ({ leads = [] }: Gap, { first }: Some, context: Context) =>
      wholeLinks(leads.slice(0, first), context),
    absences: absencesOf,
    weightParts: ({ parts }: Gap) => parts,
    missing: ({ kind }: Gap) => ruleOf.get(kind)?.missing,
  },
  GapCount: { title: ofKind(titleOf), rule: ofKind(ruleInWords) },
  WeightPart: {
    label: ({ name }: WeightPart, { language }: Spoken, context: Context) =>
      wordsIn(language ?? context.language).gaps.weights[name],
  },
});
