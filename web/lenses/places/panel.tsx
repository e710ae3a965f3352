/** Where: the selection on a map that needs no other host, and the same as a list, place by place. */
import { both, choose, see } from '../../changes.ts';
import { visibleIn } from '../../data/visible-in-state.ts';
import { loadingOf } from '../../remote/need.ts';
import { useReturn } from '../../shared/focus-return.ts';
import { Name } from '../../shared/name.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Shape } from '../../shared/shape.tsx';
import { UndrawnList } from '../../shared/undrawn-list.tsx';
import { Waiting } from '../../shared/waiting.tsx';
import { atlasIn } from '../../state.ts';
import { ownOf } from '../../view.ts';
import { type Grouped, groupedByPlace, type PlaceGroups } from './model.ts';
import { placesNeed } from './needs.ts';
import { PlaceMap } from './panel-map.tsx';
import { placesWords } from './words.ts';

const FEW = 5;
const MANY = 500;

export function PlacesPanel({ scene }: Props) {
  const { state, language } = scene;
  const words = placesWords(scene);
  const [atlas, visible] = [atlasIn(state), visibleIn(state)];
  if (atlas === null || visible === null) return null;
  return (
    <div class="places">
      <h1>{scene.labelOf('places')}</h1>
      <Waiting scene={scene} of={loadingOf(state, placesNeed)}>
        {(globe) => {
          const all = groupedByPlace(atlas, visible, globe.spots);
          return (
            <>
              <Lead scene={scene} all={all} />
              <PlaceMap scene={scene} globe={globe} groups={all.groups} />
              <PlaceList scene={scene} groups={all.groups} />
              <UndrawnList
                scene={scene}
                said={words.nowhere(all.unplaced.length)}
                note={words.nowhereNote}
                all={all.unplaced}
                each={({ id, kind, name }) => (
                  <Name scene={scene} id={id} kind={kind} name={name[language]} />
                )}
              />
            </>
          );
        }}
      </Waiting>
    </div>
  );
}

function Lead({ scene, all: { groups, unplaced: nowhere } }: Props & { all: PlaceGroups }) {
  const words = placesWords(scene);
  if (groups.length === 0) return <p role="status">{words.none}</p>;
  const here = new Set(groups.flatMap(({ entities }) => entities.map(({ entity }) => entity.id)));
  return <p role="status">{words.lead(here.size, groups.length, nowhere.length)}</p>;
}

function PlaceList({ scene, groups }: Props & { groups: readonly Grouped[] }) {
  const { state } = scene;
  const words = placesWords(scene);
  const { place: id } = ownOf(state.view, 'places');
  const chosen = groups.find(({ place }) => place.id === id);
  useReturn(chosen?.place.id ?? null, {
    enter: '.one-place a.name',
    leave: (id) => `#place-${id}`,
  });
  if (chosen !== undefined) {
    return (
      <section class="one-place" aria-live="polite">
        <p class="toggle">
          <a href={hrefOf(scene, choose('places', { place: null }))}>{words.all}</a>
        </p>
        <PlaceSection scene={scene} group={chosen} most={MANY} />
      </section>
    );
  }
  return (
    <ul class="place-list">
      {groups.map((group) => (
        <li key={group.place.id}>
          <PlaceSection scene={scene} group={group} most={FEW} />
        </li>
      ))}
    </ul>
  );
}

function PlaceSection({ scene, group, most }: Props & { group: Grouped; most: number }) {
  const { language } = scene;
  const words = placesWords(scene);
  const { place, spot, entities } = group;
  const rest = entities.length - most;
  return (
    <>
      <h2>
        <a
          id={`place-${place.id}`}
          class="name"
          href={hrefOf(
            scene,
            both(choose('places', { place: place.id }), see({ selected: place.id })),
          )}
        >
          <Shape scene={scene} kind="Place" />
          {place.name[language] || scene.words.unnamed}
        </a>{' '}
        <span class="faint">{words.count(entities.length)}</span>
      </h2>
      {spot === null && <p class="faint">{words.noPoint}</p>}
      <ul class="lines">
        {entities.slice(0, most).map(({ entity, in: within }) => (
          <li key={entity.id}>
            <Name scene={scene} id={entity.id} kind={entity.kind} name={entity.name[language]} />
            {within.id !== place.id && (
              <span class="faint">{words.within(within.name[language])}</span>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <a class="more" href={hrefOf(scene, choose('places', { place: place.id }))}>
          {words.rest(rest)}
        </a>
      )}
    </>
  );
}
