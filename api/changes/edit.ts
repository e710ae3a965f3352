/** Edits: entries in the form of the seed files, checked as files are, and kept as one change. */
import { Refusal } from '../errors.ts';
import { type Committed, commit, type Writer } from '../graph/commit.ts';
import { cypher } from '../graph/cypher.ts';
import { erasedFrom } from '../graph/erasing/erasing.ts';
import type { Graph } from '../graph/graph.ts';
import type { Thing } from '../graph/things.ts';
import { checkSeeds } from '../loading/check.ts';
import type { Claims, EntityClaim, LinkClaim } from '../loading/claims.ts';
import { type Problem, says } from '../loading/problems.ts';
import type { Entry } from '../loading/read.ts';
import { desiredState } from '../loading/state.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { changeRefused, refusal } from '../words/refusing.ts';
import { wordsIn } from '../words/words.ts';
import { checkUnchanged } from './conflicts.ts';
import type { Entered } from './entry.ts';

export type { Entered } from './entry.ts';

export interface Edit {
  readonly entities: readonly Entered[];
  readonly links: readonly Entered[];
  readonly message: string;
  readonly author: string;
  /** The revision that the author saw; null where no conflict is looked for. */
  readonly expected: number | null;
  /** The same key a second time answers with the change that the first made. */
  readonly key: string | null;
  readonly reviewer?: string | null;
  /** Nothing is kept: only what it would touch is told. */
  readonly isDryRun?: boolean;
}

/** How many entries one edit may hold. */
export const MOST_ENTRIES = 100;

const known = cypher<
  { ids: readonly string[] },
  {
    id: string;
    kind: string;
    nameFr: string | null;
    nameEn: string | null;
    licence: string | null;
    language: string | null;
  }
>`
  UNWIND $ids AS id MATCH (e:Entity {id: id})
  RETURN e.id AS id, e.kind AS kind, e.nameFr AS nameFr, e.nameEn AS nameEn,
    e.licence AS licence, e.language AS language`;
type Known = NonNullable<(typeof known)['row']>;

export async function applyEdit(
  graph: Graph,
  edit: Edit,
  vocabulary: Vocabulary,
): Promise<Committed<void>> {
  const { author, message, key, reviewer = null, isDryRun = false } = edit;
  await checkErased(graph, edit);
  const told = { kind: 'edit', author, message, key, reviewer, isDryRun } as const;
  return commit(graph, told, async (writer) => {
    const around = await surroundings(writer, edit);
    const claims = checked(edit, around, vocabulary);
    await checkUnchanged(writer.run, claims, edit.expected);
    await put(writer, claims, edit, around);
  });
}

/** @throws BAD_INPUT where somebody who was erased would come back; whom, is not said */
async function checkErased(graph: Graph, { entities, links }: Edit): Promise<void> {
  const sought = await erasedFrom(graph);
  if (sought.isEmpty) return;
  const isErased = (id: unknown) => typeof id === 'string' && sought.hasId(id);
  const isNamed = (name: unknown) =>
    Object.values(Object(name)).some((text) => typeof text === 'string' && sought.isWhole(text));
  const isIn =
    entities.some(({ id, kind, name }) => isErased(id) || (kind === 'Person' && isNamed(name))) ||
    links.some(({ from, to }) => isErased(from) || isErased(to));
  if (isIn) throw refusal('BAD_INPUT', ({ cannotBeUsed }) => cannotBeUsed, 'id');
}

/** The entities that the entries name, as far as they exist. */
async function surroundings(writer: Writer, edit: Edit): Promise<Map<string, Known>> {
  const ids = new Set<string>();
  const look = (value: unknown) => {
    if (typeof value === 'string') ids.add(value);
  };
  for (const { id, cite, quantities, absences } of edit.entities) {
    look(id);
    for (const part of [cite, ...parts(quantities), ...parts(absences)].flatMap(sourcesIn))
      look(part);
  }
  for (const { cite, ...fields } of edit.links) {
    for (const value of Object.values(fields)) look(value);
    for (const source of sourcesIn(cite)) look(source);
  }
  const rows = await writer.run(known, { ids: [...ids] });
  return new Map(rows.map((row) => [row.id, row]));
}

const parts = (value: unknown): unknown[] =>
  (Array.isArray(value) ? value : []).map((one) => (one as { cite?: unknown } | null)?.cite);
const sourcesIn = (cite: unknown): unknown[] =>
  (Array.isArray(cite) ? cite : [cite]).map((one) => (one as { source?: unknown } | null)?.source);

/** @throws what is wrong with the first entry that is, as a file would be told */
function checked(edit: Edit, around: ReadonlyMap<string, Known>, vocabulary: Vocabulary): Claims {
  const entered = (kind: 'entities' | 'links') =>
    edit[kind].map((data, at) => entryAt({ file: kind, line: at + 1 }, data));
  const own = new Set(edit.entities.map(({ id }) => id));
  const stubs = [...around.values()].filter(({ id }) => !own.has(id)).map(stub);
  stubs.push(stub({ id: STUBS, kind: 'Document' }));
  const { claims, problems } = checkSeeds(
    {
      dataset: { ...entryAt(NOWHERE, {}), folders: [] },
      problems: [],
      folders: [
        {
          name: '',
          documents: [],
          entities: [...entered('entities').map((one) => completed(one, around)), ...stubs],
          links: entered('links'),
        },
      ],
    },
    vocabulary,
  );
  const [first] = problems;
  if (first !== undefined) throw problemRefused(first);
  return { entities: claims.entities.filter(({ id }) => own.has(id)), links: claims.links };
}

/** An entity that exists stands beside the entries, so that their ends and sources are found. */
const stub = ({ id, kind }: Pick<Known, 'id' | 'kind'>): Entry =>
  entryAt(NOWHERE, { id, kind, name: { both: id }, cite: { source: STUBS, at: '—' } });

const NOWHERE = { file: '', line: 0 };
/** Every field of an entry stands where the entry does. */
const entryAt = (place: Entry['place'], data: Entered): Entry => ({ place, at: () => place, data });

/** The document that the stubs cite. */
const STUBS = 'lacis-edit';

/** Kind and name need not be given again. */
function completed(entry: Entry, around: ReadonlyMap<string, Known>): Entry {
  const { data } = entry;
  const now = around.get(String(data['id']));
  if (now === undefined) return entry;
  const name = { ...(now.nameFr && { fr: now.nameFr }), ...(now.nameEn && { en: now.nameEn }) };
  return { ...entry, data: { kind: now.kind, name, ...data } };
}

function problemRefused({ entry, field, en, fr }: Problem): Refusal {
  const isSource = says.noCitation()[0] === en;
  const where = [entry, field].filter((part) => part !== '').join(', ');
  const { changes: french } = wordsIn('fr');
  const { changes: english } = wordsIn('en');
  return new Refusal(
    isSource ? 'SOURCE_REQUIRED' : 'BAD_INPUT',
    english.problem(where, en),
    french.problem(where, fr),
    field,
  );
}

async function put(
  writer: Writer,
  claims: Claims,
  edit: Edit,
  around: ReadonlyMap<string, Known>,
): Promise<void> {
  const state = desiredState(claims);
  const entered = new Map(edit.entities.map((one) => [String(one['id']), one]));
  const entities = new Map(
    (await writer.read('Entity', [...around.keys()].map(named('Entity')))).map((one) => [
      one.id,
      one,
    ]),
  );
  const links = new Map(
    (
      await writer.read(
        'Link',
        state.links.map(({ id, from }) => ({ label: 'Link', id, from })),
      )
    ).map((one) => [one.id, one]),
  );
  const create: Thing[] = [];
  const replace: Thing[] = [];
  for (const one of state.entities) {
    const before = entities.get(one.id);
    const claim = claims.entities.find(({ id }) => id === one.id) as EntityClaim;
    if (before === undefined)
      create.push({
        label: 'Entity',
        id: one.id,
        kind: one.kind,
        properties: fresh(one, one.kind),
      });
    else replace.push(changed(before, setBy(claim, entered.get(one.id) ?? {}), one.properties));
  }
  for (const one of state.links) {
    const before = links.get(one.id);
    const { id, kind, from, to } = one;
    const claim = claims.links.find((link) => link.id === id) as LinkClaim;
    if (before === undefined)
      create.push({ label: 'Link', id, kind, from, to, properties: { ...one.properties, id } });
    else replace.push(changed(before, Object.keys(claim.properties), one.properties));
  }
  for (const one of state.citations) {
    const { licence = null, language = null } = around.get(one.source) ?? {};
    create.push({
      label: 'Citation',
      id: one.id,
      kind: 'Citation',
      source: one.source,
      properties: { ...one.properties, id: one.id, licence, language, folder: null },
    });
  }
  for (const one of state.parts.filter(({ kind }) => kind !== 'Value'))
    create.push({
      label: one.kind as Thing['label'],
      id: one.id,
      kind: one.kind,
      properties: { ...one.properties, id: one.id, folder: null },
    });
  await writer.create(await absent(writer, create));
  await writer.replace(replace);
}

const named = (label: Thing['label']) => (id: string) => ({ label, id });

/** A citation or part that says the same is there already. */
async function absent(writer: Writer, all: readonly Thing[]): Promise<Thing[]> {
  const there = new Set<string>();
  for (const label of ['Citation', 'Quantity', 'Absence'] as const) {
    const own = all.filter((one) => one.label === label);
    for (const { id } of await writer.read(label, own)) there.add(`${label} ${id}`);
  }
  return all.filter(({ label, id }) => !there.has(`${label} ${id}`));
}

const fresh = (
  { id, properties }: { id: string; properties: Thing['properties'] },
  kind: string,
) => ({
  ...properties,
  id,
  kind,
});

/** The properties that an entry sets: all of the claim, without the name that was only completed. */
function setBy({ properties }: EntityClaim, entered: Entered): string[] {
  const names = Object.keys(properties).filter(
    (name) => entered['name'] !== undefined || !/^name(Fr|En|IsOne)$/.test(name),
  );
  return entered['name'] === undefined ? names : [...names, 'sortFr', 'sortEn'];
}

/** The thing with these properties set, and marked as set by a person. */
function changed(before: Thing, names: readonly string[], values: Thing['properties']): Thing {
  const properties: Record<string, unknown> = { ...before.properties };
  for (const name of names) properties[name] = values[name] ?? null;
  const edited = new Set([...((before.properties['edited'] as string[] | null) ?? []), ...names]);
  if (edited.size > 0) properties['edited'] = [...edited].sort();
  return { ...before, properties };
}

export function checkSize({ entities, links }: Pick<Edit, 'entities' | 'links'>): void {
  const count = entities.length + links.length;
  if (count >= 1 && count <= MOST_ENTRIES) return;
  throw changeRefused('BAD_INPUT', ({ entries }) => entries(MOST_ENTRIES, count), 'input');
}
