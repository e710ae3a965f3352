/** Actors that a text does not name, and that nobody has identified. */
import { identityOf } from '../../snapshot/identity.ts';
import type { Rule } from '../gap.ts';
import { part, seeing } from './counting.ts';

const ACTORS = ['Organisation', 'Person'];
/** What an actor does or needs: more of it, more reason to know who it is. */
const DOES = [
  'DEVELOPS',
  'MAINTAINS',
  'CONTRIBUTES_TO',
  'PROVIDES',
  'USES',
  'HAS_NEED',
  'HOLDS',
  'TOOK_PART_IN',
  'MEMBER_OF',
  'FACES',
];

export const actorWithoutName: Rule<'actor-without-name', null> = {
  kind: 'actor-without-name',
  missingIn: 'RECORDS',
  missing: { field: 'name' },
  absence: ['name', 'SAME_AS'],
  subjects: seeing(),
  find: ({ facts, standing }) => {
    const { same } = identityOf(facts, standing);
    const isNamed = (id: string) => facts.entities.get(id)?.named !== false;
    return ACTORS.flatMap((kind) => facts.of(kind))
      .filter(
        ({ id, named, sort }) => named === false && sort !== 'class' && !same(id).some(isNamed),
      )
      .map(({ id }) => {
        const links = facts.out(id, ...DOES).filter(standing.fact);
        return {
          subject: id,
          entities: [id],
          links,
          leads: facts.out(id, 'SAME_AS'),
          parts: [part('known', links.length)],
          detail: null,
        };
      });
  },
  rule: (words) => words.rule,
  sentence: ({ subject }, { name }, words) => words.sentence(name(subject)),
};
