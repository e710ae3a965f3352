/** The shapes of entities as signed distances, after iquilezles.org/articles/distfunctions2d: one text for all shaders. */
export const OUTLINE = `
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
}`;
