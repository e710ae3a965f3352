/** Who pays whom, as ribbons: exact, bounded, estimated and unknown amounts are told apart by more than colour. */
import { useRef } from 'preact/hooks';
import { open } from '../../changes.ts';
import type { Named } from '../../data/sheet.ts';
import { TakeDiagram } from '../../shared/diagram-download.tsx';
import { hrefOf, type Props, type Scene } from '../../shared/scene.ts';
import { Scrolling } from '../../shared/scrolling.tsx';
import { atlasIn } from '../../state.ts';
import { amountSaid, roundedSum } from '../../words/amounts.ts';
import { type Certainty, type MoneyFlow, type Nature, nodeSum, type Ribbon } from './model.ts';
import { diagramOf, type PlacedNode } from './ribbons.ts';
import { flowsWords } from './words.ts';

/** More ribbons than this tell nothing; the table has them all. */
const DRAWN = 120;
const LONGEST = 32;

interface SankeyProps extends Props {
  readonly nature: Nature;
  readonly ribbons: readonly Ribbon[];
  readonly withoutEstimates: boolean;
  /** Flows of the same table that no ribbon shows. */
  readonly undrawn: { readonly back: number; readonly again: number };
}

export function Sankey({ scene, nature, ribbons, withoutEstimates, undrawn }: SankeyProps) {
  const words = flowsWords(scene);
  const title = words.diagram(words.natures[nature]);
  const id = `flows-diagram-${nature}`;
  const drawn = useRef<SVGSVGElement>(null);
  const shown = ribbons.slice(0, DRAWN);
  const { width, height, nodes, ribbons: placed } = diagramOf(shown);
  return (
    <figure class="sankey">
      <Legend scene={scene} of={nature} />
      <Scrolling name={title}>
        <svg ref={drawn} viewBox={`0 0 ${width} ${height}`} aria-labelledby={id}>
          <title id={id}>{title}</title>
          <Hatching id={`hatch-${nature}`} />
          {placed.map(({ id, path, certainty, flow, payer, recipient }) => (
            <path
              key={id}
              d={path}
              class={`ribbon ${certainty} ${familyOf(scene, payer.kind)}`}
              fill={certainty === 'unknown' ? `url(#hatch-${nature})` : undefined}
            >
              <title>{`${endSaid(flow.payer, payer)} → ${endSaid(flow.recipient, recipient)}\n${said(scene, flow)}`}</title>
            </path>
          ))}
          {nodes.map((node) => (
            <NodeMark key={node.key} scene={scene} node={node} />
          ))}
        </svg>
      </Scrolling>
      <figcaption class="faint">
        {shown.length < ribbons.length
          ? words.drawnSome(shown.length, ribbons.length)
          : words.caption}
        {withoutEstimates && ` ${words.estimatesLeft}`}
        {undrawn.back > 0 && ` ${words.backUndrawn(undrawn.back)}`}
        {undrawn.again > 0 && ` ${words.againUndrawn(undrawn.again)}`}
      </figcaption>
      <TakeDiagram
        scene={scene}
        drawn={drawn}
        name={`lacis-${nature.toLowerCase()}`}
        title={title}
      />
    </figure>
  );
}

function NodeMark({ scene, node }: Props & { node: PlacedNode }) {
  const { entity, side, x0, x1, y0, y1 } = node;
  const middle = (y0 + y1) / 2;
  const left = side !== 'to';
  const shortened =
    entity.name.length > LONGEST ? `${entity.name.slice(0, LONGEST - 1)}…` : entity.name;
  const amounts = node.ribbons.map(({ flow }) => said(scene, flow));
  return (
    <a href={hrefOf(scene, open(entity.id))}>
      <title>{`${entity.name}, ${flowsWords(scene).sides[side]}: ${amounts.slice(0, 3).join('; ')}${amounts.length > 3 ? '…' : ''}`}</title>
      <rect
        class={familyOf(scene, entity.kind)}
        x={x0}
        y={y0}
        width={x1 - x0}
        height={Math.max(2, y1 - y0)}
      />
      <text
        x={left ? x0 - 6 : x1 + 6}
        y={middle}
        dy="0.34em"
        text-anchor={left ? 'end' : 'start'}
        class={side === 'via' ? 'via' : undefined}
      >
        {shortened} <tspan class="sum">{sumOf(scene, node)}</tspan>
      </text>
    </a>
  );
}

/** A part is named with its whole. */
const endSaid = (one: Named, whole: Named) =>
  one.id === whole.id ? one.name : `${one.name} (${whole.name})`;

/** What passes through a node, rounded as one reads it; the currency is one for all ribbons. */
function sumOf(scene: Scene, { side, ribbons }: PlacedNode): string {
  const words = flowsWords(scene);
  const mine = side === 'via' ? ribbons.filter(({ to }) => to.startsWith('via:')) : ribbons;
  const { stated, isBound, estimated } = nodeSum(mine);
  const currency = mine.find(({ flow }) => flow.amount !== null)?.flow.amount?.unit ?? null;
  const rounded = (value: number) => roundedSum(value, currency, scene.language);
  return [
    ...(stated === null ? [] : [isBound ? words.least(rounded(stated)) : rounded(stated)]),
    ...(estimated === null ? [] : [words.about(rounded(estimated))]),
  ].join(' + ');
}

function Legend({ scene, of }: Props & { of: string }) {
  const words = flowsWords(scene);
  return (
    <ul class="certainties">
      {(['exact', 'bound', 'estimate', 'unknown'] as const satisfies readonly Certainty[]).map(
        (one) => (
          <li key={one}>
            <svg viewBox="0 0 34 12" width="34" height="12" aria-hidden="true">
              <Hatching id={`hatch-${of}-${one}`} />
              <rect
                x="1"
                y="1"
                width="32"
                height="10"
                class={`ribbon ${one} actors`}
                fill={one === 'unknown' ? `url(#hatch-${of}-${one})` : undefined}
              />
            </svg>{' '}
            {words.certainties[one]}
          </li>
        ),
      )}
    </ul>
  );
}

function Hatching({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line x1="0" y1="0" x2="0" y2="5" class="hatching" />
      </pattern>
    </defs>
  );
}

const said = (scene: Scene, { amount }: MoneyFlow) =>
  amount === null
    ? scene.words.facts.unknown
    : [amountSaid(amount, scene.language), amount.period].filter(Boolean).join(', ');

const familyOf = ({ state }: Scene, kind: string) =>
  atlasIn(state)?.vocabulary.kinds.get(kind)?.family ?? 'actors';
