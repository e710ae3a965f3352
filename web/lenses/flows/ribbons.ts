/** Where the nodes and ribbons of a flow diagram stand: d3-sankey, in numbers, before anything is drawn. */
import { type SankeyLink, type SankeyNode, sankey, sankeyJustify } from 'd3-sankey';
import type { Named } from '../../data/sheet.ts';
import type { Ribbon } from './model.ts';

interface Node {
  readonly key: string;
  readonly entity: Named;
}
type Tie = Pick<Ribbon, 'certainty' | 'flow' | 'payer' | 'recipient'>;

export interface PlacedNode extends Node {
  readonly side: 'from' | 'via' | 'to';
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly ribbons: readonly Ribbon[];
}

export interface PlacedRibbon extends Tie {
  readonly id: string;
  /** The outline of the ribbon, as the path of an SVG. */
  readonly path: string;
}

export interface Diagram {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly ribbons: readonly PlacedRibbon[];
}

const WIDTH = 1100;
/** Room for the names at both sides, each with its sum. */
const NAMES = 345;
const PAD = 13;
/** The width of a ribbon whose amount nobody says: it stands for none. */
const UNKNOWN = 7;
const THINNEST = 1.5;

export function diagramOf(ribbons: readonly Ribbon[]): Diagram {
  const entities = new Map<string, Named>();
  for (const { flow, payer, recipient, from, to } of ribbons) {
    for (const key of [from, to])
      for (const one of [payer, recipient, flow.intermediary])
        if (one !== null && key.endsWith(`:${one.id}`)) entities.set(key, one);
  }
  const most = Math.max(
    1,
    ...(['from:', 'via:', 'to:'] as const).map(
      (role) => [...entities.keys()].filter((key) => key.startsWith(role)).length,
    ),
  );
  const unknown = ribbons.filter(({ certainty }) => certainty === 'unknown').length;
  const inner = Math.max(180, 12 * most);
  const known = ribbons.reduce(
    (sum, { certainty, value }) => sum + (certainty === 'unknown' ? 0 : value),
    0,
  );
  // As wide in the scale of the known ones: a width of its own that is no amount.
  const width = known > 0 ? (UNKNOWN * known) / inner : 1;
  const height = inner + PAD * most + UNKNOWN * unknown;
  const layout = sankey<Node, Tie>()
    .nodeId(({ key }) => key)
    .nodeAlign(sankeyJustify)
    .nodeWidth(9)
    .nodePadding(PAD)
    .extent([
      [NAMES, 6],
      [WIDTH - NAMES, height - 6],
    ]);
  const graph = layout({
    nodes: [...entities].map(([key, entity]) => ({ key, entity })),
    links: ribbons.map(({ from, to, certainty, flow, payer, recipient, value }) => ({
      source: from,
      target: to,
      certainty,
      flow,
      payer,
      recipient,
      value: certainty === 'unknown' || value <= 0 ? width : value,
    })),
  });
  return {
    width: WIDTH,
    height,
    nodes: graph.nodes.map((node) => placed(node, ribbons)),
    ribbons: graph.links.map((link, at) => ribbonOf(link, at)),
  };
}

function placed(node: SankeyNode<Node, Tie>, ribbons: readonly Ribbon[]): PlacedNode {
  const { key, entity, x0 = 0, x1 = 0, y0 = 0, y1 = 0 } = node;
  return {
    key,
    entity,
    side: key.slice(0, key.indexOf(':')) as PlacedNode['side'],
    x0,
    x1,
    y0,
    y1: Math.max(y1, y0 + THINNEST),
    ribbons: ribbons.filter(({ from, to }) => from === key || to === key),
  };
}

function ribbonOf(link: SankeyLink<Node, Tie>, at: number): PlacedRibbon {
  const { certainty, flow, payer, recipient, y0 = 0, y1 = 0, width = 0 } = link;
  const [source, target] = [link.source, link.target] as SankeyNode<Node, Tie>[];
  const half = Math.max(width, THINNEST) / 2;
  const [x0, x1] = [source?.x1 ?? 0, target?.x0 ?? 0];
  const middle = (x0 + x1) / 2;
  const curve = (a: number, to: number, b: number) => `C${middle},${a} ${middle},${b} ${to},${b}`;
  return {
    id: `${flow.id}-${at}`,
    certainty,
    flow,
    payer,
    recipient,
    path: `M${x0},${y0 - half}${curve(y0 - half, x1, y1 - half)}L${x1},${y1 + half}${curve(y1 + half, x0, y0 + half)}Z`,
  };
}
