/** The two layers of a mode that are ours: outlines under what Sigma draws, names and marks over it. */
import type { ModeChoice, ModeGraph } from '../../data/mode-graph.ts';
import { hex, type Palette } from '../renderer/palette.ts';
import type { Sigma } from '../stage/stage.ts';
import type { Lit } from './lit.ts';
import type { Reason, Title } from './names.ts';
import { write } from './names.ts';
import { type Disc, drawShore } from './outlines.ts';

interface Layered {
  readonly graph: ModeGraph;
  readonly choice: ModeChoice;
  readonly pointed: ModeChoice;
  readonly lit: Lit | null;
  readonly palette: Palette;
  readonly sigma: Pick<Sigma, 'graphToViewport' | 'scaleSize' | 'getDimensions'> & {
    getGraph(): { getNodeAttributes(id: string): { readonly [name: string]: unknown } };
  };
}

/** Without a choice, so many of the strongest edges are named where there is room. */
const NAMED_EDGES = 10;
const NAMED_CHOSEN = 14;

function discOf({ sigma }: Layered, id: string): Disc {
  const { x, y, size } = sigma.getGraph().getNodeAttributes(id) as Record<
    'x' | 'y' | 'size',
    number
  >;
  return { ...sigma.graphToViewport({ x, y }), radius: sigma.scaleSize(size) };
}

export function drawUnder(context: CanvasRenderingContext2D, layered: Layered): readonly Title[] {
  const { graph, lit, palette } = layered;
  return graph.outlines.flatMap(({ id, name, isShore }) => {
    const members = graph.nodes.filter(({ outline }) => outline === id);
    // One alone needs no name for its company.
    if (members.length < 2) return [];
    const isDim = lit !== null && !members.some((one) => lit.nodes.has(one.id));
    const discs = members.map((one) => discOf(layered, one.id));
    return [
      { text: name, ...(isShore ? drawShore(context, discs, palette, isDim) : around(discs)) },
    ];
  });
}

function around(discs: readonly Disc[]): Omit<Title, 'text'> {
  const xs = discs.map(({ x }) => x);
  return {
    x: (Math.min(...xs) + Math.max(...xs)) / 2,
    top: Math.min(...discs.map(({ y, radius }) => y - radius)) - 16,
    bottom: Math.max(...discs.map(({ y, radius }) => y + radius)) + 16,
  };
}

/** @returns how many names found room */
export function drawOver(
  context: CanvasRenderingContext2D,
  layered: Layered,
  titles: readonly Title[],
): number {
  const { graph, choice, pointed, lit, palette, sigma } = layered;
  const discs = new Map(graph.nodes.map((node) => [node.id, discOf(layered, node.id)]));
  for (const id of [choice.node, pointed.node]) {
    const disc = id === null ? undefined : discs.get(id);
    if (disc !== undefined) ring(context, disc, palette);
  }
  const ringed = (node: ModeGraph['nodes'][number]): Disc => {
    const disc = discs.get(node.id) as Disc;
    const rings = Object.keys(node.rings).length;
    return rings === 0 ? disc : { ...disc, radius: disc.radius * 1.08 + 5 * rings + 4 };
  };
  const names = graph.nodes.map((node) => ({
    ...ringed(node),
    text: node.name,
    isStrong: lit?.nodes.has(node.id) === true,
    isAside: node.isAside,
    isDim: (lit !== null && !lit.nodes.has(node.id)) || node.fill === 'faint',
  }));
  return write(
    context,
    { titles, names, reasons: reasonsOf(layered, discs), discs: graph.nodes.map(ringed) },
    sigma.getDimensions(),
    palette,
  );
}

function reasonsOf(
  { graph, lit, palette }: Layered,
  discs: ReadonlyMap<string, Disc>,
): readonly Reason[] {
  const shown = lit === null ? graph.edges : graph.edges.filter(({ id }) => lit.edges.has(id));
  return [...shown]
    .filter(({ label }) => label !== '')
    .sort((a, b) => b.width - a.width)
    .slice(0, lit === null ? NAMED_EDGES : NAMED_CHOSEN)
    .flatMap(({ from, to, label, bend, family }) => {
      const [a, b] = [discs.get(from), discs.get(to)];
      if (a === undefined || b === undefined) return [];
      // The middle of the curve; on the screen, y grows downward.
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const x = (a.x + b.x) / 2 + (dy * bend) / 2;
      const y = (a.y + b.y) / 2 - (dx * bend) / 2;
      return [{ text: label, x, y, color: palette.family[family] }];
    });
}

function ring(context: CanvasRenderingContext2D, { x, y, radius }: Disc, palette: Palette): void {
  context.beginPath();
  context.arc(x, y, radius + 4, 0, 2 * Math.PI);
  context.strokeStyle = hex(palette.text);
  context.lineWidth = 2;
  context.stroke();
}
