/**
 * Draws the whole map from typed arrays, in four calls whatever its size: links, entities, and over them those
 * in the spotlight. A change of the spotlight sends only its own links and entities to the graphics card.
 */

import { cachedLayer } from './cached-layer.ts';
import type { Palette, Rgb } from './palette.ts';
import { frameFence, instancesOf, type Program, tableLength, tableOf } from './programs.ts';
import type { WebGl } from './webgl.ts';

/** From the map's coordinates to pixels: x × sx + x0, y × sy + y0. */
export interface Projection {
  readonly sx: number;
  readonly x0: number;
  readonly sy: number;
  readonly y0: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly project: Projection;
  /** What sizes are multiplied by. */
  readonly scale: number;
  readonly palette: Palette;
  /** True under a spotlight: the rest is pale. */
  readonly dim: boolean;
}

export interface Renderer {
  /** x, y, size and style of each index. */
  readonly entities: Float32Array;
  /** To be called after a change of `entities`. */
  readonly markChanged: () => void;
  /** The entities to draw, by index; later ones lie over earlier ones. */
  readonly setEntities: (entities: Uint32Array) => void;
  /** Links as from, to, style. */
  readonly setLinks: (links: Uint32Array) => void;
  /** The spotlight. */
  readonly setHighlight: (entities: Uint32Array, links: Uint32Array) => void;
  /** False while the card has not drawn the last picture of the whole. */
  readonly isFree: () => boolean;
  /** The whole is drawn again only where it changed, or the frame did. */
  readonly draw: (frame: Frame) => void;
  readonly close: () => void;
}

const FAMILIES = ['actors', 'commons', 'means', 'ends', 'words'] as const;
/** So many links are drawn at full strength; more get thinner, so that they do not cover the map. */
const STRONG_LINKS = 1500;
/** The smallest radius, in pixels. */
export const LEAST = 0.9;
/** The opacity of the whole map under a spotlight. */
const DIM = 0.24;

export function openRenderer({ canvas, gl, programs }: WebGl, count: number): Renderer {
  const table = tableOf(gl, count);
  const entities = new Float32Array(tableLength(count));
  const [all, highlighted] = [
    { entities: instancesOf(gl, [1]), links: instancesOf(gl, [2, 1]) },
    { entities: instancesOf(gl, [1]), links: instancesOf(gl, [2, 1]) },
  ];
  const cache = cachedLayer(gl, programs.cache);
  const fence = frameFence(gl);
  let drawn = '';
  gl.clearColor(0, 0, 0, 0);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);

  function set(program: Program, { width, height, project, palette }: Frame): void {
    program.use();
    gl.uniform1i(program.at('u_wide'), table.wide);
    gl.uniform4f(program.at('u_view'), project.sx, project.x0, project.sy, project.y0);
    gl.uniform2f(program.at('u_frame'), width, height);
    gl.uniform3fv(
      program.at('u_palette'),
      FAMILIES.flatMap((family) => parts(palette.family[family])),
    );
    gl.uniform3fv(program.at('u_ground'), parts(palette.background));
  }

  function drawLinks(frame: Frame, group: typeof all, bright: boolean): void {
    set(programs.links, frame);
    const thinning = Math.min(1, (STRONG_LINKS / Math.max(group.links.count(), 1)) ** 0.5);
    const plain = (frame.palette.dark ? 0.42 : 0.46) * Math.max(thinning, 0.16);
    gl.uniform1f(programs.links.at('u_scale'), frame.scale);
    gl.uniform1f(programs.links.at('u_width'), bright ? 1.7 : 0.8);
    gl.uniform1f(programs.links.at('u_alpha'), bright ? 0.9 : plain);
    gl.uniform1f(programs.links.at('u_ended'), bright ? 0.55 : 0.35);
    group.links.draw();
  }

  function drawEntities(frame: Frame, group: typeof all): void {
    set(programs.entities, frame);
    gl.uniform1f(programs.entities.at('u_scale'), frame.scale);
    gl.uniform1f(programs.entities.at('u_least'), LEAST);
    group.entities.draw();
  }

  return {
    entities,
    markChanged: () => {
      drawn = '';
      table.put(entities);
    },
    setEntities: (indices) => {
      drawn = '';
      all.entities.put(indices);
    },
    setLinks: (links) => {
      drawn = '';
      all.links.put(links);
    },
    setHighlight: (indices, links) => {
      highlighted.entities.put(indices);
      highlighted.links.put(links);
    },
    isFree: fence.isFree,
    draw: (frame) => {
      const { project, scale, palette, dim } = frame;
      const wanted = JSON.stringify([project, scale, palette]);
      const sharp = window.devicePixelRatio || 1;
      const [width, height] = [Math.round(frame.width * sharp), Math.round(frame.height * sharp)];
      if (canvas.width !== width || canvas.height !== height) {
        [canvas.width, canvas.height] = [width, height];
      }
      gl.viewport(0, 0, width, height);
      if (cache.resize(width, height) || wanted !== drawn) {
        drawn = wanted;
        cache.drawInto(() => {
          drawLinks(frame, all, false);
          drawEntities(frame, all);
        });
        fence.markFrame();
      }
      gl.clear(gl.COLOR_BUFFER_BIT);
      cache.compose(dim ? DIM : 1);
      if (!dim) return;
      drawLinks(frame, highlighted, true);
      drawEntities(frame, highlighted);
    },
    close: () => gl.getExtension('WEBGL_lose_context')?.loseContext(),
  };
}

const parts = (rgb: Rgb): number[] => rgb.map((one) => one / 255);
