/** Convergences on the map: who shares what with whom, and who should meet; the same as a list. */
import { useMemo } from 'preact/hooks';
import { WherePart } from '../../cards/panel-where.tsx';
import { stakeholders } from '../../cards/stakeholders.ts';
import { cardWords } from '../../cards/words.ts';
import { both, say, turn } from '../../changes.ts';
import type { ModeCallbacks } from '../../data/mode-graph.ts';
import { loadingOf } from '../../remote/need.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { given, ownOf } from '../../view.ts';
import { list } from '../../words/formats.ts';
import type { ConvergenceMap } from './answers.ts';
import { chooseOn, narrowMode } from './changes.ts';
import { ModeCanvas } from './mode-canvas.tsx';
import { Among, Check, orNull, without } from './mode-parts.tsx';
import { convergenceGraph, LOOKS, SORT_OF, SORTS, tieOf } from './model-convergences.ts';
import { convergenceMapNeed } from './needs.ts';
import { ChosenActor, ChosenTie } from './panel-tie.tsx';
import { TieList } from './panel-tie-list.tsx';
import { Line, Shore } from './swatches.tsx';
import { mapLensWords } from './words.ts';

export function ConvergencesMode({ scene }: Props) {
  const words = mapLensWords(scene);
  return (
    <div class="mode">
      <h1 class="unseen">{words.meet.label}</h1>
      <Waiting scene={scene} of={loadingOf(scene.state, convergenceMapNeed)}>
        {(map) => <Whole scene={scene} map={map} />}
      </Waiting>
    </div>
  );
}

type MapProps = Props & { readonly map: ConvergenceMap };

function Whole({ scene, map }: MapProps) {
  const { state } = scene;
  const words = mapLensWords(scene);
  const { at = null, tie = null } = ownOf(state.view, 'map');
  const graph = useMemo(() => convergenceGraph(map), [map]);
  const chosenTie = tie === null ? undefined : tieOf(map, tie);
  const choice = { node: at, edge: chosenTie?.id ?? null };
  const isPanelFree = state.view.selected === null;
  return (
    <>
      <Lead scene={scene} map={map} />
      <Legend scene={scene} map={map} />
      <ModeCanvas
        scene={scene}
        graph={graph}
        choice={choice}
        label={words.meet.label}
        file="lacis-convergences.png"
        choose={chooser(scene, map)}
      >
        {map.ties.length === 0 && <p class="nothing">{words.meet.none}</p>}
      </ModeCanvas>
      {isPanelFree && tie !== null && <ChosenTie scene={scene} />}
      {isPanelFree && tie === null && at !== null && (
        <ChosenActor scene={scene} map={map} id={at} />
      )}
      <TieList scene={scene} map={map} />
    </>
  );
}

/** A click or a step, with the sentence that says it. */
function chooser(scene: Props['scene'], map: ConvergenceMap): ModeCallbacks['choose'] {
  const words = mapLensWords(scene);
  const kinds = stakeholders(scene);
  return ({ node, edge }, walked) => {
    const tie = map.ties.find(({ id }) => id === (edge ?? walked?.along));
    const actor = map.actors.find(({ id }) => id === node);
    const group = map.groups.find(({ id }) => id === actor?.group);
    const said = [
      tie?.sentence ?? '',
      actor === undefined
        ? ''
        : words.meet.here(actor.name, kinds[actor.stakeholder] ?? '', actor.tieCount),
      group === undefined ? '' : words.meet.inGroup(group.title),
      node === null && edge === null ? words.hereNot : '',
    ];
    scene.change(
      both(
        chooseOn(node, edge === null ? null : (tie?.ends ?? null)),
        say(said.filter((one) => one !== '').join(' ')),
      ),
    );
  };
}

function Lead({ scene, map }: MapProps) {
  const words = mapLensWords(scene).meet;
  const { among = [], atLeast = 1, where = null } = ownOf(scene.state.view, 'map');
  return (
    <div class="mode-lead">
      <p aria-live="polite">
        {words.lead(map.actorCount, map.tieCount, atLeast)} {words.missing(map.missingCount)}{' '}
        {map.ties.length < map.tieCount && words.kept(map.ties.length, map.tieCount)}{' '}
        {map.unitingCount !== null && <b>{words.uniting(among.length, map.unitingCount)}</b>}{' '}
        {map.unitingCount !== null && map.unitingCount > 0 && (
          <a href={hrefOf(scene, turn('convergences', given({ among, where })))}>
            {words.unitingLink}
          </a>
        )}
        {map.nearest.map((near) => (
          <Nearest key={near.without.join()} scene={scene} near={near} />
        ))}
      </p>
    </div>
  );
}

/** Where nothing unites all: what unites most of them, and the way to read it. */
function Nearest({ scene, near }: Props & { near: ConvergenceMap['nearest'][number] }) {
  const words = mapLensWords(scene).meet;
  const { where = null } = ownOf(scene.state.view, 'map');
  const names = stakeholders(scene);
  const named = (all: readonly string[]) =>
    list(
      all.map((one) => names[one] ?? one),
      scene.language,
    );
  const { stakeholders: among, without: left, convergenceCount: count, convergence } = near;
  return (
    <>
      {words.nearest(named(among), named(left), count)}{' '}
      <a href={hrefOf(scene, turn('convergences', given({ among, where })))}>{convergence.title}</a>
      {'. '}
    </>
  );
}

/** The legend filters and counts at once. */
function Legend({ scene, map }: MapProps) {
  const { state, change } = scene;
  const words = mapLensWords(scene);
  const said = cardWords(scene);
  const { shared = [], among = [], atLeast = 1, where = 'LOCAL' } = ownOf(state.view, 'map');
  const isNarrowed = shared.length > 0 || among.length > 0 || atLeast > 1;
  return (
    <aside class="mode-aside" aria-label={words.filters}>
      <details open={matchMedia('(min-width: 60rem)').matches}>
        <summary>{words.filters}</summary>
        <WherePart
          scene={scene}
          counts={map.where}
          value={where}
          to={(one) => narrowMode({ where: one === 'LOCAL' ? null : one })}
        />
        <Least scene={scene} most={map.mostShared} />
        <fieldset class="mode-part">
          <legend>{words.meet.shared}</legend>
          {SORTS.map((sort) => {
            const own = map.kinds.filter(({ kind }) => SORT_OF[kind] === sort);
            if (own.length === 0) return null;
            return (
              <div key={sort} class="mode-sort">
                <p>
                  <Line {...LOOKS[sort]} /> {words.meet.sorts[sort]}
                </p>
                {own.map(({ kind, tieCount: ties }) => (
                  <Check
                    key={kind}
                    scene={scene}
                    label={said.kinds[kind] ?? kind}
                    count={ties}
                    checked={shared.includes(kind)}
                    onToggle={() =>
                      change(narrowMode({ shared: orNull(without(shared, kind)), tie: null }))
                    }
                  />
                ))}
              </div>
            );
          })}
        </fieldset>
        <ul class="mode-signs">
          <li>
            <Line family="ends" pattern="missing" /> {words.meet.missingTie}
          </li>
          <li>
            <Shore /> {words.meet.outlined}
          </li>
          <li>{words.meet.wide}</li>
          <li>{words.meet.aside}</li>
        </ul>
        <Among scene={scene} counts={map.stakeholders} />
        {isNarrowed && (
          <button
            type="button"
            onClick={() =>
              change(narrowMode({ shared: null, among: null, atLeast: null, tie: null }))
            }
          >
            {words.any}
          </button>
        )}
        <p>
          <a
            href={hrefOf(
              scene,
              turn(
                'convergences',
                given({ among: orNull(among), where: where === 'LOCAL' ? null : where }),
              ),
            )}
          >
            {words.meet.board}
          </a>
        </p>
      </details>
    </aside>
  );
}

/** The slider ends here: of two that share more, nothing is hidden by it. */
const MOST_LEAST = 6;

function Least({ scene, most }: Props & { most: number }) {
  const words = mapLensWords(scene).meet;
  const { atLeast = 1 } = ownOf(scene.state.view, 'map');
  return (
    <div class="mode-part field">
      <label for="at-least">{words.least}</label>
      <input
        id="at-least"
        type="range"
        min={1}
        max={Math.max(Math.min(most, MOST_LEAST), atLeast, 2)}
        value={atLeast}
        aria-valuetext={words.leastValue(atLeast)}
        onInput={({ currentTarget }) => {
          const value = Number(currentTarget.value);
          scene.change(narrowMode({ atLeast: value > 1 ? value : null }));
        }}
      />
      <output for="at-least">{words.leastValue(atLeast)}</output>
    </div>
  );
}
