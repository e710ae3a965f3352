/** What a change does to facts, thing by thing: the old value struck through, the new one beside it. */
import type { ComponentChildren } from 'preact';
import type { ResultOf } from '../remote/graphql.ts';
import type { Scene } from '../shared/scene.ts';
import type { touchedParts } from './fragments.ts';
import { proposalWords } from './words.ts';

export type Touched = ResultOf<typeof touchedParts>;

/** Marks of the program, which say nothing to a reader. */
const MUTE =
  /^(id|kind|from|to|of|source|hash|seeded|edited|folder|named|nameIsOne|sort(Fr|En)|by)$/;

interface ListProps {
  readonly scene: Scene;
  readonly all: readonly Touched[];
  /** What stands before each. */
  readonly mark?: (one: Touched) => ComponentChildren;
}

export function TouchedList({ scene, all, mark }: ListProps) {
  return (
    <ul class="touched">
      {all.map((one) => (
        <li key={`${one.label} ${one.id}`} class={one.isNew ? 'new' : one.isGone ? 'gone' : ''}>
          {mark?.(one)}
          {one.isNew || one.isGone ? one.sentence : <Changed scene={scene} one={one} />}
        </li>
      ))}
    </ul>
  );
}

function Changed({ scene, one }: { scene: Scene; one: Touched }) {
  const words = proposalWords(scene);
  const fields = one.fields.filter(({ field }) => !MUTE.test(field));
  const [name] = one.sentence.split(/\s?: /);
  return (
    <>
      <span>{fields.length === 0 ? one.sentence : name}</span>
      {fields.length > 0 && (
        <dl class="difference">
          {fields.map(({ field, label, before, after }) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd>
                {before === null ? (
                  <span class="faint">{words.nothing}</span>
                ) : (
                  <del>{plain(before)}</del>
                )}{' '}
                {after === null ? (
                  <span class="faint">{words.removed}</span>
                ) : (
                  <ins>{plain(after)}</ins>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** JSON text as a reader writes it. */
export function plain(json: string): string {
  const value: unknown = JSON.parse(json);
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : json;
}
