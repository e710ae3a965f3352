/** The numbers that sources give: never bare where a doubt was stated. */
import type { EntityDetails } from '../../data/sheet.ts';
import { Passages } from '../../shared/passages.tsx';
import type { Props } from '../../shared/scene.ts';
import { StatusMark } from '../../shared/status.tsx';
import { amountSaid } from '../../words/amounts.ts';
import { entityWords } from './words.ts';

export function Numbers({ scene, details }: Props & { details: EntityDetails }) {
  if (details.quantities.length === 0) return null;
  return (
    <section>
      <h3>{entityWords(scene).numbers}</h3>
      <ul class="lines">
        {details.quantities.map((one) => (
          <li key={one.id}>
            <b>{amountSaid(one, scene.language)}</b>
            {one.measures !== null && `, ${one.measures}`}
            {one.period !== null && ` (${one.period})`}
            <StatusMark scene={scene} status={one.status} />
            {one.note !== null && <span class="faint">{one.note}</span>}
            <Passages scene={scene} citations={one.citations} />
          </li>
        ))}
      </ul>
    </section>
  );
}
