/**
 * The ordinary way to draw a graph in a browser, for comparison: rows in JSON, a graphology graph, Sigma
 * over all of it with reducers, and a full refresh at each change, as its guides show.
 */
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';

interface Rows {
  readonly entities: readonly {
    readonly id: string;
    readonly fr: string;
    readonly kind: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
  }[];
  readonly links: readonly { readonly id: string; readonly from: string; readonly to: string }[];
}

const rows: Rows = JSON.parse(await (await fetch('/rows.json')).text());
const graph = new MultiDirectedGraph();
for (const { id, fr, kind, x, y, size } of rows.entities) {
  graph.addNode(id, { label: fr, kind, x, y, size });
}
for (const { id, from, to } of rows.links)
  graph.addDirectedEdgeWithKey(id, from, to, { size: 0.5 });

let around: ReadonlySet<string> | null = null;
let without: string | null = null;
let sought = '';
const container = document.querySelector('#map') as HTMLElement;
const sigma = new Sigma(graph, container, {
  nodeReducer: (node, data) => ({
    ...data,
    hidden: data['kind'] === without,
    color: around !== null && !around.has(node) ? '#dddddd' : '#0655a2',
    highlighted: sought !== '' && String(data['label']).toLowerCase().includes(sought),
  }),
  edgeReducer: (edge, data) => ({
    ...data,
    hidden: around !== null && !graph.extremities(edge).every((end) => around?.has(end)),
  }),
});
const looked = (node: string | null) => {
  around = node === null ? null : new Set([node, ...graph.neighbors(node)]);
  sigma.refresh();
};
sigma.on('enterNode', ({ node }) => looked(node));
sigma.on('leaveNode', () => looked(null));
sigma.on('clickNode', ({ node }) => looked(node));
performance.mark('lacis-drawn');

Object.assign(window, {
  ordinary: {
    filter: (kind: string | null) => {
      without = kind;
      sigma.refresh();
    },
    search: (text: string) => {
      sought = text;
      sigma.refresh();
    },
    refresh: () => sigma.refresh(),
  },
});
