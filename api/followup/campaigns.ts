/** A campaign for one policy: who decides, who is for it in their own words, who is missing, who is against and why. */
import type { Facts } from '../snapshot/facts.ts';
import type { LinkFact, SpokenFact } from '../snapshot/queries.ts';
import type { StakeholderOf } from '../snapshot/stakeholders.ts';
import type { Standing } from '../snapshot/standing.ts';

export interface CampaignVoice {
  readonly id: string;
  readonly stakeholder: string;
  /** What it says or does for or against it, each with its passage. */
  readonly links: readonly LinkFact[];
}

export interface CampaignFacts {
  readonly id: string;
  /** Links by which somebody adopted it or is asked to carry it out. */
  readonly deciders: readonly LinkFact[];
  /** Statements that it requires, that it is about, or that it is itself. */
  readonly statements: readonly string[];
  readonly allies: readonly CampaignVoice[];
  readonly opponents: readonly CampaignVoice[];
  /** Kinds of stakeholder of which nobody is an ally. */
  readonly missing: readonly string[];
}

const ACTORS = new Set(['Organisation', 'Person']);
const FOR = new Set(['for', 'proposal']);
const AGAINST = new Set(['against', 'concern']);
/** Kinds that cannot be asked to join. */
const NO_GROUP = new Set(['unknown', 'network']);

interface Around {
  readonly standing: Standing;
  readonly stakeholder: StakeholderOf;
  /** All kinds of stakeholder. */
  readonly kinds: readonly string[];
}

export function campaignFor(facts: Facts, id: string, around: Around): CampaignFacts {
  const statements = statementsOf(facts, id);
  // Positions are kept with their stance.
  const held = facts
    .into(id, 'HOLDS')
    .concat(statements.flatMap((one) => facts.into(one, 'HOLDS'))) as unknown as SpokenFact[];
  const unique = [...new Map(held.map((link) => [link.id, link])).values()];
  const deciders = decidersOf(facts, id);
  const deciding = new Set(deciders.map(({ from, to }) => (to === id ? from : to)));
  const supporting = [
    ...facts.into(id, 'PROPOSES', 'SUPPORTS'),
    ...unique.filter(({ stance }) => FOR.has(stance ?? '')),
  ];
  const opposing = [
    ...facts.into(id, 'CRITICISES'),
    ...unique.filter(({ stance }) => AGAINST.has(stance ?? '')),
  ];
  const allies = voicesOf(facts, supporting, around).filter((one) => !deciding.has(one.id));
  const present = new Set(allies.map(({ stakeholder }) => stakeholder));
  return {
    id,
    deciders,
    statements,
    allies,
    opponents: voicesOf(facts, opposing, around),
    missing: around.kinds.filter((kind) => !NO_GROUP.has(kind) && !present.has(kind)),
  };
}

function statementsOf(facts: Facts, id: string): readonly string[] {
  const isStatement = (one: string) => facts.entities.get(one)?.kind === 'Statement';
  const said = facts
    .out(id, 'ABOUT', 'REQUIRES')
    .map(({ to }) => to)
    .filter(isStatement);
  return [...new Set(isStatement(id) ? [id, ...said] : said)];
}

function decidersOf(facts: Facts, id: string): readonly LinkFact[] {
  const policies =
    facts.entities.get(id)?.kind === 'Statement'
      ? facts.into(id, 'REQUIRES').map(({ from }) => from)
      : [id];
  return policies.flatMap((policy) => [
    ...facts.into(policy, 'ADOPTED'),
    ...facts
      .out(policy, 'ADDRESSED_TO')
      .filter(({ to }) => ACTORS.has(facts.entities.get(to)?.kind ?? '')),
  ]);
}

/** Each holder once, with all that it says; only what is a fact, and only people and organisations. */
function voicesOf(
  facts: Facts,
  links: readonly LinkFact[],
  { standing, stakeholder }: Around,
): readonly CampaignVoice[] {
  const byHolder = new Map<string, LinkFact[]>();
  for (const link of links.filter(standing.fact)) {
    const holder = facts.entities.get(link.from);
    if (holder === undefined || !ACTORS.has(holder.kind)) continue;
    byHolder.set(link.from, [...(byHolder.get(link.from) ?? []), link]);
  }
  return [...byHolder]
    .map(([id, own]) => {
      const holder = facts.entities.get(id);
      const kind = holder === undefined ? null : stakeholder(holder);
      return { id, stakeholder: kind ?? 'unknown', links: own };
    })
    .sort((a, b) => b.links.length - a.links.length || (a.id < b.id ? -1 : 1));
}
