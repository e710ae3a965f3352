import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import { footing } from '../dependencies/answers.ts';
import { placeFor } from '../entities/known.ts';
import type { Language } from '../errors.ts';
import { knowledgeOf } from '../gaps/knowledge.ts';
import { wholeLinks } from '../snapshot/links.ts';
import { whereaboutsFrom } from '../snapshot/places.ts';
import { stakeholders } from '../snapshot/stakeholders.ts';
import { absencesFor } from '../sources/queries.ts';
import { citationsOf } from '../sources/statements.ts';
import { wordsIn } from '../words/words.ts';
import { type Anchoring, anchoringOf, type Keeper } from './anchoring.ts';
import { cardOf, type Factor } from './card.ts';

type Spoken = { readonly language?: Language };

async function riskCard({ id }: { id: string }, _: unknown, context: Context) {
  const { facts, sure } = await footing(context);
  return cardOf(id, { facts, standing: sure, stakeholder: stakeholders(context.vocabulary) });
}

/** Without a place, nobody is known to be here. */
async function anchoring({ id }: { id: string }, { place }: { place?: string }, context: Context) {
  const [{ facts, sure }, here] = [await footing(context), await placeFor(place, context)];
  const whereabouts = here === null ? () => 'UNKNOWN' as const : whereaboutsFrom(facts, sure, here);
  return anchoringOf(id, facts, sure, whereabouts);
}

const told =
  (which: 'title' | 'invitation') =>
  ({ factor }: Factor, { language }: Spoken, context: Context) =>
    wordsIn(language ?? context.language).risks[factor][which];

async function absencesOf({ codebase, absences }: Factor, _: unknown, context: Context) {
  if (absences.length === 0) return [];
  const ids = new Set(absences.map(({ id }) => id));
  const rows = await context.each(absencesFor, {}, codebase);
  return rows.flatMap(({ part }) => (ids.has(part.id) ? [part] : []));
}

export const risks = concept(import.meta.url, {
  Codebase: { riskCard, anchoring },
  Anchoring: {
    keepers: ({ keepers }: Anchoring, { first }: { first: number }) => keepers.slice(0, first),
    keeperCount: ({ keepers }: Anchoring) => keepers.length,
  },
  CodebaseKeeper: {
    organisation: ({ organisation }: Keeper, _: unknown, context: Context) =>
      organisation === null ? null : context.entity(organisation),
  },
  RiskFactor: {
    title: told('title'),
    invitation: told('invitation'),
    knowledge: ({ value, absences }: Factor) => (value === null ? knowledgeOf(absences) : null),
    links: ({ links }: Factor, { first }: { first: number }, context: Context) =>
      wholeLinks(links.slice(0, first), context),
    citations: ({ codebase, field, value }: Factor, _: unknown, context: Context) =>
      field === null || value === null ? [] : citationsOf(codebase, field, context),
    absences: absencesOf,
  },
});
