/** Silence and disagreement: what was looked for and is not there, and where sources part. */

import { open } from '../changes.ts';
import type { Difference, Sheet } from '../data/sheet.ts';
import { atlasIn } from '../state.ts';
import { valueSaid } from './fields.tsx';
import { Passages } from './passages.tsx';
import { hrefOf, inWords, type Props, type Scene } from './scene.ts';
import { StatusMark } from './status.tsx';

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

const fieldEntry = ({ state }: Scene, kind: string, field: string) =>
  atlasIn(state)
    ?.vocabulary.kinds.get(kind)
    ?.fields.find(({ id }) => id === field);

/** A field, a kind of link, or a word: in words. */
export function whatIs(scene: Scene, kind: string, what: string): string {
  const vocabulary = atlasIn(scene.state)?.vocabulary;
  const label = fieldEntry(scene, kind, what)?.label ?? vocabulary?.links.get(what)?.label;
  return inWords(label, scene) || what;
}
