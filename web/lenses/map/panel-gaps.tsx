/** Gaps on the map: what is missing is drawn as missing, as large as many rely on it; the same as a list. */
import { useMemo } from 'preact/hooks';
import { WherePart } from '../../cards/panel-where.tsx';
import { both, say, turn } from '../../changes.ts';
import { ABSENCES, type ModeCallbacks } from '../../data/mode-graph.ts';
import { loadingOf } from '../../remote/need.ts';
import { hrefOf, inWords, type Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { atlasIn } from '../../state.ts';
import { given, ownOf } from '../../view.ts';
import { ABSENCE_OF } from './absences.ts';
import type { GapMap } from './answers.ts';
import { chooseOn, narrowMode } from './changes.ts';
import { ModeCanvas } from './mode-canvas.tsx';
import { Among, Check, orNull, without } from './mode-parts.tsx';
import { gapGraph, holesIn, missingTiesIn } from './model-gaps.ts';
import { gapMapNeed } from './needs.ts';
import { ChosenHole, ChosenStrangers } from './panel-hole.tsx';
import { HoleList } from './panel-hole-list.tsx';
import { Hole, Line, Ring } from './swatches.tsx';
import { mapLensWords } from './words.ts';

export function GapsMode({ scene }: Props) {
  const words = mapLensWords(scene);
  return (
    <div class="mode">
      <h1 class="unseen">{words.lack.label}</h1>
      <Waiting scene={scene} of={loadingOf(scene.state, gapMapNeed)}>
        {(map) => <Whole scene={scene} map={map} />}
      </Waiting>
    </div>
  );
}

type MapProps = Props & { readonly map: GapMap };

function Whole({ scene, map }: MapProps) {
  const { state } = scene;
  const words = mapLensWords(scene);
  const { at = null, tie = null } = ownOf(state.view, 'map');
  const vocabulary = atlasIn(state)?.vocabulary;
  const graph = useMemo(
    () => (vocabulary === undefined ? null : gapGraph(map, vocabulary, scene.language)),
    [map, vocabulary, scene.language],
  );
  if (graph === null) return null;
  const missing = missingTiesIn(map).find(({ from, to }) =>
    [from.id, to.id].every((end) => tie?.includes(end)),
  );
  const isPanelFree = state.view.selected === null;
  return (
    <>
      <Lead scene={scene} map={map} />
      <Legend scene={scene} map={map} />
      <ModeCanvas
        scene={scene}
        graph={graph}
        choice={{ node: at, edge: missing?.gap.id ?? null }}
        label={words.lack.label}
        file="lacis-gaps.png"
        choose={chooser(scene, map)}
      >
        {graph.nodes.length === 0 && <p class="nothing">{words.lack.none}</p>}
      </ModeCanvas>
      {isPanelFree && missing !== undefined && <ChosenStrangers scene={scene} tie={missing} />}
      {isPanelFree && missing === undefined && at !== null && (
        <ChosenHole scene={scene} map={map} graph={graph} id={at} />
      )}
      <HoleList scene={scene} map={map} />
    </>
  );
}

function chooser(scene: Props['scene'], map: GapMap): ModeCallbacks['choose'] {
  const words = mapLensWords(scene);
  const kinds = atlasIn(scene.state)?.vocabulary.kinds;
  return ({ node, edge }) => {
    const missing = missingTiesIn(map).find(({ gap }) => gap.id === edge);
    const guest = map.gaps.find(({ id }) => id === edge);
    const hole = holesIn(map).find(({ id }) => id === node);
    const one = hole ?? map.gaps.flatMap(({ others }) => others).find(({ id }) => id === node);
    const said =
      missing?.gap.sentence ??
      guest?.sentence ??
      (one === undefined
        ? words.hereNot
        : words.lack.here(
            one.name,
            inWords(kinds?.get(one.kind)?.label, scene),
            hole?.gaps.map(({ title }) => title) ?? [],
            hole?.relying ?? 0,
          ));
    const tie = missing === undefined ? null : [missing.from.id, missing.to.id];
    const at = node ?? (missing === undefined ? (guest?.subject.id ?? null) : null);
    scene.change(both(chooseOn(at, tie), say(said)));
  };
}

function Lead({ scene, map }: MapProps) {
  const words = mapLensWords(scene).lack;
  const holes = holesIn(map);
  const [largest] = holes;
  const shown = holes.reduce((sum, { gaps }) => sum + gaps.length, missingTiesIn(map).length);
  return (
    <div class="mode-lead">
      <p aria-live="polite">
        {words.lead(holes.length, shown)}{' '}
        {largest !== undefined && words.largest(largest.name, largest.relying)}{' '}
        {shown < map.total && words.kept(shown, map.total)}
      </p>
    </div>
  );
}

function Legend({ scene, map }: MapProps) {
  const { state, change } = scene;
  const words = mapLensWords(scene);
  const own = ownOf(state.view, 'map');
  const { lacking = [], among = [], where = 'LOCAL', missing = 'world' } = own;
  const count = ({ world, records }: GapMap['counts'][number]) =>
    missing === 'both' ? world + records : missing === 'world' ? world : records;
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
        <fieldset class="mode-part">
          <legend>{words.lack.missing}</legend>
          {(['world', 'records', 'both'] as const).map((one) => (
            <label key={one} class="mode-check">
              <input
                type="radio"
                name="missing"
                checked={missing === one}
                onChange={() => change(narrowMode({ missing: one === 'world' ? null : one }))}
              />
              <span>
                {one !== 'both' && <Hole fill={one === 'world' ? 'hollow' : 'hatched'} />}{' '}
                {words.lack.places[one]}
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset class="mode-part">
          <legend>{words.lack.rings}</legend>
          {ABSENCES.map((absence) => {
            const kinds = map.counts.filter(
              (one) => ABSENCE_OF[one.kind] === absence && count(one) > 0,
            );
            if (kinds.length === 0) return null;
            return (
              <div key={absence} class="mode-sort">
                <p>
                  <Ring absence={absence} isDashed={missing === 'records'} />{' '}
                  {words.lack.absences[absence]}
                </p>
                {kinds.map((one) => (
                  <Check
                    key={one.kind}
                    scene={scene}
                    label={one.title}
                    count={count(one)}
                    checked={lacking.includes(one.kind)}
                    onToggle={() =>
                      change(narrowMode({ lacking: orNull(without(lacking, one.kind)) }))
                    }
                  />
                ))}
              </div>
            );
          })}
        </fieldset>
        <ul class="mode-signs">
          <li>
            <Line family="actors" pattern="missing" /> {words.lack.missingTie}
          </li>
          <li>{words.lack.size}</li>
          <li>
            <Hole fill="faint" /> {words.lack.threads}
          </li>
        </ul>
        <Among scene={scene} counts={null} />
        {(lacking.length > 0 || among.length > 0) && (
          <button type="button" onClick={() => change(narrowMode({ lacking: null, among: null }))}>
            {words.any}
          </button>
        )}
        <p>
          <a
            href={hrefOf(
              scene,
              turn(
                'gaps',
                given({
                  toComplete: missing === 'records' ? (true as const) : null,
                  where: where === 'LOCAL' ? null : where,
                  topic: lacking.length === 1 ? (lacking[0] ?? null) : null,
                  stakeholder: among.length === 1 ? (among[0] ?? null) : null,
                }),
              ),
            )}
          >
            {words.lack.board}
          </a>
        </p>
      </details>
    </aside>
  );
}
