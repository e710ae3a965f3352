/** Which convergences and divergences a change may have altered: those are found again, the others stand. */
import { followed } from '../snapshot/derived.ts';
import { SPEAKS_FOR } from '../snapshot/identity.ts';
import type { FlowFact } from '../snapshot/queries.ts';
import { around, spreading } from '../snapshot/reaching.ts';
import { KEEPING } from '../snapshot/reliance.ts';
import { type Basis, groundOn } from './basis.ts';
import type { Theme, Tie } from './convergence.ts';
import { withWholes } from './rules/acquainted.ts';
import { WAYS } from './rules/sharing.ts';

/** What is found of one subject, or of two statements. */
interface OfSubject {
  readonly subject: string | null;
  readonly other?: string | null;
}

/** With more subjects than this, finding all again costs less. */
const MOST = 5_000;

/**
 * @param subjects from what was touched to the subjects of which something else may be found
 * @param find all that there is on a basis: of these subjects it must say the same where lists show them alone
 * @param inOrder puts old and new in their order
 */
export function following<F extends OfSubject>(
  name: string,
  basis: Basis,
  subjects: (touched: ReadonlySet<string>, basis: Basis) => Set<string>,
  find: (basis: Basis) => F[],
  inOrder: (all: F[]) => F[],
): readonly F[] {
  const all = (): readonly F[] => inOrder(find(basis));
  return followed(basis.facts, basis.standing, name, all, (before, touching) => {
    const among = subjects(spreading(touching, basis.facts), basis);
    if (among.size > MOST) return null;
    const isAmong = ({ subject, other = null }: F) =>
      among.has(subject ?? '') || (other !== null && among.has(other));
    const kept = before.filter((one) => !isAmong(one));
    const again = find(groundOn(basis, among)).filter(isAmong);
    return again.length === 0 && kept.length === before.length
      ? before
      : inOrder([...kept, ...again]);
  });
}

/** Through which links an actor says something. */
const SAID = ['HOLDS', 'HAS_NEED', 'NAMES'];
const BETWEEN = ['CONTRADICTS', 'NARROWS', 'SAME_END'];
/** What is made or provided stands on other things. */
const BUILT = ['DEPENDS_ON', 'RUNS_ON'];

type Touched = ReadonlySet<string>;

/** With what lies at the other end of links of these kinds, and with those that count as one. */
function along(
  ids: Touched,
  way: 'out' | 'into',
  kinds: readonly string[],
  { facts, identity }: Basis,
) {
  const all = new Set(ids);
  for (const id of ids)
    for (const link of facts[way](id, ...kinds))
      for (const one of identity.same(way === 'out' ? link.to : link.from)) all.add(one);
  return all;
}

/** Those touched, and whoever speaks for one of them: a party is judged by the body for which it speaks. */
const speakers = (touched: Touched, basis: Basis) => along(touched, 'into', SPEAKS_FOR, basis);

/** Only what may be a subject: of these kinds, gone, or the same as another. */
const ofKinds = (ids: Touched, kinds: readonly string[], { facts, identity }: Basis) =>
  new Set(
    [...ids].filter((id) => {
      const entity = facts.entities.get(id);
      return entity === undefined || kinds.includes(entity.kind) || identity.same(id).length > 1;
    }),
  );

/** Of statements, needs, barriers and concepts: those of which something is said by who was touched. */
export const onThemes = (kind: Theme) => (touched: Touched, basis: Basis) => {
  const said = along(speakers(touched, basis), 'out', SAID, basis);
  const all = kind === 'CONCEPT' ? along(said, 'out', ['ABOUT'], basis) : said;
  return ofKinds(all, ['Statement', 'Need', 'Barrier', 'Concept'], basis);
};

/** Two statements that contradict each other are told together. */
export function onStatements(touched: Touched, basis: Basis): Set<string> {
  const all = ofKinds(along(speakers(touched, basis), 'out', SAID, basis), ['Statement'], basis);
  for (const one of around(all, BETWEEN, basis.facts)) all.add(one);
  return all;
}

/** What is shared by those touched, by who speaks for them, and by the bodies of which they are part. */
export const onTies = (kind: Tie) => (touched: Touched, basis: Basis) => {
  const parties = speakers(touched, basis);
  for (const id of touched) for (const whole of withWholes(id, basis)) parties.add(whole);
  const all = new Set(touched);
  const add = (ids: Iterable<string>) => {
    for (const id of ids) all.add(id);
  };
  for (const { links, at } of WAYS[kind])
    add(along(parties, at === 'to' ? 'out' : 'into', links, basis));
  if (kind === 'CODEBASE') add(along(along(parties, 'out', KEEPING, basis), 'out', BUILT, basis));
  if (kind !== 'FUNDER')
    return ofKinds(
      all,
      WAYS[kind].flatMap(({ shared }) => shared),
      basis,
    );
  for (const id of parties)
    for (const { intermediary } of basis.facts.into(id, 'FUNDS') as readonly FlowFact[])
      if (intermediary !== null) add(basis.identity.same(intermediary));
  return all;
};
