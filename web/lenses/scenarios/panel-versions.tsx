/** A kept scenario: who keeps it, its versions, the facts that changed since, and what its author may do with it. */
import { useState } from 'preact/hooks';
import { both, choose, say } from '../../changes.ts';
import { Name } from '../../shared/name.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Sure } from '../../shared/sure.tsx';
import { date } from '../../words/formats.ts';
import { type Kept, NONE } from './model.ts';
import {
  deleteScenario,
  renameScenario,
  restoreScenario,
  shareScenario,
} from './operations-kept.ts';
import { nowKept, type Telling, toKept } from './telling.ts';
import { scenarioWords } from './words.ts';

interface KeptProps extends Props {
  readonly kept: Kept;
  readonly telling: Telling;
}

export function KeptOne(props: KeptProps) {
  const { scene, kept } = props;
  const words = scenarioWords(scene).keeping;
  const { version, versions, forkOf } = kept;
  const day = (at: string) => date(at.slice(0, 10), scene.language);
  return (
    <>
      <p>
        {words.keptBy(kept.author, day(kept.changedAt))}{' '}
        {version !== null && words.versionOf(version.number, versions.length)}{' '}
        {kept.isShared ? words.isShared : words.isPrivate}
      </p>
      {forkOf !== null && (
        <p>
          {words.forkOf}{' '}
          <a href={hrefOf(scene, choose('scenarios', { ...NONE, kept: forkOf.id }))}>
            {forkOf.name}
          </a>
        </p>
      )}
      <ChangedFacts scene={scene} version={version} />
      {kept.isMine && <OfAuthor {...props} />}
      <details>
        <summary>{words.versions(versions.length)}</summary>
        <ol class="lines versions" reversed>
          {versions.map(({ number, at, note, restores }) => (
            <li key={number} value={number}>
              <a
                href={hrefOf(scene, toKept(kept.id, number))}
                aria-current={number === version?.number ? 'true' : undefined}
              >
                {words.version(number)}
              </a>
              , {day(at)}
              {restores !== null && ` (${words.restores(restores)})`}
              {note !== null && `: ${note}`}{' '}
              {number !== versions.length && kept.isMine && <Restore {...props} number={number} />}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

function Restore({ scene, kept, telling, number }: KeptProps & { readonly number: number }) {
  const words = scenarioWords(scene).keeping;
  return (
    <button
      type="button"
      class="quiet"
      aria-label={words.restoreWhat(number)}
      onClick={() =>
        telling.act(restoreScenario, { id: kept.id, version: number }, ({ restoreScenario: one }) =>
          both(toKept(one.id, one.version?.number), say(words.done)),
        )
      }
    >
      {words.restore}
    </button>
  );
}

/** Facts on which it stands that say something else than when it was kept. */
function ChangedFacts({ scene, version }: Props & { readonly version: Kept['version'] }) {
  const words = scenarioWords(scene);
  if (version === null || version.changedFacts.length === 0) return null;
  const name = ({ __typename, id, name: own }: Named) => (
    <Name scene={scene} kind={__typename} id={id} name={own} />
  );
  return (
    <div class="changed" role="status">
      <p>
        <b>{words.changed}</b> {words.keeping.changedSince}
      </p>
      <ul class="lines">
        {version.changedFacts.map(({ id, fact }) => (
          <li key={id}>
            {fact === null
              ? words.keeping.gone(id)
              : 'from' in fact
                ? [name(fact.from), ' → ', name(fact.to)]
                : 'name' in fact
                  ? name(fact)
                  : id}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface Named {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
}

/** What only the author may do. */
function OfAuthor({ scene, kept, telling }: KeptProps) {
  const words = scenarioWords(scene).keeping;
  const [name, setName] = useState(kept.name);
  const { id, isShared } = kept;
  return (
    <>
      <p class="actions">
        <button
          type="button"
          onClick={() =>
            telling.act(shareScenario, { id, isShared: !isShared }, () =>
              both(
                nowKept({ ...kept, isShared: !isShared }),
                say(isShared ? words.isPrivate : words.isShared),
              ),
            )
          }
        >
          {isShared ? words.unshare : words.share}
        </button>
        <Sure
          words={words}
          label={words.remove}
          of={kept.name}
          act={() =>
            telling.act(deleteScenario, { id }, () =>
              both(choose('scenarios', NONE), say(words.removed)),
            )
          }
        />
      </p>
      <details>
        <summary>{words.rename}</summary>
        <form
          class="keep"
          onSubmit={(event) => {
            event.preventDefault();
            void telling.act(renameScenario, { id, name }, () =>
              both(nowKept({ ...kept, name }), say(words.done)),
            );
          }}
        >
          <label>
            <span>{words.name}</span>
            <input
              type="text"
              required
              minLength={2}
              maxLength={100}
              value={name}
              onInput={({ currentTarget: { value } }) => setName(value)}
            />
          </label>
          <button type="submit">{words.rename}</button>
        </form>
      </details>
    </>
  );
}
