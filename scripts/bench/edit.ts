/**
 * B9: what one edit costs until everything that shows it is fresh, and then the boards, on the embedded engine or on Neo4j.
 * Processor time of this process; the embedded engine works inside it, Neo4j beside it.
 */
import { applyEdit, type Entered } from '../../api/changes/edit.ts';
import type { Graph, Run } from '../../api/graph/graph.ts';
import { createApi } from '../../api/graphql.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { generate, loadGenerated } from './ecology.ts';
import { openEngine } from './engine.ts';
import { figure, printed } from './table.ts';

export interface EditBench {
  readonly sizes?: readonly number[];
  readonly engine?: 'embedded' | 'neo4j';
  readonly told?: (line: string) => void;
}

/** Medians of the edits of one kind at one size. */
export interface EditCost {
  readonly what: string;
  readonly entities: number;
  /** Milliseconds of processor until the change is committed. */
  readonly commit: number;
  /** Milliseconds of processor from then until lists, search, sheet, counts and map rows are fresh. */
  readonly fresh: number;
  /** Milliseconds of processor from then until the boards say what there is about what was edited. */
  readonly boards: number;
  /** Statements sent from the commit until all is fresh. */
  readonly statements: number;
}

const SIZES = [2_000, 30_000, 100_000];
const TIMES = 15;
/** From here on, organisations have few links at every size. */
const ORDINARY = 200;
const CITE = { source: 'document-0', at: 'page 1' };

/** What is asked after each edit: the five answers that must show it. */
const FRESH = `query ($id: ID!, $text: String!, $since: Int!) {
  organisations(first: 20) { totalCount nodes { id name } }
  search(text: $text, first: 10) { entity { id } }
  entity(id: $id) { id name status links(first: 20) { nodes { id } } }
  about { entityCount linkCount citationCount revision }
  changedSince(revision: $since) { revision isWhole entities { id nameFr } links { id } }
}`;

/** What is found about an entity: every kind of convergence that a board shows, divergences and gaps. */
const BOARDS = `query ($id: ID!) {
  convergences(first: 20, about: [$id]) { totalCount asOfRevision nodes { id score } }
  divergences(first: 20, about: [$id]) { totalCount nodes { id } }
  gaps(first: 20, about: [$id]) { totalCount nodes { id } }
}`;

/** Of an ordinary entity: the first of each kind have by far the most links. */
const EDITS: Readonly<Record<string, (at: number) => readonly [Entered[], Entered[], string]>> = {
  'a field': (at) => [
    [{ id: `organisation-${at}`, since: '2011', cite: CITE }],
    [],
    `organisation-${at}`,
  ],
  'a link': (at) => [
    [],
    [
      {
        from: `organisation-${at}`,
        kind: 'PARTNERS_WITH',
        to: `organisation-${at + 50}`,
        cite: CITE,
      },
    ],
    `organisation-${at}`,
  ],
  'a new entity': (at) => [
    [{ id: `newcomer-${at}`, kind: 'Organisation', name: { both: `Newcomer ${at}` }, cite: CITE }],
    [],
    `newcomer-${at}`,
  ],
};

export async function benchEdit({
  sizes = SIZES,
  engine: name = 'embedded',
  told = console.log,
}: EditBench = {}): Promise<EditCost[]> {
  const costs: EditCost[] = [];
  for (const entities of sizes) {
    const engine = await openEngine(name, (graph) =>
      loadGenerated(graph, generate({ entities, seed: 9 })),
    );
    try {
      for (const one of await measured(engine.graph, entities)) costs.push(one);
    } finally {
      await engine.close();
    }
  }
  const rows = costs.map(({ what, entities, commit, fresh, boards, statements }) => {
    const first = costs.find((one) => one.what === what)?.fresh ?? Number.NaN;
    return [
      what,
      String(entities),
      figure(commit),
      figure(fresh),
      figure(fresh / first),
      figure(boards),
      String(statements),
    ];
  });
  const columns = [
    'edit of',
    'entities',
    'commit, ms',
    'fresh, ms',
    '÷ smallest',
    'boards, ms',
    'statements',
  ];
  told(printed({ title: `B9 one edit, ${name}, milliseconds of processor`, columns, rows }, true));
  return costs;
}

async function measured(graph: Graph, entities: number): Promise<EditCost[]> {
  const vocabulary = readVocabulary();
  let statements = 0;
  const read: Run = (statement, parameters) => {
    statements += 1;
    return graph.read(statement, parameters);
  };
  const heard: Graph = { ...graph, read };
  const dataset = { nameFr: '', nameEn: '', licence: '' };
  const api = createApi({ graph: heard, vocabulary, dataset });
  const ask = async (query: string, variables: object) => {
    const response = await api.fetch('http://lacis/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: never; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data as { readonly about: { readonly revision: number } };
  };
  const costs: EditCost[] = [];
  for (const [what, edit] of Object.entries(EDITS)) {
    const [commits, freshes, founds, counts]: [number[], number[], number[], number[]] = [
      [],
      [],
      [],
      [],
    ];
    const asked = { id: 'organisation-0', text: String(ORDINARY), since: 0 };
    let { revision } = (await ask(FRESH, asked)).about;
    await ask(BOARDS, { id: asked.id });
    for (let at = 0; at < TIMES; at += 1) {
      const [all, links, id] = edit(ORDINARY + at);
      const rest = { message: 'bench', author: 'bench', expected: null, key: null };
      const [commit] = await spent(() =>
        applyEdit(graph, { entities: all, links, ...rest }, vocabulary),
      );
      statements = 0;
      const [fresh, told] = await spent(() =>
        ask(FRESH, { id, text: String(ORDINARY + at), since: revision }),
      );
      const [found] = await spent(() => ask(BOARDS, { id }));
      if (told.about.revision !== revision + 1) throw new Error('the edit is not shown');
      revision = told.about.revision;
      commits.push(commit);
      freshes.push(fresh);
      founds.push(found);
      counts.push(statements);
    }
    const median = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
    costs.push({
      what,
      entities,
      commit: median(commits),
      fresh: median(freshes),
      boards: median(founds),
      statements: median(counts),
    });
  }
  return costs;
}

async function spent<T>(work: () => Promise<T>): Promise<[number, T]> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1_000, result];
}
