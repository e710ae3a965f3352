/** Silence and disagreement: what was looked for and is not there, and where sources part. */

import { open } from '../../changes.ts';
import type { Difference, Sheet } from '../../data/sheet.ts';
import { Passages } from '../../shared/passages.tsx';
import { hrefOf, inWords, type Props } from '../../shared/scene.ts';
import { StatusMark } from '../../shared/status.tsx';
import { fieldEntry, valueSaid, whatIs } from '../../shared/values.ts';
import { atlasIn } from '../../state.ts';

export function Absences({ scene, sheet }: Props & { sheet: Sheet }) {
  if (sheet.absences.length === 0) return null;
  const vocabulary = atlasIn(scene.state)?.vocabulary;
  const how = vocabulary?.choices.get('absenceHow');
  return (
    <section>
      <h3>{scene.words.facts.absences}</h3>
      <ul class="lines absences">
        {sheet.absences.map((one) => (
          <li key={one.id}>
            <b>{whatIs(scene, sheet.kind, one.what)}</b>
            <span class="faint">{inWords(how?.get(one.how), scene)}</span>
            <StatusMark scene={scene} status={one.status} />
            {one.note !== null && <span>{one.note}</span>}
            <Passages scene={scene} citations={one.citations} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DifferencesProps extends Props {
  readonly differences: readonly Difference[];
  readonly kind: string;
}

export function Differences({ scene, differences, kind }: DifferencesProps) {
  if (differences.length === 0) return null;
  return (
    <section>
      <h3>{scene.words.facts.differences}</h3>
      <dl class="fields">
        {differences.map(({ field, values }) => (
          <div key={field}>
            <dt>{whatIs(scene, kind, field)}</dt>
            {values.map(({ value, preferred, sources }) => (
              <dd key={value}>
                {valueSaid(scene, fieldEntry(scene, kind, field), value)}
                {preferred && <span class="faint"> ({scene.words.facts.preferred})</span>}
                <span class="faint">
                  {sources.map(({ id, name }) => (
                    <a key={id} href={hrefOf(scene, open(id))}>
                      {name}
                    </a>
                  ))}
                </span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
