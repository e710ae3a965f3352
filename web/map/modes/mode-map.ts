/**
 * A mode of the map: Sigma draws all of it (`stage/stage.ts` says what), with reducers for what is chosen; outlines
 * under it and names over it are ours.
 */
import { MultiUndirectedGraph } from 'graphology';
import { animateNodes } from 'sigma/utils';
import {
  FILLS,
  type ModeCallbacks,
  type ModeChoice,
  type ModeGraph,
  PATTERNS,
  SHAPES,
} from '../../data/mode-graph.ts';
import { duration } from '../camera/camera.ts';
import { listenToKeys } from '../camera/keys.ts';
import { type Direction, neighbourToward } from '../camera/walk.ts';
import { hex, mixed, type Palette } from '../renderer/palette.ts';
import { cleared, openStage } from '../stage/stage.ts';
import { placesIn } from './islands.ts';
import { drawOver, drawUnder } from './layers.ts';
import { type Lit, litBy } from './lit.ts';

export interface ModeMap {
  readonly show: (graph: ModeGraph, choice: ModeChoice, palette: Palette) => void;
  readonly zoom: (step: 1 | -1 | 0) => void;
  /** Canvases one over the other, for a picture. */
  readonly layers: () => readonly HTMLCanvasElement[];
  readonly close: () => void;
}

/** The mark of the first frame: benchmarks and tests read it. */
const DRAWN_MARK = 'lacis-mode-drawn';
/** In pixels: on a narrower map margins and nodes are smaller. */
const NARROW = 600;
const [PADDING, NARROW_PADDING, SMALL] = [64, 36, 0.72];
/** Under the map stand its tools. */
const BELOW = 0.07;

export function openModeMap(
  container: HTMLElement,
  callbacks: ModeCallbacks,
  first: { readonly graph: ModeGraph; readonly choice: ModeChoice; readonly palette: Palette },
): ModeMap {
  let { graph, choice, palette } = first;
  let pointed: ModeChoice = { node: null, edge: null };
  let lit: Lit | null = litBy(graph, choice);
  const drawing = new MultiUndirectedGraph();
  const { sigma, layer, ask, close } = openStage(container, {
    graph: drawing,
    palette: () => palette,
    areLinesScaled: true,
    lost: () => callbacks.drawable(false),
    restored: () => callbacks.drawable(true),
    settings: {
      enableEdgeEvents: true,
      stagePadding: container.clientWidth < NARROW ? NARROW_PADDING : PADDING,
      minCameraRatio: 0.15,
      maxCameraRatio: 2.5,
      nodeReducer: (id, data) => {
        const isLit = lit === null || lit.nodes.has(id);
        const fill = Number(data['fill']);
        return { ...data, ...faded(String(data['color']), isLit), fill: isLit ? fill : -fill - 1 };
      },
      edgeReducer: (id, data) => ({
        ...data,
        ...faded(String(data['color']), lit === null || lit.edges.has(id)),
      }),
    },
  });
  const under = layer('outlines', 'edges');
  const over = layer('names', 'mouse');

  function faded(color: string, isLit: boolean) {
    if (isLit) return { zIndex: 1 };
    return { zIndex: 0, color: hex(mixed(rgb(color), palette.background, 0.78)) };
  }

  function draw(): void {
    const [below, above] = [
      cleared(under, sigma.getDimensions()),
      cleared(over, sigma.getDimensions()),
    ];
    if (below === null || above === null) return;
    const scene = { graph, choice, pointed, lit, palette, sigma };
    const titles = drawUnder(below, scene);
    container.dataset['named'] = String(drawOver(above, scene, titles));
    if (performance.getEntriesByName(DRAWN_MARK).length === 0) performance.mark(DRAWN_MARK);
    container.dataset['drawn'] = graph.key;
  }

  /** Takes the graph over: what stays moves to its new place, what is new appears there. */
  function take(next: ModeGraph, isNew: boolean): void {
    const shape = container.clientWidth / Math.max(container.clientHeight, 1) || 1.5;
    const places = isNew ? placesIn(next, Math.min(Math.max(shape, 0.5), 2.2)) : null;
    const wanted = new Set(next.nodes.map(({ id }) => id));
    drawing.clearEdges();
    for (const id of drawing.nodes()) if (!wanted.has(id)) drawing.dropNode(id);
    const moves: Record<string, { x: number; y: number }> = {};
    for (const node of next.nodes) {
      const at = places?.get(node.id);
      const look = {
        size: node.radius * (container.clientWidth < NARROW ? SMALL : 1),
        color: hex(nodeColor(node, palette)),
        shape: SHAPES.indexOf(node.shape),
        fill: FILLS.indexOf(node.fill),
        rings: packed(node.rings),
      };
      if (!drawing.hasNode(node.id))
        drawing.addNode(node.id, { ...look, x: at?.x ?? 0, y: at?.y ?? 0 });
      else {
        drawing.mergeNodeAttributes(node.id, look);
        if (at !== undefined) moves[node.id] = at;
      }
    }
    for (const { id, from, to, width, family, bend, pattern, isFaint } of next.edges)
      drawing.addEdgeWithKey(id, from, to, {
        size: width,
        color: hex(mixed(palette.family[family], palette.background, isFaint ? 0.6 : 0)),
        bend,
        pattern: PATTERNS.indexOf(pattern),
      });
    if (places !== null) {
      sigma.setCustomBBox(boxOf([...places.values()], shape));
      if (duration() === 0)
        for (const id of Object.keys(moves)) drawing.mergeNodeAttributes(id, moves[id] ?? {});
      else animateNodes(drawing, moves, { duration: duration(), easing: 'quadraticInOut' });
    }
  }

  function show(next: ModeGraph, chosen: ModeChoice, light: Palette): void {
    const isNew = next.key !== graph.key;
    const isRecoloured = light !== palette;
    const before = graph;
    [graph, choice, palette] = [next, chosen, light];
    lit = litBy(graph, firstOf(choice, pointed));
    if (next !== before || isRecoloured) {
      take(next, isNew);
      if (isNew) void sigma.getCamera().animatedReset({ duration: duration() });
    }
    sigma.refresh({ skipIndexation: true });
  }

  function point(next: ModeChoice): void {
    if (next.node === pointed.node && next.edge === pointed.edge) return;
    pointed = next;
    container.style.cursor = next.node === null && next.edge === null ? '' : 'pointer';
    lit = litBy(graph, firstOf(choice, pointed));
    sigma.refresh({ skipIndexation: true });
  }

  const edgeOf = (id: string) => graph.edges.find((edge) => edge.id === id)?.of ?? null;
  sigma.on('afterRender', draw);
  sigma.on('enterNode', ({ node }) => point({ node, edge: null }));
  sigma.on('leaveNode', () => point({ node: null, edge: null }));
  sigma.on('enterEdge', ({ edge }) => point({ node: null, edge: edgeOf(edge) }));
  sigma.on('leaveEdge', () => point({ node: null, edge: null }));
  sigma.on('clickNode', ({ node }) => callbacks.choose({ node, edge: null }, null));
  sigma.on('clickEdge', ({ edge }) => callbacks.choose({ node: null, edge: edgeOf(edge) }, null));
  sigma.on('clickStage', () => callbacks.choose({ node: null, edge: null }, null));

  /** Along an edge where one leads that way, else to the next node in that direction. */
  function walk(direction: Direction): void {
    const { nodes, edges } = graph;
    const here = choice.node ?? edges.find(({ of }) => of === choice.edge)?.from ?? null;
    const start = nodes.findIndex(({ id }) => id === here);
    if (start < 0) {
      const [node] = nodes;
      return node === undefined ? undefined : callbacks.choose({ node: node.id, edge: null }, null);
    }
    const spots = nodes.map(({ id }, index) => ({ index, ...spotOf(id) }));
    const tied = new Map(
      edges.flatMap((edge) =>
        edge.from === here ? [[edge.to, edge.of]] : edge.to === here ? [[edge.from, edge.of]] : [],
      ) as [string, string][],
    );
    const from = spots[start] as (typeof spots)[number];
    const near = spots.filter(({ index }) => tied.has(nodes[index]?.id ?? ''));
    const next = neighbourToward(from, direction, near) ?? neighbourToward(from, direction, spots);
    const node = next === null ? undefined : nodes[next];
    if (node === undefined || here === null) return;
    callbacks.choose(
      { node: node.id, edge: null },
      { from: here, along: tied.get(node.id) ?? null },
    );
  }

  const spotOf = (id: string) => {
    const { x = 0, y = 0 } = drawing.getNodeAttributes(id) as { x?: number; y?: number };
    return sigma.graphToViewport({ x, y });
  };

  function zoom(step: 1 | -1 | 0): void {
    const camera = sigma.getCamera();
    const how = { duration: duration() };
    if (step === 0) void camera.animatedReset(how);
    else if (step === 1) void camera.animatedZoom(how);
    else void camera.animatedUnzoom(how);
  }

  const stopKeys = listenToKeys(container, {
    walk,
    clear: () => callbacks.choose({ node: null, edge: null }, null),
    read: callbacks.read,
    zoom,
  });
  for (const font of [`italic 500 15px ${palette.title}`, `italic 450 12px ${palette.font}`])
    void document.fonts.load(font).then(ask);
  take(graph, true);
  sigma.refresh();

  return {
    show,
    zoom,
    layers: () => {
      sigma.refresh({ schedule: false });
      const all = sigma.getCanvases();
      return ['outlines', 'edges', 'nodes', 'names'].flatMap((id) => all[id] ?? []);
    },
    close: () => {
      stopKeys();
      close();
      delete container.dataset['drawn'];
    },
  };
}

const firstOf = (choice: ModeChoice, pointed: ModeChoice): ModeChoice =>
  pointed.node !== null || pointed.edge !== null ? pointed : choice;

const nodeColor = ({ family, fill }: ModeGraph['nodes'][number], palette: Palette) =>
  fill === 'faint'
    ? mixed(palette.family[family], palette.background, 0.45)
    : palette.family[family];

/** A digit to the base of three for each absence. */
const packed = (rings: ModeGraph['nodes'][number]['rings']): number =>
  [rings.who, rings.what, rings.means, rings.rules, rings.voices].reduce(
    (sum, how, at) => sum + (how === 'world' ? 1 : how === 'records' ? 2 : 0) * 3 ** at,
    0,
  );

/** The box around the places, widened to the shape of the frame. */
function boxOf(places: readonly { x: number; y: number }[], shape: number) {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const range = (all: readonly number[]): [number, number] =>
    all.length === 0 ? [-100, 100] : [Math.min(...all), Math.max(...all)];
  const [[x0, x1], [y0, y1]] = [range(xs), range(ys)];
  // A few nodes are not blown up to the whole frame.
  const [wide, high] = [Math.max(x1 - x0, 520 * Math.min(shape, 1)), Math.max(y1 - y0, 320)];
  const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const width = Math.max(wide, high * shape);
  const height = Math.max(high, wide / shape);
  return {
    x: [cx - width / 2, cx + width / 2] as [number, number],
    y: [cy - height * (0.5 + BELOW), cy + height / 2] as [number, number],
  };
}

const rgb = (color: string) =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as unknown as readonly [
    number,
    number,
    number,
  ];
