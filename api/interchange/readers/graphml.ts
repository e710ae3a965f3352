/** GraphML: keys are declared, then nodes and edges carry their data. */
import { elementsIn } from '../importing/elements.ts';
import { unimportable } from '../importing/refusing.ts';
import { type Edge, type Node, readGraph } from './graph.ts';
import { called, type Reader } from './reader.ts';

export const graphml: Reader = {
  id: 'graphml',
  label: called('GraphML'),
  recognises: ({ form }) => form.form === 'xml' && form.root === 'graphml',
  async read({ path }, found, asked) {
    const nodes: Node[] = [];
    const edges: Edge[] = [];
    const titles = new Map<string, string>();
    const undeclared = new Set<string>();
    let attributes = new Map<string, string>();
    let inside = false;
    await elementsIn(path, {
      open({ name, attributes: own }) {
        if (name === 'key') titles.set(own['id'] ?? '', own['attr.name'] ?? own['id'] ?? '');
        else if (name === 'node' || name === 'edge') {
          attributes = new Map();
          inside = true;
        }
      },
      close({ name, attributes: own, line, column }, text) {
        if (name === 'data' && inside) {
          const key = own['key'] ?? '';
          const title = titles.get(key);
          if (title === undefined) undeclared.add(key);
          else attributes.set(title, text);
        }
        if (name !== 'node' && name !== 'edge') return;
        inside = false;
        const { id = '', source, target } = own;
        const label = ['label', 'name', 'Label']
          .map((one) => attributes.get(one))
          .find((one) => one !== undefined && one !== '');
        const one = { label, attributes, spot: { line, column } };
        if (name === 'node') nodes.push({ ...one, id });
        else if (source !== undefined && target !== undefined)
          edges.push({ ...one, id: id || `${source}–${target}`, source, target });
      },
    });
    if (undeclared.size > 0) throw unimportable(({ undeclared: say }) => say([...undeclared]));
    readGraph(nodes, edges, found, asked);
  },
};
