/** The fields of an entity, each with the label that the vocabulary gives it and who says so. */
import type { FieldValue, Sheet } from '../data/sheet.ts';
import type { FieldEntry } from '../data/vocabulary.ts';
import { atlasIn } from '../state.ts';
import { date, number } from '../words/formats.ts';
import { isWeb, Passages } from './passages.tsx';
import { inWords, type Props, type Scene } from './scene.ts';

export function Fields({ scene, sheet }: Props & { sheet: Sheet }) {
  if (sheet.fields.length === 0) return null;
  const { words, state } = scene;
  const entries = atlasIn(state)?.vocabulary.kinds.get(sheet.kind)?.fields ?? [];
  return (
    <section>
      <h3>{words.facts.fields}</h3>
      <dl class="fields">
        {sheet.fields.map(({ id, value }) => {
          const entry = entries.find((one) => one.id === id);
          const citations = sheet.citations.filter(({ fields }) => fields.includes(id));
          return (
            <div key={id}>
              <dt>{inWords(entry?.label, scene) || id}</dt>
              <dd>
                <Value scene={scene} entry={entry} value={value} />
                {citations.length > 0 && <Passages scene={scene} citations={citations} />}
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
  return <>{valueSaid(scene, entry, value)}</>;
}

export function valueSaid(scene: Scene, entry: FieldEntry | undefined, value: FieldValue): string {
  const { words, language, state } = scene;
  if (typeof value === 'boolean') return value ? words.facts.yes : words.facts.no;
  if (typeof value === 'number') return number(value, language);
  if (entry?.shape === 'date') return date(value, language);
  if (entry?.shape !== 'choice') return value;
  const choices = atlasIn(state)?.vocabulary.choices.get(entry.choices ?? '');
  return inWords(choices?.get(value), scene) || value;
}
