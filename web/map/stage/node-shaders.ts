/** A node as a signed distance: its outline, how it is filled, and an open ring for each absence. */
import { OUTLINE } from '../shapes.ts';

/** Pixels from one ring to the next, and to the first. */
export const [RING_STEP, FIRST_RING] = [5, 5];

export const NODE_VERTEX = `
attribute vec2 a_corner;
attribute vec2 a_at;
attribute float a_size;
attribute vec3 a_look;
attribute vec4 a_color;
attribute vec4 a_id;
uniform mat3 u_matrix;
uniform vec2 u_frame;
uniform float u_sizeRatio;
varying vec4 v_color;
varying vec2 v_pixel;
varying float v_radius;
varying vec3 v_look;
const float bias = 255.0 / 254.0;
void main() {
  v_radius = a_size / u_sizeRatio;
  float reach = v_radius * 1.3 + 3.0 + (a_look.z > 0.0 ? ${FIRST_RING}.0 + 5.0 * ${RING_STEP}.0 : 0.0);
  vec2 middle = (u_matrix * vec3(a_at, 1)).xy;
  gl_Position = vec4(middle + a_corner * reach * 2.0 / u_frame, 0, 1);
  v_pixel = a_corner * reach;
  v_look = a_look;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

export const NODE_FRAGMENT = `
precision highp float;
varying vec4 v_color;
varying vec2 v_pixel;
varying float v_radius;
varying vec3 v_look;
uniform vec3 u_ground;
uniform vec3 u_rings[5];
${OUTLINE}
/** An arc that is open on one side; from the records only, it is dashed. */
float arc(float radius, float side, float isDashed) {
  float far = abs(length(v_pixel) - radius);
  float angle = atan(v_pixel.y, v_pixel.x);
  float away = abs(mod(angle - side + 3.14159265, 6.2831853) - 3.14159265);
  float shut = step(0.62, away);
  if (isDashed > 0.5) shut *= step(0.42, fract(away * radius / 7.0));
  return (1.0 - smoothstep(0.9, 1.7, far)) * shut;
}
void main() {
  float d = outline(v_pixel / v_radius, v_look.x) * v_radius;
  #ifdef PICKING_MODE
  float reach = v_look.z > 0.0 ? length(v_pixel) - v_radius - ${FIRST_RING + RING_STEP}.0 : d - 3.0;
  gl_FragColor = reach < 0.0 ? v_color : vec4(0.0);
  #else
  float inside = 1.0 - smoothstep(-0.5, 0.5, d);
  float halo = 1.0 - smoothstep(1.0, 2.0, d);
  float edge = 1.0 - smoothstep(1.4, 2.4, -d);
  float stripe = smoothstep(0.3, 0.6, abs(fract((v_pixel.x + v_pixel.y) / 6.5) - 0.5) * 2.0);
  // A negative filling is that of a node beside what stands out.
  float isDim = step(v_look.y, -0.5);
  float filling = mix(v_look.y, -v_look.y - 1.0, isDim);
  float full = filling < 0.5 ? 1.0 : filling < 1.5 ? edge : filling < 2.5 ? max(edge, stripe) : 1.0;
  vec3 fill = mix(u_ground, v_color.rgb, full);
  vec4 color = vec4(mix(u_ground, fill, inside), 1.0) * max(inside, halo) * v_color.a;
  float left = v_look.z;
  float radius = v_radius * 1.08 + ${FIRST_RING}.0;
  for (int i = 0; i < 5; i++) {
    float how = mod(left, 3.0);
    left = floor(left / 3.0 + 0.001);
    if (how > 0.5) {
      float side = i == 0 ? 1.5708 : i == 1 ? 0.0 : i == 2 ? -1.5708 : i == 3 ? 3.14159 : 2.3562;
      float cover = arc(radius, side, how > 1.5 ? 1.0 : 0.0) * v_color.a;
      color = mix(color, vec4(mix(u_rings[i], u_ground, isDim * 0.75), 1.0), cover);
      radius += ${RING_STEP}.0;
    }
  }
  gl_FragColor = color;
  #endif
}`;
