/** Draws every shape of entity in one pass: the outline is a signed distance, after iquilezles.org/articles/distfunctions2d. */
import { NodeProgram } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Dot } from './build.ts';

type Info = Parameters<NodeProgram<string>['setUniforms']>[1];

const SHAPES = [
  'disc',
  'ring',
  'square',
  'rounded-square',
  'diamond',
  'triangle-up',
  'triangle-down',
  'hexagon',
  'letter',
];

const VERTEX = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_at;
varying float v_shape;
varying float v_soft;
const float bias = 255.0 / 254.0;
void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  vec2 corner = vec2(cos(a_angle), sin(a_angle)) * 1.35;
  gl_Position = vec4((u_matrix * vec3(a_position + size * corner, 1)).xy, 0, 1);
  v_at = 2.0 * corner;
  v_shape = a_shape;
  v_soft = u_sizeRatio / max(a_size, 0.01);
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
varying vec2 v_at;
varying float v_shape;
varying float v_soft;
uniform vec4 u_ground;
float box(vec2 p, float b) { vec2 d = abs(p) - b; return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0); }
float triangle(vec2 p) {
  float k = 1.7320508;
  p.y += 0.12;
  p.x = abs(p.x) - 0.95;
  p.y = p.y + 0.95 / k;
  if (p.x + k * p.y > 0.0) p = vec2(p.x - k * p.y, -k * p.x - p.y) / 2.0;
  p.x -= clamp(p.x, -1.9, 0.0);
  return -length(p) * sign(p.y);
}
float hexagon(vec2 p) {
  vec3 k = vec3(-0.8660254, 0.5, 0.5773503);
  p = abs(p.yx);
  p -= 2.0 * min(dot(k.xy, p), 0.0) * k.xy;
  p -= vec2(clamp(p.x, -k.z * 0.88, k.z * 0.88), 0.88);
  return length(p) * sign(p.y);
}
float outline(vec2 p, float shape) {
  if (shape < 0.5) return length(p) - 0.92;
  if (shape < 1.5) return abs(length(p) - 0.69) - 0.24;
  if (shape < 2.5) return box(p, 0.82);
  if (shape < 3.5) return box(p, 0.46) - 0.38;
  if (shape < 4.5) return (abs(p.x) + abs(p.y) - 1.08) * 0.7071;
  if (shape < 5.5) return triangle(p);
  if (shape < 6.5) return triangle(vec2(p.x, -p.y));
  if (shape < 7.5) return hexagon(p);
  return length(p) - 0.8;
}
void main() {
  float shape = mod(v_shape, 16.0);
  float d = outline(v_at, shape);
  #ifdef PICKING_MODE
  gl_FragColor = length(v_at) < 1.05 ? v_color : vec4(0.0);
  #else
  float inside = 1.0 - smoothstep(-0.5 * v_soft, 0.5 * v_soft, d);
  float halo = 1.0 - smoothstep(1.0 * v_soft, 1.9 * v_soft, d);
  float stripe = abs(fract((v_at.x + v_at.y) * 1.6) - 0.5) * 2.0;
  float hatch = v_shape > 15.5 && d < -0.22 ? smoothstep(0.35, 0.6, stripe) : 1.0;
  vec4 fill = mix(u_ground, v_color, hatch);
  gl_FragColor = mix(vec4(u_ground.rgb, 1.0) * halo, fill, inside);
  #endif
}`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

/** What the reducers add to an entity's data. */
export interface Drawn extends NodeDisplayData {
  readonly shape: string;
  readonly hatched: boolean;
}

/** The paper behind the shapes, as parts of 1; set before each picture. */
export const paper = { rgb: [1, 1, 1] as readonly number[] };

export class EntityProgram extends NodeProgram<string, Dot> {
  override getDefinition() {
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS: ['u_sizeRatio', 'u_correctionRatio', 'u_matrix', 'u_ground'],
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_shape', size: 1, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  override processVisibleItem(id: number, start: number, data: NodeDisplayData): void {
    const { x, y, size, color, shape, hatched } = data as Drawn;
    const kind = Math.max(SHAPES.indexOf(shape), 0) + (hatched ? 16 : 0);
    this.array.set([x, y, size, floatColor(color), id, kind], start);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations: at }: Info): void {
    const [r = 1, g = 1, b = 1] = paper.rgb;
    gl.uniform1f(at['u_correctionRatio'] ?? null, params.correctionRatio);
    gl.uniform1f(at['u_sizeRatio'] ?? null, params.sizeRatio);
    gl.uniformMatrix3fv(at['u_matrix'] ?? null, false, params.matrix);
    gl.uniform4f(at['u_ground'] ?? null, r, g, b, 1);
  }
}
