/** RDF as text: Turtle for one graph, and N-Quads, one statement a line, in a graph of this revision. */
import { DataFactory, type Quad, Writer } from 'n3';
import type { Exported } from '../whole.ts';
import { PREFIXES } from './rdf.ts';
import { datasetOf, statements } from './statements.ts';
import { briefStatementOf } from './stating.ts';
import type { Content, Format } from './writer.ts';

export const turtle: Format = {
  extension: 'ttl',
  type: 'text/turtle; charset=utf-8',
  write: asTurtle,
};
export const nQuads: Format = {
  extension: 'nq',
  type: 'application/n-quads; charset=utf-8',
  write: asNQuads,
};

async function* asTurtle(all: Exported): Content {
  const { fr, en } = briefStatementOf(all);
  yield `# ${fr}\n# ${en}\n`;
  const parts: string[] = [];
  const writer = new Writer(collecting(parts), { format: 'text/turtle', prefixes: PREFIXES });
  for await (const page of statements(all)) {
    writer.addQuads([...page]);
    yield parts.splice(0).join('');
  }
  writer.end();
  yield parts.join('');
}

async function* asNQuads(all: Exported): Content {
  const graph = DataFactory.namedNode(`${datasetOf(all).value}#${all.stated.revision}`);
  const writer = new Writer({ format: 'application/n-quads' });
  for await (const page of statements(all))
    yield writer.quadsToString(page.map((one) => inGraph(one, graph)));
}

const inGraph = ({ subject, predicate, object }: Quad, graph: ReturnType<typeof datasetOf>) =>
  DataFactory.quad(subject, predicate, object, graph);

/** Takes what the writer makes, for the page that it belongs to. */
const collecting = (parts: string[]) => ({
  write(part: string, _encoding: string, done?: () => void) {
    parts.push(part);
    done?.();
  },
  end: (done?: () => void) => done?.(),
});
