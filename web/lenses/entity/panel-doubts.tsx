/** Absences that someone looked for, and values on which sources differ. */

import { open } from '../../changes.ts';
import type { Difference, EntityDetails } from '../../data/sheet.ts';
import { Passages } from '../../shared/passages.tsx';
import { hrefOf, inWords, type Props } from '../../shared/scene.ts';
import { StatusMark } from '../../shared/status.tsx';
import { fieldEntry, labelFor, valueText } from '../../shared/values.ts';
import { atlasIn } from '../../state.ts';

export function Absences({ scene, details }: Props & { details: EntityDetails }) {
  if (details.absences.length === 0) return null;
  const vocabulary = atlasIn(scene.state)?.vocabulary;
  const how = vocabulary?.choices.get('absenceHow');
  return (
    <section>
      <h3>{scene.words.facts.absences}</h3>
      <ul class="lines absences">
        {details.absences.map((one) => (
          <li key={one.id}>
            <b>{labelFor(scene, details.kind, one.what)}</b>
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
            <dt>{labelFor(scene, kind, field)}</dt>
            {values.map(({ value, preferred, sources }) => (
              <dd key={value}>
                {valueText(scene, fieldEntry(scene, kind, field), value)}
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
