/** GEXF 1.1, 1.2 and 1.3, as Gephi writes it: attributes are declared apart from their values. */
import { elementsIn } from '../importing/elements.ts';
import { unimportable } from '../importing/refusing.ts';
import { type Edge, type Node, readGraph } from './graph.ts';
import { called, type Reader } from './reader.ts';

export const gexf: Reader = {
  id: 'gexf',
  label: called('GEXF'),
  recognises: ({ form }) => form.form === 'xml' && form.root === 'gexf',
  async read({ path }, found, asked) {
    const nodes: Node[] = [];
    const edges: Edge[] = [];
    const titles = new Map<string, string>();
    const undeclared = new Set<string>();
    let of = '';
    let attributes = new Map<string, string>();
    await elementsIn(path, {
      open({ name, attributes: own }) {
        if (name === 'attributes') of = own['class'] ?? 'node';
        else if (name === 'attribute')
          titles.set(`${of} ${own['id']}`, own['title'] ?? own['id'] ?? '');
        else if (name === 'node' || name === 'edge') {
          attributes = new Map();
          of = name;
        } else if (name === 'attvalue') {
          const id = own['for'] ?? own['id'] ?? '';
          const title = titles.get(`${of} ${id}`);
          if (title === undefined) undeclared.add(id);
          else attributes.set(title, own['value'] ?? '');
        }
      },
      close({ name, attributes: own, line, column }, text) {
        if (name === 'title' || name === 'description') found.origin = { ...found.origin };
        if (name === 'title' && text !== '') found.origin = { ...found.origin, title: text };
        if (name !== 'node' && name !== 'edge') return;
        const { id = '', label, source, target } = own;
        const one = { label: own['kind'] ?? label, attributes, spot: { line, column } };
        if (name === 'node') nodes.push({ ...one, id, label });
        else if (source !== undefined && target !== undefined)
          edges.push({ ...one, id: id || `${source}–${target}`, source, target });
      },
    });
    if (undeclared.size > 0) throw unimportable(({ undeclared: say }) => say([...undeclared]));
    readGraph(nodes, edges, found, asked);
  },
};
