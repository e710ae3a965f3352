/** Draws links as thin lines whose pattern says their status: solid, dashed, dotted, double. */
import { EdgeProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Dot } from './build.ts';

type Info = Parameters<EdgeProgram<string>['setUniforms']>[1];

const VERTEX = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_start;
attribute vec2 a_end;
attribute vec2 a_normal;
attribute float a_pattern;
attribute float a_along;
attribute float a_side;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_zoomRatio;
uniform float u_pixelRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying float v_side;
varying float v_width;
varying float v_length;
varying float v_pattern;
const float bias = 255.0 / 254.0;
void main() {
  float width = max(length(a_normal), 0.7 * u_sizeRatio) / u_sizeRatio;
  float spread = a_pattern > 2.5 ? width * 2.6 : width + 0.6;
  vec2 normal = normalize(a_normal) * a_side * spread * u_correctionRatio;
  vec2 position = mix(a_start, a_end, a_along) + normal;
  gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);
  v_side = a_side * spread;
  v_width = width;
  v_length = a_along * length(a_end - a_start) / u_correctionRatio / 2.0;
  v_pattern = a_pattern;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

const FRAGMENT = `
precision highp float;
varying vec4 v_color;
varying float v_side;
varying float v_width;
varying float v_length;
varying float v_pattern;
void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float side = abs(v_side);
  float cover = 1.0 - smoothstep(v_width * 0.5, v_width * 0.5 + 0.6, side);
  if (v_pattern > 2.5) cover = 1.0 - smoothstep(v_width * 0.35, v_width * 0.35 + 0.5, abs(side - v_width * 1.5));
  else if (v_pattern > 1.5) cover *= step(mod(v_length, 4.5), 1.6);
  else if (v_pattern > 0.5) cover *= step(mod(v_length, 8.0), 4.6);
  gl_FragColor = v_color * cover;
  #endif
}`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

export class LinkProgram extends EdgeProgram<string, Dot> {
  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS: ['u_matrix', 'u_sizeRatio', 'u_correctionRatio'],
      ATTRIBUTES: [
        { name: 'a_start', size: 2, type: FLOAT },
        { name: 'a_end', size: 2, type: FLOAT },
        { name: 'a_normal', size: 2, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_pattern', size: 1, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [
        { name: 'a_along', size: 1, type: FLOAT },
        { name: 'a_side', size: 1, type: FLOAT },
      ],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  override processVisibleItem(
    id: number,
    start: number,
    from: NodeDisplayData,
    to: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    const { size, color, pattern } = data as EdgeDisplayData & { pattern: number };
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const per = size / (Math.hypot(dx, dy) || 1);
    this.array.set(
      [from.x, from.y, to.x, to.y, -dy * per, dx * per, floatColor(color), id, pattern],
      start,
    );
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations: at }: Info): void {
    gl.uniformMatrix3fv(at['u_matrix'] ?? null, false, params.matrix);
    gl.uniform1f(at['u_sizeRatio'] ?? null, params.sizeRatio);
    gl.uniform1f(at['u_correctionRatio'] ?? null, params.correctionRatio);
  }
}
