/**
 * WebGL 2 as the mesh uses it: a canvas, its context, the programs. To open it and to compile takes as long as it
 * takes for the data to come: it can be begun before, and nothing waits for it until something is drawn.
 */
import { type Program, programOf } from './programs.ts';
import {
  ENTITY_FRAGMENT,
  ENTITY_VERTEX,
  LINK_FRAGMENT,
  LINK_VERTEX,
  SHEET_FRAGMENT,
  SHEET_VERTEX,
} from './shaders.ts';

export interface WebGl {
  readonly canvas: HTMLCanvasElement;
  readonly gl: WebGL2RenderingContext;
  readonly programs: Readonly<Record<'entities' | 'links' | 'sheet', Program>>;
}

let begun: WebGl | null = null;

/** Begins to open one, for whoever takes one next; where there is no WebGL 2, that is said to whoever takes it. */
export function beginWebGl(): void {
  try {
    begun ??= openWebGl();
  } catch {
    begun = null;
  }
}

/** @throws Error where the browser has no WebGL 2. */
export function takeWebGl(): WebGl {
  const taken = begun === null || begun.gl.isContextLost() ? openWebGl() : begun;
  begun = null;
  return taken;
}

function openWebGl(): WebGl {
  const canvas = document.createElement('canvas');
  const gl = canvas.getContext('webgl2', { antialias: false, preserveDrawingBuffer: true });
  if (gl === null) throw new Error('no WebGL 2');
  const programs = {
    entities: programOf(gl, ENTITY_VERTEX, ENTITY_FRAGMENT),
    links: programOf(gl, LINK_VERTEX, LINK_FRAGMENT),
    sheet: programOf(gl, SHEET_VERTEX, SHEET_FRAGMENT),
  };
  gl.flush();
  return { canvas, gl, programs };
}
