/**
 * An edge as a ribbon along a curve: its pattern says what it is, and a missing one is open in the middle. One that
 * points somewhere says 8 more as its pattern. From a node to itself it is a loop, larger where it bends more.
 */

/** Parts of the curve. */
export const PARTS = 20;
/** In pixels: on the map of links, a longer link bends no further than one of this length. */
export const REACH = 260;

export const EDGE_VERTEX = `
attribute vec2 a_along;
attribute vec4 a_ends;
attribute vec2 a_sizes;
attribute vec3 a_look;
attribute vec4 a_color;
attribute vec4 a_id;
uniform mat3 u_matrix;
uniform vec2 u_frame;
uniform float u_sizeRatio;
uniform float u_lineRatio;
uniform float u_reach;
varying vec4 v_color;
varying float v_side;
varying float v_far;
varying float v_length;
varying float v_pattern;
varying float v_half;
varying float v_head;
const float bias = 255.0 / 254.0;
vec2 pixelOf(vec2 at) { return (u_matrix * vec3(at, 1)).xy * u_frame * 0.5; }
void main() {
  vec2 a = pixelOf(a_ends.xy);
  vec2 b = pixelOf(a_ends.zw);
  vec2 radii = a_sizes / u_sizeRatio + 2.0;
  vec2 straight = b - a;
  float isLoop = step(length(straight), 1.0);
  float len = max(length(straight), 1.0);
  vec2 beside = vec2(-straight.y, straight.x);
  float loop_size = (radii.x + 26.0) * (1.6 + 2.0 * abs(a_look.y) * isLoop);
  vec2 first = mix(mix(a, b, 0.5) + beside * a_look.y * min(1.0, u_reach / len), a + vec2(-1.0, 1.2) * loop_size, isLoop);
  vec2 second = mix(first, a + vec2(1.0, 1.2) * loop_size, isLoop);
  float from = mix(min(radii.x / len, 0.45), 0.1, isLoop);
  float to = mix(1.0 - min(radii.y / len, 0.45), 0.9, isLoop);
  float t = mix(from, to, a_along.x);
  vec2 at;
  vec2 way;
  if (isLoop > 0.5) {
    float s = 1.0 - t;
    at = s * s * s * a + 3.0 * s * s * t * first + 3.0 * s * t * t * second + t * t * t * b;
    way = 3.0 * s * s * (first - a) + 6.0 * s * t * (second - first) + 3.0 * t * t * (b - second);
    len = loop_size * 2.0;
  } else {
    at = mix(mix(a, first, t), mix(first, b, t), t);
    way = 2.0 * mix(first - a, b - first, t);
    len *= 1.0 + 1.3 * a_look.y * a_look.y;
  }
  vec2 normal = normalize(vec2(-way.y, way.x) + vec2(0.00001, 0.0));
  v_half = max(a_look.x / u_lineRatio, 1.0) * 0.5;
  v_head = step(7.5, a_look.z);
  float pattern = a_look.z - 8.0 * v_head;
  #ifdef PICKING_MODE
  float spread = max(v_half, 6.0);
  v_color = a_id;
  #else
  float spread = max(v_half + 1.5, pattern > 3.5 || v_head > 0.5 ? v_half + 5.0 : 0.0);
  v_color = a_color;
  #endif
  v_color.a *= bias;
  v_side = a_along.y * spread;
  v_length = len * (to - from);
  v_far = a_along.x * v_length;
  v_pattern = pattern;
  gl_Position = vec4((at + normal * v_side) / u_frame * 2.0, 0, 1);
}`;

export const EDGE_FRAGMENT = `
precision highp float;
varying vec4 v_color;
varying float v_side;
varying float v_far;
varying float v_length;
varying float v_pattern;
varying float v_half;
varying float v_head;
void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float side = abs(v_side);
  float cover = 1.0 - smoothstep(v_half - 0.4, v_half + 0.6, side);
  if (v_pattern > 4.5) {
    float away = abs(v_far - v_length * 0.5);
    float gap = clamp(v_length * 0.14, 4.0, 15.0);
    float shore = (1.0 - smoothstep(0.8, 1.6, abs(away - gap - 1.5))) * (1.0 - smoothstep(v_half + 3.0, v_half + 4.2, side));
    cover *= step(gap, away) * step(mod(away - gap, 9.0), 5.5);
    cover = max(cover, shore);
  } else if (v_pattern > 3.5) {
    cover = 1.0 - smoothstep(0.5, 1.2, abs(side - v_half - 1.0));
  } else if (v_pattern > 2.5) {
    float at = mod(v_far, 17.0);
    cover *= min(step(at, 9.0) + step(11.5, at) * step(at, 14.0), 1.0);
  } else if (v_pattern > 1.5) cover *= step(mod(v_far, 6.0), 2.6);
  else if (v_pattern > 0.5) cover *= step(mod(v_far, 12.0), 7.5);
  if (v_head > 0.5) {
    float left = v_length - v_far;
    float head = min(v_length * 0.4, 9.0);
    if (left < head) cover = 1.0 - smoothstep(left * 0.5 - 0.4, left * 0.5 + 0.5, side);
  }
  gl_FragColor = vec4(v_color.rgb, 1.0) * v_color.a * cover;
  #endif
}`;
