/**
 * The layout, in a worker: ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679), then
 * what overlaps is moved apart. The same job gives the same positions.
 */
import attract from 'graphology-layout-forceatlas2/iterate.js';
import separate from 'graphology-layout-noverlap/iterate.js';
import type { Job, LayoutProgress } from './job.ts';

/** How many numbers ForceAtlas2 keeps for a node, and for an edge. */
const [NODE, EDGE, DISC] = [10, 3, 3];
const TOLD_EVERY = 20;
/** How far apart entities come to lie, in their own sizes. */
const ROOM = 20;
/** Screens are wider than high. */
const WIDE = 1.3;
/** Small islands drift far out; they keep this share of the distance. */
const STRAYS = 0.3;

export function layOut(job: Job, onProgress: (told: LayoutProgress) => void): void {
  const nodes = new Float32Array(job.count * NODE);
  const edges = new Float32Array(job.from.length * EDGE);
  for (let i = 0; i < job.count; i += 1) {
    nodes.set([job.start[2 * i] ?? 0, job.start[2 * i + 1] ?? 0, 0, 0, 0, 0, 1, 1], i * NODE);
    nodes[i * NODE + 8] = job.size[i] ?? 1;
  }
  job.from.forEach((from, i) => {
    const [to, weight] = [job.to[i] ?? from, job.weight[i] ?? 1];
    edges.set([from * NODE, to * NODE, weight], i * EDGE);
    for (const end of [from, to]) nodes[end * NODE + 6] = (nodes[end * NODE + 6] ?? 0) + weight;
  });
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 14,
    strongGravityMode: false,
    gravity: 6,
    slowDown: 1 + Math.log(1 + job.count),
    barnesHutOptimize: job.count > 300,
    barnesHutTheta: 1.2,
  };
  const rounds = job.count > 5000 ? 160 : 300;
  for (let round = 1; round <= rounds; round += 1) {
    attract(settings, nodes, edges);
    if (round % TOLD_EVERY === 0) {
      onProgress({
        progress: (0.9 * round) / rounds,
        positions: positionsOf(nodes, NODE),
        done: false,
      });
    }
  }
  onProgress({ progress: 1, positions: separated(nodes, job), done: true });
}

function separated(nodes: Float32Array, job: Job): Float32Array {
  const discs = new Float32Array(job.count * DISC);
  const reach = usualRadius(nodes, job.count);
  const unit = reach / (ROOM * Math.sqrt(job.count));
  for (let i = 0; i < job.count; i += 1) {
    const [x = 0, y = 0] = [nodes[i * NODE], nodes[i * NODE + 1]];
    const far = Math.hypot(x, y);
    const near = far > reach ? (reach + (far - reach) * STRAYS) / far : 1;
    discs.set([(WIDE * near * x) / unit, (near * y) / unit, job.size[i] ?? 1], i * DISC);
  }
  const settings = { gridSize: 24, margin: 2.2, expansion: 1.08, ratio: 1.05, speed: 3 };
  for (let round = 0; round < 60; round += 1) if (separate(settings, discs).converged) break;
  return positionsOf(discs, DISC);
}

/** How far from the middle four in five nodes lie: a few that are far out do not change it. */
function usualRadius(nodes: Float32Array, count: number): number {
  const far = Array.from({ length: count }, (_, i) =>
    Math.hypot(nodes[i * NODE] ?? 0, nodes[i * NODE + 1] ?? 0),
  ).sort((a, b) => a - b);
  return Math.max(far[Math.floor(count * 0.8)] ?? 1, 1);
}

function positionsOf(matrix: Float32Array, stride: number): Float32Array {
  const positions = new Float32Array((2 * matrix.length) / stride);
  for (let i = 0; 2 * i < positions.length; i += 1) {
    positions[2 * i] = matrix[i * stride] ?? 0;
    positions[2 * i + 1] = matrix[i * stride + 1] ?? 0;
  }
  return positions;
}
