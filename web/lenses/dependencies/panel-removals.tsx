/** Removals: entities marked as gone, in one or two lists, and the entities that this exposes. */
import { choose } from '../../changes.ts';
import type { Named } from '../../data/sheet.ts';
import { Name } from '../../shared/name.tsx';
import { Picker } from '../../shared/picker.tsx';
import type { Props } from '../../shared/scene.ts';
import { ownOf } from '../../view.ts';
import { list, number } from '../../words/formats.ts';
import type { Dependencies, Exposed, Removal, Shared } from './model.ts';
import { Path } from './panel-layers-list.tsx';
import type { DependenciesView } from './view.ts';
import { dependenciesWords } from './words.ts';

const LISTS = ['gone', 'versus'] as const;
type List = (typeof LISTS)[number];

export function Removals({ scene, dependencies }: Props & { dependencies: Dependencies }) {
  const { state } = scene;
  const words = dependenciesWords(scene);
  const { layers, removals } = dependencies;
  const own = ownOf(state.view, 'dependencies');
  const { gone = [] } = own;
  const gathered = state.view.filters.only ?? state.gathered;
  const removed = (which: List) =>
    removalOf(dependencies, which, own)?.removed ?? ([] as readonly Named[]);
  return (
    <section>
      <h2>{words.drain}</h2>
      <p class="faint">{words.drainLead}</p>
      {layers !== null && !gone.includes(layers.entity.id) && (
        <p>
          <button
            type="button"
            onClick={() => scene.change(adding('gone', layers.entity.id, gone))}
          >
            {words.markSelected(layers.entity.name)}
          </button>
        </p>
      )}
      {gathered.length > 0 && !gathered.every((id) => gone.includes(id)) && (
        <p>
          <button
            type="button"
            onClick={() => scene.change(choose('dependencies', { gone: gathered }))}
          >
            {words.markGathered(gathered.length)}
          </button>
        </p>
      )}
      <div class="pair">
        {LISTS.map((which) => (
          <Marking key={which} scene={scene} which={which} removed={removed(which)} />
        ))}
      </div>
      <div class="pair">
        {removals.map((removal) => (
          <RemovalOf
            key={removal.removed.map(({ id }) => id).join()}
            scene={scene}
            removal={removal}
          />
        ))}
      </div>
      {dependencies.both !== null && (
        <div class="thirds">
          {(['both', 'onlyOne', 'onlyOther'] as const).map((part) => (
            <SharedOf key={part} scene={scene} title={words[part]} shared={dependencies[part]} />
          ))}
        </div>
      )}
    </section>
  );
}

/** With one list alone marked, its removal is the only one. */
function removalOf(
  { removals }: Dependencies,
  which: List,
  own: DependenciesView,
): Removal | undefined {
  if (own[which] === undefined) return undefined;
  return removals[which === 'versus' && own.gone !== undefined ? 1 : 0];
}

const marked = (which: List, ids: readonly string[]) =>
  choose('dependencies', { [which]: ids.length === 0 ? null : ids });

const adding = (which: List, id: string, now: readonly string[]) =>
  marked(which, [...new Set([...now, id])]);

function Marking({ scene, which, removed }: Props & { which: List; removed: readonly Named[] }) {
  const { state, change } = scene;
  const words = dependenciesWords(scene);
  const now = ownOf(state.view, 'dependencies')[which] ?? [];
  return (
    <div>
      <h3>{words[which]}</h3>
      <Picker
        scene={scene}
        label={`${words.mark} (${words[which]})`}
        hint={words.markHint}
        onPick={(id) => change(adding(which, id, now))}
      />
      {removed.length > 0 && (
        <ul class="lines">
          {removed.map((one) => (
            <li key={one.id}>
              <Name scene={scene} {...one} />{' '}
              <button
                type="button"
                class="quiet"
                aria-label={words.back(one.name)}
                title={words.back(one.name)}
                onClick={() =>
                  change(
                    marked(
                      which,
                      now.filter((id) => id !== one.id),
                    ),
                  )
                }
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function RemovalOf({ scene, removal }: Props & { removal: Removal }) {
  const { language } = scene;
  const words = dependenciesWords(scene);
  const { removed, exposed, exposedCount, aloneCount: alone } = removal;
  const counts = removal.countsByDistance.map((count, at) => words.atDistance(count, at + 1));
  const rest = exposedCount - exposed.length;
  return (
    <div class="removal">
      <h3>
        {words.removal(
          list(
            removed.map(({ name }) => name),
            language,
          ),
        )}
      </h3>
      {exposedCount === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <>
          <p>
            <b>{words.exposed(exposedCount, alone)}</b> {words.soon(list(counts, language))}
          </p>
          <ol class="lines">
            {exposed.map((one) => (
              <li key={one.entity.id} class={one.alone ? 'alone' : undefined}>
                <ExposedOf scene={scene} one={one} />
              </li>
            ))}
          </ol>
          {rest > 0 && <p class="faint">{words.restExposed(rest)}</p>}
        </>
      )}
    </div>
  );
}

function ExposedOf({ scene, one }: Props & { one: Exposed }) {
  const words = dependenciesWords(scene);
  return (
    <>
      <Name scene={scene} {...one.entity} />
      <span class="faint">{one.sentence}</span>
      {one.remains.length > 0 && (
        <span class="faint">
          {words.remains}{' '}
          {one.remains.map((other) => (
            <Name key={other.id} scene={scene} {...other} />
          ))}
        </span>
      )}
      <Path scene={scene} path={one.path} />
    </>
  );
}

function SharedOf({ scene, title, shared }: Props & { title: string; shared: Shared | null }) {
  if (shared === null) return null;
  const { language } = scene;
  const words = dependenciesWords(scene);
  const rest = shared.count - shared.some.length;
  return (
    <div>
      <h3>
        {title} <span class="faint inline">{number(shared.count, language)}</span>
      </h3>
      <ul class="lines">
        {shared.some.map((one) => (
          <li key={one.id}>
            <Name scene={scene} {...one} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="faint">{words.notJudgedMore(rest)}</p>}
    </div>
  );
}
