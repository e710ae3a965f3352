/** The fields of an entity, each with the label that the vocabulary gives it and who says so. */
import type { EntityDetails, FieldValue } from '../../data/sheet.ts';
import type { FieldEntry } from '../../data/vocabulary.ts';
import { isWeb, Passages } from '../../shared/passages.tsx';
import { inWords, type Props } from '../../shared/scene.ts';
import { valueText } from '../../shared/values.ts';
import { atlasIn } from '../../state.ts';
import { WayIn } from './way-in.tsx';

interface FieldsProps extends Props {
  readonly details: EntityDetails;
  /** Whether each field shows a way to correct it. */
  readonly whole: boolean;
}

export function Fields({ scene, details, whole }: FieldsProps) {
  if (details.fields.length === 0) return null;
  const { words, state } = scene;
  const entries = atlasIn(state)?.vocabulary.kinds.get(details.kind)?.fields ?? [];
  return (
    <section>
      <h3>{words.facts.fields}</h3>
      <dl class="fields">
        {details.fields.map(({ id, value }) => {
          const entry = entries.find((one) => one.id === id);
          const citations = details.citations.filter(({ fields }) => fields.includes(id));
          return (
            <div key={id}>
              <dt>{inWords(entry?.label, scene) || id}</dt>
              <dd>
                <Value scene={scene} entry={entry} value={value} />
                {citations.length > 0 && <Passages scene={scene} citations={citations} />}
                {whole && (
                  <WayIn
                    scene={scene}
                    own={{ field: id }}
                    what={inWords(entry?.label, scene) || id}
                  />
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

interface ValueProps extends Props {
  readonly entry: FieldEntry | undefined;
  readonly value: FieldValue;
}

function Value({ scene, entry, value }: ValueProps) {
  if (typeof value === 'string' && entry?.shape === 'url' && isWeb(value)) {
    return (
      <a href={value} rel="noopener noreferrer external" target="_blank">
        {value.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
      </a>
    );
  }
  return <>{valueText(scene, entry, value)}</>;
}
