/** Which convergences and divergences a change may have altered: those are found again, the others stand. */
import { followed } from '../snapshot/derived.ts';
import { SPEAKS_FOR } from '../snapshot/identity.ts';
import { around, reaching, spreading } from '../snapshot/reaching.ts';
import { KEEPING } from '../snapshot/reliance.ts';
import { type Ground, groundOn } from './basis.ts';
import type { Tie } from './convergence.ts';
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
 * @param find all that there is on a ground: of these subjects it must say the same where lists show them alone
 * @param inOrder puts old and new in their order
 */
export function following<F extends OfSubject>(
  name: string,
  ground: Ground,
  subjects: (touched: ReadonlySet<string>, ground: Ground) => Set<string>,
  find: (ground: Ground) => F[],
  inOrder: (all: F[]) => F[],
): readonly F[] {
  const all = (): readonly F[] => inOrder(find(ground));
  return followed(ground.facts, ground.standing, name, all, (before, touching) => {
    const among = subjects(spreading(touching, ground.facts), ground);
    if (among.size > MOST) return null;
    const isAmong = ({ subject, other = null }: F) =>
      among.has(subject ?? '') || (other !== null && among.has(other));
    const kept = before.filter((one) => !isAmong(one));
    const again = find(groundOn(ground, among)).filter(isAmong);
    return again.length === 0 && kept.length === before.length
      ? before
      : inOrder([...kept, ...again]);
  });
}

/** By what a party is judged: the body for which it speaks, and the form of that body. */
const STANDS_FOR = SPEAKS_FOR;
const SAID = ['HOLDS', 'HAS_NEED', 'NAMES'];
const BETWEEN = ['CONTRADICTS', 'NARROWS', 'SAME_END'];

/** Of statements, needs, barriers and concepts: what was touched, and what is said by those touched or by who speaks for them. */
export const onThemes = (touched: ReadonlySet<string>, { facts }: Ground): Set<string> =>
  new Set([
    ...reaching(touched, [['ABOUT'], SAID, STANDS_FOR], facts),
    ...reaching(touched, [SAID, STANDS_FOR], facts),
  ]);

/** Two statements that contradict each other are told together. */
export function onStatements(touched: ReadonlySet<string>, ground: Ground): Set<string> {
  const all = reaching(touched, [SAID, STANDS_FOR], ground.facts);
  for (const one of around(all, BETWEEN, ground.facts)) all.add(one);
  return all;
}

/** Through what is made or provided, what it stands on is shared too. */
const BUILT = ['DEPENDS_ON', 'RUNS_ON'];

/** What is shared by those touched, by who speaks for them, and by the bodies of which they are part. */
export const onTies =
  (kind: Tie) =>
  (touched: ReadonlySet<string>, { facts }: Ground): Set<string> => {
    const shared = [...WAYS[kind].flatMap(({ links }) => links), ...BUILT];
    const own = new Set(touched);
    for (const id of own) for (const { to } of facts.out(id, 'PART_OF')) own.add(to);
    const all = reaching(own, [shared, [...STANDS_FOR, ...KEEPING]], facts);
    if (kind === 'FUNDER')
      for (const id of [...all])
        for (const { intermediary } of facts.into(id, 'FUNDS') as Ground['facts']['flows'])
          if (intermediary !== null) all.add(intermediary);
    return all;
  };
