/** « Comment est-ce lié à… »: a few paths between two entities by different reasons, in sentences. */

import { see } from '../changes.ts';
import { type Atlas, entityAt } from '../data/atlas.ts';
import type { Hop, Paths } from '../data/path.ts';
import type { Named } from '../data/sheet.ts';
import { atlasIn } from '../state.ts';
import { before } from '../words/grammar.ts';
import { useReturn } from './focus-return.ts';
import { Name } from './name.tsx';
import { Passages } from './passages.tsx';
import { Picker } from './picker.tsx';
import type { Props } from './scene.ts';
import { StatusMark } from './status.tsx';
import { Waiting } from './waiting.tsx';

export function PathTo({ scene, entity }: Props & { entity: Named }) {
  const { words, state, change } = scene;
  const atlas = atlasIn(state);
  const end = atlas === null ? null : entityAt(atlas, state.view.to);
  useReturn(end?.id ?? null, { leave: () => '.path [role="combobox"]' });
  return (
    <section class="path">
      <h3>{words.paths.label}</h3>
      <Picker
        scene={scene}
        label={words.paths.label}
        hint={words.paths.hint}
        onPick={(to) => change(see({ to }))}
      />
      {atlas !== null && end !== null && (
        <div aria-live="polite">
          <Chain scene={scene} atlas={atlas} from={entity.id} to={end.id} />
          <button type="button" class="quiet" onClick={() => change(see({ to: null }))}>
            {words.paths.forget}
          </button>
        </div>
      )}
    </section>
  );
}

interface ChainProps extends Props {
  readonly atlas: Atlas;
  readonly from: string;
  readonly to: string;
}

export function Chain({ scene, atlas, from, to }: ChainProps) {
  const { words, language } = scene;
  const nameOf = (id: string) => entityAt(atlas, id)?.name[language] ?? id;
  if (from === to) return null;
  return (
    <>
      <p class="faint">{words.paths.between(nameOf(from), nameOf(to))}</p>
      <Waiting scene={scene} of={scene.state.remote.chain}>
        {({ all }: Paths) =>
          all.length === 0 ? (
            <p>{words.paths.none(nameOf(from), nameOf(to))}</p>
          ) : (
            all.map(({ by, hops }) => (
              <section key={hops.map(({ link }) => link.id).join(' ')}>
                <p class="faint">
                  {by} · {words.paths.length(hops.length)}
                </p>
                <ol class="lines">
                  {hops.map((hop) => (
                    <li key={hop.link.id}>
                      <Sentence scene={scene} hop={hop} />
                      <Passages scene={scene} citations={hop.link.citations} />
                    </li>
                  ))}
                </ol>
              </section>
            ))
          )
        }
      </Waiting>
    </>
  );
}

/** One link, said in the direction in which one walks. */
function Sentence({ scene, hop }: Props & { hop: Hop }) {
  return (
    <>
      <Name scene={scene} {...hop.from} /> <em>{before(hop.said, hop.to.name, scene.language)}</em>
      <Name scene={scene} {...hop.to} />
      <StatusMark scene={scene} status={hop.link.status} />
    </>
  );
}
