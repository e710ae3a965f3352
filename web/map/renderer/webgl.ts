/**
 * WebGL 2 as the renderer uses it: a canvas, its context, the programs. Opening it and compiling take about as long as
 * loading the data, so it can begin at the same time; nothing waits for it until something is drawn.
 */
import { type Program, programOf } from './programs.ts';
import {
  CACHE_FRAGMENT,
  CACHE_VERTEX,
  ENTITY_FRAGMENT,
  ENTITY_VERTEX,
  LINK_FRAGMENT,
  LINK_VERTEX,
} from './shaders.ts';

export interface WebGl {
  readonly canvas: HTMLCanvasElement;
  readonly gl: WebGL2RenderingContext;
  readonly programs: Readonly<Record<'entities' | 'links' | 'cache', Program>>;
}

let prepared: WebGl | null = null;

/** Opens one beforehand, for the next call of `takeWebGl`; where there is no WebGL 2, that call throws. */
export function beginWebGl(): void {
  try {
    prepared ??= openWebGl();
  } catch {
    prepared = null;
  }
}

/** @throws Error where the browser has no WebGL 2. */
export function takeWebGl(): WebGl {
  const taken = prepared === null || prepared.gl.isContextLost() ? openWebGl() : prepared;
  prepared = null;
  return taken;
}

function openWebGl(): WebGl {
  const canvas = document.createElement('canvas');
  const gl = canvas.getContext('webgl2', { antialias: false, preserveDrawingBuffer: true });
  if (gl === null) throw new Error('no WebGL 2');
  const programs = {
    entities: programOf(gl, ENTITY_VERTEX, ENTITY_FRAGMENT),
    links: programOf(gl, LINK_VERTEX, LINK_FRAGMENT),
    cache: programOf(gl, CACHE_VERTEX, CACHE_FRAGMENT),
  };
  gl.flush();
  return { canvas, gl, programs };
}
