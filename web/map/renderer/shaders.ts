/**
 * How entities and links are drawn. Both read where an entity lies, how large it is and of what style from
 * one texture, by its index.
 */
import { OUTLINE } from '../shapes.ts';

const ENTITY_AT = `
uniform highp sampler2D u_entities;
uniform int u_wide;
vec4 entityAt(uint index) {
  return texelFetch(u_entities, ivec2(int(index) % u_wide, int(index) / u_wide), 0);
}
uniform vec4 u_view;
uniform vec2 u_frame;
vec2 pixelAt(vec2 at) { return at * u_view.xz + u_view.yw; }
vec4 clipAt(vec2 pixel) { return vec4(pixel.x / u_frame.x * 2.0 - 1.0, 1.0 - pixel.y / u_frame.y * 2.0, 0, 1); }
uniform vec3 u_palette[5];
`;

/** Style of an entity: family + 8 × shape + 128 where it is hatched. */
export const ENTITY_VERTEX = `#version 300 es
precision highp float;
${ENTITY_AT}
layout(location = 0) in uint a_place;
uniform float u_scale;
uniform float u_least;
out vec3 v_color;
out vec2 v_at;
flat out int v_shape;
flat out float v_hatched;
out float v_soft;
void main() {
  vec4 entity = entityAt(a_place);
  int style = int(entity.w);
  float radius = max(entity.z * u_scale, u_least);
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
  float reach = 1.0 + 2.2 / radius;
  gl_Position = clipAt(pixelAt(entity.xy) + corner * reach * radius * 1.2);
  v_at = vec2(corner.x, -corner.y) * reach * 1.2;
  v_shape = (style / 8) % 16;
  v_hatched = style >= 128 ? 1.0 : 0.0;
  v_soft = 1.0 / radius;
  v_color = u_palette[style % 8];
}`;

export const ENTITY_FRAGMENT = `#version 300 es
precision highp float;
in vec3 v_color;
in vec2 v_at;
flat in int v_shape;
flat in float v_hatched;
in float v_soft;
uniform vec3 u_ground;
out vec4 color;
${OUTLINE}
void main() {
  float d = outline(v_at, float(v_shape));
  float inside = 1.0 - smoothstep(-0.5 * v_soft, 0.5 * v_soft, d);
  float halo = 1.0 - smoothstep(1.0 * v_soft, 1.9 * v_soft, d);
  float stripe = abs(fract((v_at.x + v_at.y) * 1.6) - 0.5) * 2.0;
  float hatch = v_hatched > 0.5 && d < -0.22 ? smoothstep(0.35, 0.6, stripe) : 1.0;
  vec3 fill = mix(u_ground, v_color, hatch);
  float cover = max(inside, halo * step(v_soft, 0.4));
  color = vec4(mix(u_ground, fill, inside) * cover, cover);
}`;

/**
 * Style of a link: pattern (0 solid, 1 dashed, 2 dotted, 3 double) + 4 where it has ended + 8 × its lane, from 0 in
 * the middle: 1 and 2 on either side, 3 and 4 beyond. A link of an entity to itself is a loop above it.
 */
export const LINK_VERTEX = `#version 300 es
precision highp float;
${ENTITY_AT}
layout(location = 0) in uvec2 a_ends;
layout(location = 1) in uint a_style;
uniform float u_width;
uniform float u_alpha;
uniform float u_ended;
uniform float u_scale;
out vec4 v_color;
out float v_side;
out float v_length;
out vec2 v_loop;
flat out float v_radius;
flat out uint v_pattern;
const float LANE = 3.0;
void main() {
  vec4 from = entityAt(a_ends.x);
  vec4 to = entityAt(a_ends.y);
  vec2 a = pixelAt(from.xy);
  vec2 b = pixelAt(to.xy);
  v_pattern = a_style & 3u;
  int lane = int(a_style >> 3u);
  float far_lane = float((lane + 1) / 2) * ((lane & 1) == 1 ? 1.0 : -1.0);
  float side = float(gl_VertexID & 1) * 2.0 - 1.0;
  float end = float(gl_VertexID >> 1);
  float alpha = u_alpha * ((a_style & 4u) != 0u ? u_ended : 1.0);
  v_color = vec4(u_palette[int(from.w) % 8], alpha);
  v_radius = 0.0;
  if (a_ends.x == a_ends.y) {
    float own = max(from.z * u_scale, 1.0);
    v_radius = own * 0.7 + 2.0 + float(lane) * LANE;
    v_loop = vec2(side, end * 2.0 - 1.0) * (v_radius + u_width * 3.0);
    v_color.a = max(v_color.a, u_ended);
    v_side = 0.0;
    v_length = 0.0;
    gl_Position = clipAt(a + vec2(own, -own) * 0.9 + v_loop);
    return;
  }
  v_loop = vec2(0.0);
  vec2 along = b - a;
  float far = max(length(along), 0.001);
  vec2 normal = vec2(-along.y, along.x) / far;
  // The same side of a pair, whichever way its links point.
  float turn = a_ends.x < a_ends.y ? 1.0 : -1.0;
  float spread = (v_pattern == 3u ? u_width * 2.6 : u_width) + 0.7;
  vec2 shift = normal * turn * far_lane * min(LANE, 0.12 * far);
  gl_Position = clipAt(mix(a, b, end) + shift + normal * side * spread);
  v_side = side * spread;
  v_length = end * far;
}`;

export const LINK_FRAGMENT = `#version 300 es
precision highp float;
in vec4 v_color;
in float v_side;
in float v_length;
in vec2 v_loop;
flat in float v_radius;
flat in uint v_pattern;
uniform float u_width;
out vec4 color;
void main() {
  bool loops = v_radius > 0.0;
  float side = loops ? abs(length(v_loop) - v_radius) : abs(v_side);
  float along = loops ? atan(v_loop.y, v_loop.x) * v_radius : v_length;
  float half_width = u_width * 0.5;
  float cover = 1.0 - smoothstep(half_width - 0.25, half_width + 0.6, side);
  if (v_pattern == 3u) cover = 1.0 - smoothstep(u_width * 0.35, u_width * 0.35 + 0.5, abs(side - u_width * 1.5));
  else if (v_pattern == 2u) cover *= step(mod(along, 4.5), 1.6);
  else if (v_pattern == 1u) cover *= step(mod(along, 8.0), 4.6);
  float alpha = v_color.a * cover;
  color = vec4(v_color.rgb * alpha, alpha);
}`;

/** Draws the cached layer, paler where a spotlight lies over it. */
export const CACHE_VERTEX = `#version 300 es
out vec2 v_at;
void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0;
  v_at = corner;
  gl_Position = vec4(corner * 2.0 - 1.0, 0, 1);
}`;

export const CACHE_FRAGMENT = `#version 300 es
precision highp float;
in vec2 v_at;
uniform sampler2D u_cache;
uniform float u_strength;
out vec4 color;
void main() { color = texture(u_cache, v_at) * u_strength; }`;
