/** The fact that a passage supports, as a sentence: an entity, a number, an absence, or a link. */

import { Name } from '../../shared/name.tsx';
import { inWords, type Props, type Scene } from '../../shared/scene.ts';
import { EndsSay, StatusMark } from '../../shared/status.tsx';
import { labelFor } from '../../shared/values.ts';
import { atlasIn } from '../../state.ts';
import { amountSaid } from '../../words/amounts.ts';
import { list } from '../../words/formats.ts';
import type { CitedFact } from './model.ts';
import { documentsWords } from './words.ts';

/** Verbs whose subject is the speaker. */
const VOICES: ReadonlySet<string> = new Set(['HOLDS', 'NAMES', 'PROPOSES', 'ANSWERS']);

interface FactProps extends Props {
  readonly fact: CitedFact;
  /** The document that is read: its name is not repeated. */
  readonly document: string;
}

export function SupportedFact({ scene, fact, document }: FactProps) {
  const { language, state } = scene;
  const words = documentsWords(scene);
  const { supports, citation } = fact;
  switch (supports.sort) {
    case 'link': {
      const { from, to, said, status, endsSay, reportedBy, kind } = supports;
      const voice = reportedBy ?? (VOICES.has(kind) ? from : null);
      return (
        <>
          {from.id === document ? words.thisText : <Name scene={scene} {...from} />} <em>{said}</em>{' '}
          <Name scene={scene} {...to} />
          <StatusMark scene={scene} status={status} />
          <EndsSay of={endsSay} />
          {voice !== null && (
            <span class="faint">
              {voice === reportedBy
                ? scene.words.facts.reportedBy(voice.name || scene.words.unnamed)
                : words.saidBy(voice.name || scene.words.unnamed)}
            </span>
          )}
        </>
      );
    }
    case 'quantity': {
      const { amount, entity } = supports;
      const measured = [amount.measures, amount.period].filter((part) => part !== null);
      return (
        <>
          <Name scene={scene} {...entity} /> <b>{amountSaid(amount, language)}</b>{' '}
          <span class="faint">{measured.join(' · ')}</span>
        </>
      );
    }
    case 'absence': {
      const hows = atlasIn(state)?.vocabulary.choices.get('absenceHow');
      const { entity, what, how } = supports;
      return (
        <>
          <Name scene={scene} {...entity} /> {words.absent(labelFor(scene, entity.kind, what))}{' '}
          <span class="faint">{inWords(hows?.get(how), scene)}</span>
        </>
      );
    }
    default:
      return (
        <>
          <Name scene={scene} {...supports.entity} />
          <StatusMark scene={scene} status={supports.status} />
          <span class="faint">{fieldsSaid(scene, supports.entity.kind, citation.fields)}</span>
        </>
      );
  }
}

/** The kind of the entity, and the fields for which it is cited. */
function fieldsSaid(scene: Scene, kind: string, fields: readonly string[]): string {
  const entry = atlasIn(scene.state)?.vocabulary.kinds.get(kind);
  const label = inWords(entry?.label, scene) || kind;
  if (fields.length === 0) return label;
  const named = fields.map((field) => labelFor(scene, kind, field));
  return `${label} · ${documentsWords(scene).forFields(list(named, scene.language))}`;
}
