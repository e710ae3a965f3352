/** The only file that runs Sigma: a container in, a map out; it is handed what to show and hands back what was asked. */
import Sigma from 'sigma';
import type { Visible } from '../model/visible.ts';
import { entityLook, linkLook, spotlight } from './appearance.ts';
import { build, type Dot, keyOf, placeOf } from './build.ts';
import { bringIn, frame, move } from './camera.ts';
import { EntityProgram, paper } from './entity-program.ts';
import { LinkProgram } from './link-program.ts';
import { drawOver } from './overlay.ts';
import { pictured, type Shown, spotOf } from './picturing.ts';
import type { Box } from './places.ts';
import { toward, wayOf } from './walk.ts';

export interface Asked {
  /** A click, or a step by arrow key: `walked` says from where, along which link. */
  readonly select: (place: number | null, walked: number | null) => void;
  /** Enter: read what is selected. */
  readonly read: () => void;
}

export interface DrawnMap {
  readonly show: (next: Showing) => void;
  readonly place: (positions: Float32Array, box: Box, last: boolean) => void;
  readonly zoom: (step: 1 | -1 | 0) => void;
  readonly sigma: Sigma<Dot>;
  readonly shown: () => Shown | null;
  readonly close: () => void;
}

export type Showing = Omit<Shown, 'light' | 'pointed'> & {
  readonly path: Parameters<typeof spotlight>[3];
  /** Grows when what is selected was asked for from elsewhere. */
  readonly attention: number;
};

/** How close the camera comes to a few neighbours: the rest stays in sight around them. */
const NEAR = 0.34;

export function openMap(container: HTMLElement, first: Showing, asked: Asked): DrawnMap {
  const graph = build(first.atlas);
  let showing = first;
  let pointed: number | null = null;
  let settled = false;
  let shown = lit();

  const sigma = new Sigma<Dot>(graph, container, {
    defaultNodeType: 'entity',
    defaultEdgeType: 'link',
    nodeProgramClasses: { entity: EntityProgram },
    edgeProgramClasses: { link: LinkProgram },
    renderLabels: false,
    defaultDrawNodeHover: () => undefined,
    zIndex: false,
    stagePadding: 36,
    minCameraRatio: 0.02,
    maxCameraRatio: 6,
    allowInvalidContainer: true,
    nodeReducer: (key, data) => {
      const place = placeOf(key);
      const { atlas, visible, light, palette } = shown;
      const entity = atlas.entities[place];
      if (entity === undefined) return data;
      const fact = atlas.vocabulary.statuses.get(entity.status)?.fact !== false;
      return { ...data, ...entityLook(entity, place, visible, light, palette, fact) };
    },
    edgeReducer: (key, data) => {
      const place = placeOf(key);
      const link = shown.atlas.links[place];
      if (link === undefined) return data;
      const { atlas, visible, light, palette } = shown;
      return { ...data, ...linkLook(link, place, atlas, visible, light, palette) };
    },
  });

  function lit(): Shown {
    const { atlas, visible, selected, path } = showing;
    const centre = pointed !== null && selected === null ? pointed : selected;
    paper.rgb = showing.palette.ground.map((one) => one / 255);
    return { ...showing, pointed, light: spotlight(atlas, visible, centre, path) };
  }

  /** Colours and sizes only: nothing is indexed again. */
  function paint(): void {
    shown = lit();
    sigma.refresh({
      partialGraph: { nodes: graph.nodes(), edges: graph.edges() },
      skipIndexation: true,
      schedule: true,
    });
  }

  sigma.on('afterRender', () => {
    const context = sigma.getCanvases()['labels']?.getContext('2d');
    if (settled && context) drawOver(context, pictured(sigma, shown), shown.palette);
  });
  sigma.on('enterNode', ({ node }) => point(placeOf(node)));
  sigma.on('leaveNode', () => point(null));
  sigma.on('clickNode', ({ node }) => asked.select(placeOf(node), null));
  sigma.on('clickStage', () => asked.select(null, null));
  container.addEventListener('keydown', onKey);

  function point(place: number | null): void {
    pointed = place;
    container.style.cursor = place === null ? '' : 'pointer';
    paint();
  }

  function onKey(event: KeyboardEvent): void {
    const way = wayOf(event.key);
    if (way !== null) walk(way);
    else if (event.key === 'Escape') asked.select(null, null);
    else if (event.key === 'Enter') asked.read();
    else if (event.key === '+' || event.key === '=') zoom(1);
    else if (event.key === '-') zoom(-1);
    else if (event.key === '0') zoom(0);
    else return;
    event.preventDefault();
  }

  function walk(way: NonNullable<ReturnType<typeof wayOf>>): void {
    const { atlas, visible, selected } = showing;
    const here = selected !== null && visible.shows(selected) ? spotOf(sigma, selected) : null;
    if (selected === null || here === null) return asked.select(visible.entities[0] ?? null, null);
    const near = spotlight(atlas, visible, selected, null)?.entities ?? new Set<number>();
    const at = [...near].flatMap((place) => {
      const spot = spotOf(sigma, place);
      return spot === null ? [] : [{ place, x: spot.x, y: spot.y }];
    });
    const next = toward({ place: selected, x: here.x, y: here.y }, way, at);
    if (next !== null) asked.select(next, selected);
  }

  function zoom(step: 1 | -1 | 0): void {
    if (step === 0) return frame(sigma, showing.visible.entities);
    move(sigma, { ratio: sigma.getCamera().getState().ratio * (step === 1 ? 0.6 : 1 / 0.6) });
  }

  function show(next: Showing): void {
    const before: Visible = showing.visible;
    const chosen = next.selected !== showing.selected || next.path?.length !== showing.path?.length;
    const asked = next.attention !== showing.attention;
    showing = next;
    if (next.visible !== before) {
      shown = lit();
      sigma.refresh();
    } else paint();
    if (!settled) return;
    if (next.visible.filters !== before.filters) frame(sigma, next.visible.entities);
    else if (chosen && shown.light !== null && (asked || next.path !== null)) look();
    else if (chosen && next.selected !== null) bringIn(sigma, next.selected);
  }

  /** Comes close to what is looked at. */
  function look(): void {
    frame(sigma, shown.light === null ? showing.visible.entities : [...shown.light.entities], NEAR);
  }

  function place(positions: Float32Array, box: Box, last: boolean): void {
    settled = last;
    sigma.setCustomBBox({ x: [...box.x], y: [...box.y] });
    graph.updateEachNodeAttributes(
      (key, dot) => {
        const at = 2 * placeOf(key);
        return { ...dot, x: positions[at] ?? 0, y: positions[at + 1] ?? 0 };
      },
      { attributes: ['x', 'y'] },
    );
    sigma.refresh();
    if (last) look();
  }

  return { show, place, zoom, sigma, shown: () => shown, close };

  function close(): void {
    container.removeEventListener('keydown', onKey);
    sigma.kill();
  }
}
