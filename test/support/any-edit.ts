/** Any edit of any graph, as a number decides: fields, links of every kind, citations, absences, quantities, new entities, departures. */
import { applyEdit, type Entered } from '../../api/changes/edit.ts';
import { merge } from '../../api/changes/merge.ts';
import { retire } from '../../api/changes/retire.ts';
import { revert } from '../../api/changes/revert.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { seeded } from '../../api/random.ts';
import type { Facts } from '../../api/snapshot/facts.ts';
import type { LinkFact } from '../../api/snapshot/queries.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import type { Ecology } from './ecology.ts';
import { revisionOf } from './whole.ts';

const vocabulary = readVocabulary();
const DATES = ['1999', '2011-05', '2020-03-02', '2026-11-02', '2031', '2040-01'];
/** Kinds of link on which conclusions rest most: as often again as all others. */
const TELLING = [
  ...['USES', 'DEVELOPS', 'MAINTAINS', 'CONTRIBUTES_TO', 'PUBLISHES', 'DEPENDS_ON', 'RUNS_ON'],
  ...['HOLDS', 'HOLDS', 'HAS_NEED', 'NAMES', 'MEETS', 'LIFTS', 'FUNDS', 'WORKS_FOR', 'MEMBER_OF'],
  ...['PARTNERS_WITH', 'PART_OF', 'SAME_AS', 'SUPPORTS', 'SAME_END', 'CONTRADICTS', 'NARROWS'],
  ...[
    'LOCATED_IN',
    'ABOUT',
    'AUTHORED',
    'SUCCEEDS',
    'TOOK_PART_IN',
    'SIGNED',
    'PROVIDES',
    'PROPOSES',
  ],
];

/** Fields on which rules look, and that a generated ecology leaves out. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  Policy: ['policyKind'],
  Need: ['needKind'],
  Codebase: ['freedom'],
  Service: ['freedom'],
  Document: ['documentKind'],
  Programme: ['programmeKind'],
};

/** The same ecology, in which every rule may find something. */
export function varied(ecology: Ecology, seed: number): Ecology {
  const random = seeded(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const chosen = (kind: string) =>
    (FIELDS[kind] ?? []).map((field) => [field, pick(vocabulary.choices[field] ?? []).id]);
  const some = ['proprietary', 'not-stated', 'directory', 'measure', 'policy', 'software'];
  const telling = (kind: string) =>
    chosen(kind).map(([field, value]) => {
      const known = some.filter((one) =>
        (vocabulary.choices[field ?? ''] ?? []).some(({ id }) => id === one),
      );
      return [field, known.length > 0 && random() < 0.6 ? pick(known) : value];
    });
  const entities = ecology.entities.map((one) => ({
    ...one,
    properties: {
      ...one.properties,
      ...Object.fromEntries(telling(one.kind)),
      ...(one.kind === 'Concept' && random() < 0.5 ? { nameEn: `federation ${one.id}` } : {}),
    },
  }));
  const readings = ecology.citations.map((one) => ({
    ...one,
    properties: { ...one.properties, read: pick(DATES) },
  }));
  return { ...ecology, entities, citations: readings };
}

export function anyEdit(graph: Graph, { entities, links }: Facts, number: number) {
  const random = seeded(number);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  // A few are edited again and again: what one edit makes, the next one takes.
  const few = <T>(all: readonly T[]): T => all[Math.floor(all.length * random() ** 3)] as T;
  const all = [...entities.values()];
  const ofKinds = (kinds: readonly string[]) =>
    kinds.includes('*') ? all : all.filter(({ kind }) => kinds.includes(kind));
  /** Of any kind, each as likely as the next. */
  const any = () => few(ofKinds([pick([...new Set(all.map(({ kind }) => kind))])]));
  const documents = ofKinds(['Document']);
  const cite = () => ({
    source: few(documents).id,
    at: `page ${Math.floor(random() * 9)}`,
    ...(random() < 0.5 ? { read: pick(DATES) } : {}),
  });
  const status = () => (random() < 0.6 ? 'stated' : pick(vocabulary.statuses).id);
  const edit = (some: Entered[], ties: Entered[] = []) =>
    applyEdit(
      graph,
      { entities: some, links: ties, message: 'm', author: 'ana', expected: null, key: null },
      vocabulary,
    );

  const ways: (() => Promise<unknown>)[] = [linked, linked, linked, fielded, fielded, added, hung];
  const rare = [left, undone, renamed, merged];

  async function linked() {
    const id = random() < 0.7 ? pick(TELLING) : pick(vocabulary.links).id;
    const kind = vocabulary.links.find((one) => one.id === id);
    const [from, to] = [few(ofKinds(kind?.from ?? [])), few(ofKinds(kind?.to ?? []))];
    if (from === undefined || to === undefined) return;
    const known = links.filter((one) => one.kind === id);
    const ends: Pick<LinkFact, 'from' | 'to'> =
      random() < 0.4 && known.length > 0 ? pick(known) : { from: from.id, to: to.id };
    const more = {
      ...(id === 'HOLDS' ? { stance: pick(['for', 'against', 'concern', 'question']) } : {}),
      ...(id === 'FUNDS'
        ? { flowKind: pick(['grant', 'contract']), amount: { qualifier: 'unknown' } }
        : {}),
      ...(id === 'DEPENDS_ON' ? { dependencyKind: 'library' } : {}),
      ...(id === 'CONTRIBUTES_TO' ? { commits: Math.ceil(random() * 30) } : {}),
      ...(random() < 0.2 ? { until: pick(DATES) } : {}),
    };
    await edit(
      [],
      [{ from: ends.from, kind: id, to: ends.to, status: status(), ...more, cite: cite() }],
    );
  }

  async function fielded() {
    const one = any();
    const fields = vocabulary.kinds.find(({ id }) => id === one.kind)?.fields ?? [];
    const field = pick([
      ...fields.filter(({ kind }) => kind === 'choice' || kind === 'date'),
      null,
    ]);
    const value =
      field === null
        ? {}
        : {
            [field.id]:
              field.kind === 'date'
                ? pick(DATES)
                : pick(vocabulary.choices[field.choices ?? ''] ?? []).id,
          };
    const more = {
      ...(one.kind === 'Codebase' && random() < 0.3 ? { licence: 'MIT' } : {}),
      ...(random() < 0.2 ? { named: random() < 0.5 } : {}),
    };
    await edit([{ id: one.id, status: status(), ...value, ...more, cite: cite() }]);
  }

  async function added() {
    const kind = pick(['Organisation', 'Document', 'Person', 'Codebase', 'Statement', 'Need']);
    const id = `new-${kind.toLowerCase()}-${number % 1_000_000}`;
    const ties = {
      Document: [
        { from: id, kind: 'PART_OF', to: few(documents).id },
        { from: few(ofKinds(['Person', 'Organisation'])).id, kind: 'AUTHORED', to: id },
      ],
      Person: [{ from: id, kind: 'WORKS_FOR', to: few(ofKinds(['Organisation'])).id }],
    }[kind];
    const tied = ties ?? [{ from: few(ofKinds(['Document'])).id, kind: 'MENTIONS', to: id }];
    await edit(
      [{ id, kind, name: { both: `New ${id}` }, cite: cite() }],
      tied.filter(() => random() < 0.7).map((one) => ({ ...one, cite: cite() })),
    );
  }

  async function hung() {
    const { id } = any();
    const what = pick([...TELLING, 'licence', 'date', 'Codebase', 'deadline']);
    const measures = { fr: 'membres', en: 'members' };
    const count = { measures, value: Math.ceil(random() * 5), qualifier: 'exact', cite: cite() };
    const absence = {
      of: what,
      how: pick(['looked-for', 'stated']),
      note: { fr: 'Rien.', en: 'None.' },
      cite: cite(),
    };
    await edit([
      { id, cite: cite(), ...(random() < 0.5 ? { quantities: [count] } : { absences: [absence] }) },
    ]);
  }

  async function left() {
    const told = { author: 'ana', reason: 'it has closed', locator: 'p. 1', key: null };
    await retire(graph, { id: any().id, source: few(documents).id, ...told });
  }

  async function undone() {
    const change = Math.max(2, (await revisionOf(graph)) - Math.floor(random() * 5));
    await revert(graph, { change, author: 'ana', message: 'm', key: null });
  }

  async function merged() {
    const one = any();
    const alike = ofKinds([one.kind]).filter(({ id }) => id !== one.id);
    if (alike.length === 0) return;
    const told = {
      author: 'ana',
      reason: 'they are one',
      locator: 'p. 1',
      key: null,
      expected: null,
    };
    await merge(graph, { id: one.id, into: few(alike).id, source: few(documents).id, ...told });
  }

  async function renamed() {
    const one = any();
    await edit([
      {
        id: one.id,
        name: { fr: `fédération ${number}`, en: `federation ${number}` },
        cite: cite(),
      },
    ]);
  }

  return (random() < 0.15 ? pick(rare) : pick(ways))();
}
