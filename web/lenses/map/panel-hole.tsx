/** What is chosen on the map of gaps: what is missing there, what one could do about it, and the whole card. */
import { open, turn } from '../../changes.ts';
import type { ModeGraph } from '../../data/mode-graph.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import type { GapMap, MappedGap } from './answers.ts';
import { chooseOn } from './changes.ts';
import { Chosen } from './mode-parts.tsx';
import { holesIn, type MissingTie } from './model-gaps.ts';
import { mapLensWords } from './words.ts';

export function ChosenHole({
  scene,
  map,
  graph,
  id,
}: Props & { map: GapMap; graph: ModeGraph; id: string }) {
  const words = mapLensWords(scene);
  const hole = holesIn(map).find((one) => one.id === id);
  const name = graph.nodes.find((node) => node.id === id)?.name ?? id;
  const names = new Map(graph.nodes.map((node) => [node.id, node]));
  const isThere = names.has(id);
  const linked = graph.edges.flatMap(({ from, to }) =>
    from === id ? [to] : to === id ? [from] : [],
  );
  const beside = new Map([
    ...linked.flatMap((other) => {
      const node = names.get(other);
      return node === undefined ? [] : [[other, node.name] as const];
    }),
    ...(hole?.gaps ?? []).flatMap(({ others }) => others.map((one) => [one.id, one.name] as const)),
  ]);
  return (
    <Chosen scene={scene} title={name}>
      {!isThere && <p>{words.nobodyHere(name)}</p>}
      {hole?.gaps.map((gap) => (
        <OneGap key={gap.id} scene={scene} gap={gap} />
      ))}
      {hole === undefined && isThere && <p>{words.lack.beside}</p>}
      {beside.size > 0 && (
        <>
          {hole !== undefined && <h3>{words.lack.relyingOn(hole.relying)}</h3>}
          <ul class="mode-beside">
            {[...beside].map(([other, said]) => (
              <li key={other}>
                <a
                  href={hrefOf(scene, names.has(other) ? chooseOn(other, null) : open(other))}
                  translate={false}
                >
                  {said}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="actions">
        <a href={hrefOf(scene, open(id))}>{words.whole}</a>
      </p>
    </Chosen>
  );
}

export function ChosenStrangers({ scene, tie }: Props & { tie: MissingTie }) {
  const words = mapLensWords(scene).lack;
  const { gap, from, to } = tie;
  return (
    <Chosen scene={scene} title={words.strangers(from.name, to.name)}>
      <OneGap scene={scene} gap={gap} />
    </Chosen>
  );
}

/** One click to the card, one to what one could do. */
function OneGap({ scene, gap }: Props & { gap: MappedGap }) {
  const words = mapLensWords(scene).lack;
  return (
    <article class="mode-gap">
      <h3>{gap.title}</h3>
      <p>
        {gap.sentence} <span class="status">{gap.isInWorld ? words.inWorld : words.inRecords}</span>
      </p>
      <details>
        <summary>{words.could}</summary>
        <p>{gap.invitation}</p>
      </details>
      <p class="actions">
        <a href={hrefOf(scene, turn('gaps', { card: gap.id }))}>{words.card}</a>
      </p>
    </article>
  );
}
