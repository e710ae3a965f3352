/**
 * Where a mode puts its nodes: those of one outline stand around its middle as on an island, islands and single
 * nodes are drawn together by their edges and kept apart by their size. The same graph gives the same places.
 */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { ModeGraph } from '../../data/mode-graph.ts';

export type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** Pixels along the shore from one node of an island to the next, and around each node. */
const [APART, AROUND] = [62, 26];
/** Room for the name of an island. */
const TITLE = 22;
const ROUNDS = 320;
/** Of more bodies, each round costs more: there are fewer, and each keeps them apart less exactly. */
const [FEW, FEWEST_ROUNDS] = [160, 50];
/** Between nodes that stand side by side: each has room for rings and a name. */
const SIDE = 80;
const MOST_STRETCHED = 1.6;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** Turns of an island that are tried, so that its nodes lie towards those to which they are tied. */
const TURNS = 24;

interface Body extends SimulationNodeDatum {
  readonly members: readonly string[];
  /** Of the ring on which the members stand; 0 where they stand otherwise. */
  readonly ring: number;
  readonly radius: number;
  /** Whether the members stand side by side under one name, the first in the middle. */
  readonly isLoose: boolean;
  x: number;
  y: number;
}

/** @param shape the width of the frame divided by its height */
export function placesIn({ nodes, edges, outlines }: ModeGraph, shape: number): Places {
  const radiusOf = new Map(nodes.map(({ id, radius }) => [id, radius]));
  const members = new Map(outlines.map(({ id }) => [id, [] as string[]]));
  const loose = new Set(outlines.flatMap(({ id, isShore }) => (isShore ? [] : [id])));
  const alone: string[] = [];
  for (const { id, outline } of nodes)
    (outline === null ? alone : (members.get(outline) ?? alone)).push(id);
  const bodies = [
    ...[...members].map(([id, own]) => ({ own, isLoose: loose.has(id) })),
    ...alone.map((id) => ({ own: [id], isLoose: false })),
  ]
    .filter(({ own }) => own.length > 0)
    .map(({ own, isLoose }, at) => bodyOf(own, at, radiusOf, isLoose));
  const bodyBy = new Map(bodies.flatMap((body) => body.members.map((id) => [id, body])));
  const links = edges.flatMap(({ from, to, pull }) => {
    const [source, target] = [bodyBy.get(from), bodyBy.get(to)];
    return source === undefined || target === undefined || source === target
      ? []
      : [{ source, target, pull }];
  });
  const many = Math.max(bodies.length / FEW, 1);
  const rounds = Math.max(Math.round(ROUNDS / many ** 1.6), FEWEST_ROUNDS);
  const simulation = forceSimulation(bodies)
    // It has come to rest by the last round, however many there are; 300 is the library's own number.
    .alphaDecay(1 - 0.001 ** (1 / Math.min(rounds, 300)))
    .force(
      'links',
      forceLink<Body, (typeof links)[number]>(links)
        .distance(({ source, target }) => source.radius + target.radius + 34)
        .strength(({ pull }) => Math.min(0.12 + 0.12 * pull, 0.6)),
    )
    .force(
      'apart',
      forceManyBody<Body>()
        .strength(({ radius }) => -2.2 * radius)
        .distanceMax(420),
    )
    .force('room', forceCollide<Body>(({ radius }) => radius + 7).iterations(many > 1 ? 2 : 4))
    // Screens are wider than high.
    .force('x', forceX<Body>(0).strength(0.05 / shape ** 1.7))
    .force('y', forceY<Body>(0).strength(0.05 * shape ** 1.7))
    .stop();
  for (let round = 0; round < rounds; round += 1) simulation.tick();
  stretch(bodies, shape);
  const places = new Map<string, { x: number; y: number }>();
  for (const body of bodies) {
    const { members: own, isLoose, x, y } = body;
    own.forEach((id, at) => {
      // A sunflower (Vogel 1979): each has the same room.
      const [far, angle] = isLoose
        ? [SIDE * Math.sqrt(at + (own.length > 1 ? 0.35 : 0)), at * GOLDEN]
        : [0, 0];
      places.set(id, { x: x + far * Math.cos(angle) * 1.15, y: y + far * Math.sin(angle) * 0.9 });
    });
  }
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of edges)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
  for (const body of bodies) if (body.ring > 0) spread(body, neighbours, places);
  return places;
}

/** Bodies lie close together, in a round: apart sideways, they fill the frame and leave room for names. */
function stretch(bodies: readonly Body[], shape: number): void {
  const reach = (of: (body: Body) => number) =>
    Math.max(...bodies.map((body) => of(body) + body.radius)) -
    Math.min(...bodies.map((body) => of(body) - body.radius));
  if (bodies.length < 2) return;
  const wide = Math.min((shape * reach(({ y }) => y)) / reach(({ x }) => x), MOST_STRETCHED);
  if (wide > 1) for (const body of bodies) body.x *= wide;
}

function bodyOf(
  members: readonly string[],
  at: number,
  radiusOf: ReadonlyMap<string, number>,
  isLoose: boolean,
): Body {
  const largest = Math.max(...members.map((id) => radiusOf.get(id) ?? 0));
  const ring =
    isLoose || members.length === 1
      ? 0
      : Math.max((members.length * (APART + largest)) / (2 * Math.PI), APART / 2);
  const within = isLoose ? SIDE * Math.sqrt(members.length) + TITLE : ring;
  const room = isLoose ? 10 : AROUND + (members.length === 1 ? 0 : TITLE);
  // As d3-force starts: a spiral, so that the same graph gives the same map.
  const [far, angle] = [14 * Math.sqrt(0.5 + at), at * GOLDEN];
  return {
    members,
    ring,
    isLoose,
    radius: within + largest + room,
    x: far * Math.cos(angle),
    y: far * Math.sin(angle),
  };
}

/** The members around the middle, each on the side of those to which it is tied, in the turn that leaves ties shortest. */
function spread(
  { members, ring, x, y }: Body,
  neighbours: ReadonlyMap<string, readonly string[]>,
  places: Map<string, { x: number; y: number }>,
): void {
  const within = new Set(members);
  const pulls = members.map((id) => {
    const others = (neighbours.get(id) ?? []).flatMap((other) =>
      within.has(other) ? [] : [places.get(other) ?? { x, y }],
    );
    const [dx, dy] = [
      others.reduce((sum, one) => sum + one.x - x, 0),
      others.reduce((sum, one) => sum + one.y - y, 0),
    ];
    return { id, angle: Math.atan2(dy, dx), weight: others.length };
  });
  const order = [...pulls].sort((a, b) => a.angle - b.angle || (a.id < b.id ? -1 : 1));
  const step = (2 * Math.PI) / order.length;
  const cost = (turn: number) =>
    order.reduce(
      (sum, { angle, weight }, at) => sum - weight * Math.cos(turn + at * step - angle),
      0,
    );
  let best = -Math.PI / 2;
  for (let one = 0; one < TURNS; one += 1) {
    const turn = -Math.PI / 2 + (one * step) / TURNS;
    for (let shift = 0; shift < order.length; shift += 1) {
      const whole = turn + shift * step;
      if (cost(whole) < cost(best) - 1e-9) best = whole;
    }
  }
  order.forEach(({ id }, at) => {
    const angle = best + at * step;
    places.set(id, { x: x + ring * Math.cos(angle), y: y + ring * Math.sin(angle) });
  });
}
