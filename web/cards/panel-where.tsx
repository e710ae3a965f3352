/** Local, elsewhere or all, with how many there are of each; nothing where no place is known. */
import type { Change } from '../changes.ts';
import { hrefOf, type Props } from '../shared/scene.ts';
import { number } from '../words/formats.ts';
import { WHERE, type Where, type WhereCounts } from './where.ts';
import { cardWords } from './words.ts';

interface WhereProps extends Props {
  readonly counts: WhereCounts | null;
  readonly value: Where;
  readonly to: (value: Where) => Change;
}

export function WherePart({ scene, counts, value, to }: WhereProps) {
  const words = cardWords(scene);
  if (counts === null) return null;
  const { localCount: local, elsewhereCount: elsewhere, unknownCount: unknown } = counts;
  const many = {
    LOCAL: local,
    ELSEWHERE: elsewhere + unknown,
    ALL: local + elsewhere + unknown,
  };
  return (
    <nav class="lenses where-row" aria-label={words.where.title}>
      {WHERE.map((one) => (
        <a
          key={one}
          href={hrefOf(scene, to(one))}
          aria-current={value === one ? 'true' : undefined}
        >
          {words.where[one]} ({number(many[one], scene.language)})
        </a>
      ))}
    </nav>
  );
}
