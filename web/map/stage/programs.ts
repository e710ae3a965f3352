/** How Sigma draws: two programs of its public interface, with what they need of each node and edge, and one that draws nothing. */
import { AbstractNodeProgram, EdgeProgram, NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Rgb } from '../renderer/palette.ts';
import { EDGE_FRAGMENT, EDGE_VERTEX, PARTS, REACH } from './edge-shaders.ts';
import { NODE_FRAGMENT, NODE_VERTEX } from './node-shaders.ts';

/** What the programs read beside position, size and colour. */
export interface NodeLook {
  readonly shape: number;
  readonly fill: number;
  /** A digit to the base of three for each absence: none, in the world, in the records. */
  readonly rings: number;
}

export interface EdgeLook {
  readonly bend: number;
  readonly pattern: number;
}

/** Colours that do not belong to a node: read at each frame, for the light may change. */
export interface Surroundings {
  readonly ground: Rgb;
  readonly rings: readonly Rgb[];
}

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;

const COLOR = { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true };
const ID = { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true };
const float = (name: string, size: number) => ({ name, size, type: FLOAT });

const CORNERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
];

type Uniform =
  | 'u_matrix'
  | 'u_frame'
  | 'u_sizeRatio'
  | 'u_lineRatio'
  | 'u_reach'
  | 'u_ground'
  | 'u_rings';

function setFrame(
  { width, height, matrix, sizeRatio }: RenderParams,
  { gl, uniformLocations }: ProgramInfo<Uniform>,
): void {
  gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
  gl.uniform2f(uniformLocations.u_frame, width, height);
  gl.uniform1f(uniformLocations.u_sizeRatio, sizeRatio);
}

const shares = (rgb: Rgb) => rgb.map((one) => one / 255);

export const nodeProgram = (surroundings: () => Surroundings) =>
  class EntityProgram extends NodeProgram<Uniform> {
    getDefinition() {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: NODE_VERTEX,
        FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: ['u_matrix', 'u_frame', 'u_sizeRatio', 'u_ground', 'u_rings'] as const,
        ATTRIBUTES: [float('a_at', 2), float('a_size', 1), float('a_look', 3), COLOR, ID],
        CONSTANT_ATTRIBUTES: [float('a_corner', 2)],
        CONSTANT_DATA: CORNERS,
      };
    }
    processVisibleItem(index: number, at: number, data: NodeDisplayData): void {
      const { x, y, size, color, shape, fill, rings } = data as NodeDisplayData & NodeLook;
      this.array.set([x, y, size, shape, fill, rings, floatColor(color), index], at);
    }
    setUniforms(params: RenderParams, info: ProgramInfo<Uniform>): void {
      setFrame(params, info);
      const { ground, rings } = surroundings();
      info.gl.uniform3fv(info.uniformLocations.u_ground, shares(ground));
      info.gl.uniform3fv(info.uniformLocations.u_rings, rings.flatMap(shares));
    }
  };

const RIBBON = Array.from({ length: PARTS + 1 }, (_, at) => [
  [at / PARTS, -1],
  [at / PARTS, 1],
]).flat();

/** On a mode, where edges are few, the bend grows with the length. */
const FAR = 1e6;

/** @param isScaled whether lines grow with the map, as nodes do */
export const tieProgram = (isScaled: boolean) =>
  class TieProgram extends EdgeProgram<Uniform> {
    getDefinition() {
      return {
        VERTICES: RIBBON.length,
        VERTEX_SHADER_SOURCE: EDGE_VERTEX,
        FRAGMENT_SHADER_SOURCE: EDGE_FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: ['u_matrix', 'u_frame', 'u_sizeRatio', 'u_lineRatio', 'u_reach'] as const,
        ATTRIBUTES: [float('a_ends', 4), float('a_sizes', 2), float('a_look', 3), COLOR, ID],
        CONSTANT_ATTRIBUTES: [float('a_along', 2)],
        CONSTANT_DATA: RIBBON,
      };
    }
    processVisibleItem(
      index: number,
      at: number,
      from: NodeDisplayData,
      to: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const { size, color, bend, pattern } = data as EdgeDisplayData & EdgeLook;
      const ends = [from.x, from.y, to.x, to.y, from.size, to.size];
      this.array.set([...ends, size, bend, pattern, floatColor(color), index], at);
    }
    setUniforms(params: RenderParams, info: ProgramInfo<Uniform>): void {
      setFrame(params, info);
      const { u_lineRatio, u_reach } = info.uniformLocations;
      info.gl.uniform1f(u_lineRatio, isScaled ? params.sizeRatio : 1);
      info.gl.uniform1f(u_reach, isScaled ? FAR : REACH);
    }
  };

/** For what Sigma would draw besides: its own shapes, and a node under the pointer once more. */
export class NoProgram extends AbstractNodeProgram {
  reallocate(): void {}
  process(): void {}
  render(): void {}
  kill(): void {}
  drawLabel = undefined;
  drawHover = undefined;
}
