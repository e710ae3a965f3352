/** The single steps of graphology's two layouts, on plain matrices; their packages do not declare them. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** Nodes: x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed; edges: source, target, weight. */
  // biome-ignore lint/style/noDefaultExport: it is theirs
  export default function iterate(
    settings: Readonly<Record<string, number | boolean>>,
    nodes: Float32Array,
    edges: Float32Array,
  ): unknown;
}

declare module 'graphology-layout-noverlap/iterate.js' {
  /** Nodes: x, y, size. */
  // biome-ignore lint/style/noDefaultExport: it is theirs
  export default function iterate(
    settings: Readonly<Record<string, number>>,
    nodes: Float32Array,
  ): { readonly converged: boolean };
}
