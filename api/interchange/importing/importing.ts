/**
 * One way in for every file: recognise → read → match with what is there → show the difference → one change.
 * Each file is a contributor of its own, like a folder of seeds: read again it writes nothing, a newer one
 * updates what it says and takes out what it says no more, and nothing that others say.
 */
import { commit, type Told as Told_ } from '../../graph/commit.ts';
import type { Graph } from '../../graph/graph.ts';
import { read as readThings, type Touched } from '../../graph/things.ts';
import { apply, BATCH, type Progress } from '../../loading/applying.ts';
import type { Conflict } from '../../loading/merging.ts';
import { desiredState, type State } from '../../loading/state.ts';
import type { Reader } from '../readers/reader.ts';
import { READERS } from '../readers/readers.ts';
import { claimed, folderOf, type Source } from './claiming.ts';
import type { Reading } from './differing.ts';
import { type Asked, type Gathered, nothing, type Personal, type Refused } from './facts.ts';
import { documentBefore, type Known, known } from './known.ts';
import { type Choices, type Match, matchedBodies } from './matching.ts';
import { type Opened, opened } from './opening.ts';
import { withoutPersonal } from './personal.ts';
import { type Contributor, type Difference, type Example, plannedImport } from './planning.ts';
import { unimportable } from './refusing.ts';
import { slug, text } from './shaping.ts';

export interface Read {
  readonly file: Pick<Opened, 'name' | 'digest'>;
  readonly reader: Reader;
  readonly found: Gathered;
}

/** What a person says of the file, where it does not say it itself. */
export interface Told {
  readonly source?: string | undefined;
  readonly licence?: string | undefined;
  readonly address?: string | undefined;
  /** ISO 8601; the day of the import where nobody says. */
  readonly read?: string | undefined;
}

export interface Prepared {
  readonly format: Reader;
  readonly source: Source;
  readonly state: State;
  readonly contributor: Contributor;
  readonly difference: Difference;
  /** The first of what is new, changed and removed. */
  readonly examples: readonly Example[];
  readonly conflicts: readonly Conflict[];
  readonly doubtful: readonly Match[];
  readonly refused: readonly Refused[];
  /** Links that lack an end which somebody has to decide first. */
  readonly waiting: number;
  readonly personal: Readonly<Record<Personal, number>>;
  readonly unused: ReadonlyMap<string, number>;
  /** The first of what it holds, for a look before anything is written. */
  readonly sample: readonly Match[];
}

interface Named {
  /** The format, where it is not told by the content. */
  readonly as?: string | undefined;
  /** The name under which people know the file, where its path does not tell it. */
  readonly name?: string | undefined;
  /** Receives what is found as it is found: where the file is refused, it tells how far the reader came. */
  readonly found?: Gathered;
}

/** @throws Unimportable */
export async function readFile(
  path: string,
  asked: Asked,
  { as, name, found = nothing() }: Named = {},
): Promise<Read> {
  const at = await opened(path);
  const file = name === undefined ? at : { ...at, name };
  const known = READERS.find((one) => one.recognises(file));
  const reader = as === undefined ? known : READERS.find(({ id }) => id === as);
  if (reader === undefined)
    throw unimportable(({ unknownFormat, noSuchFormat }) =>
      as === undefined
        ? unknownFormat()
        : noSuchFormat(
            as,
            READERS.map(({ id }) => id),
          ),
    );
  if (!reader.recognises(file))
    throw unimportable(({ otherFormat }) => otherFormat(reader.label.en, known?.label.en ?? null));
  await reader.read(file, found, asked);
  const clean = withoutPersonal(found, asked.people === true);
  if (clean.bodies.size === 0 && clean.refused.length === 0)
    throw unimportable(({ nothingFound }) => nothingFound(clean.personal.people));
  return { file, reader, found: clean };
}

/** What an import would do; nothing is written. @throws Unimportable where source or licence are not known */
export async function prepared(
  graph: Graph,
  { file, reader, found }: Read,
  { vocabulary }: Asked,
  told: Told,
  choices: Choices & { readonly prefer?: 'people' | 'files' | undefined } = {},
): Promise<Prepared> {
  const source = await sourceOf(graph, file, found, told);
  const folder = folderOf(source.id);
  const contributor = { document: source.id, folder, prefer: choices.prefer ?? 'people' };
  const held = await known(graph.read, source.id, folder);
  const matches = matchedBodies(found.bodies, free(held, source.id), choices);
  const { claims, refused, waiting } = claimed(
    found,
    matches,
    { kinds: kindsOf(held, matches), spokenOf: held.spokenOf },
    source,
    vocabulary,
  );
  const state = desiredState(claims);
  const { difference, conflicts, examples } = await plannedImport(
    reading(graph),
    state,
    contributor,
  );
  const all = [...matches.values()];
  return {
    format: reader,
    source,
    state,
    contributor,
    difference,
    examples,
    conflicts,
    doubtful: all.filter(({ how }) => how === 'doubtful'),
    refused: [...found.refused, ...refused],
    waiting,
    personal: found.personal,
    unused: found.unused,
    sample: all.filter(({ body }) => body.mentioned !== true).slice(0, SAMPLE),
  };
}

const SAMPLE = 5;

/** The document of the file is not one of the bodies in it. */
const free = (held: Known, document: string): Known => ({
  ...held,
  taken: new Set([...held.taken, document]),
});

function kindsOf(held: Known, matches: ReadonlyMap<string, Match>): Map<string, string> {
  const kinds = new Map(held.entities.map(({ id, kind }) => [id, kind]));
  for (const { id, kind, how } of matches.values()) if (how === 'new') kinds.set(id, kind);
  return kinds;
}

const reading = (graph: Graph): Reading => ({
  run: graph.read,
  async read(label, keys) {
    const found = [];
    for (let at = 0; at < keys.length; at += BATCH)
      for (const one of await readThings(graph.read, label, keys.slice(at, at + BATCH)))
        found.push(one);
    return found;
  },
});

export interface Imported {
  readonly revision: number;
  readonly touched: readonly Touched[];
  readonly difference: Difference;
  readonly conflicts: readonly Conflict[];
}

type Accepting = Pick<Told_, 'author' | 'key' | 'reviewer' | 'isDryRun'> & {
  readonly progress?: Progress;
};

/** Writes what was prepared as one change: all of it, or nothing. */
export async function accepted(
  graph: Graph,
  { state, contributor, source }: Prepared,
  { progress = () => {}, ...how }: Accepting,
): Promise<Imported> {
  const { result, revision, touched } = await commit(
    graph,
    { kind: 'import', message: source.title, ...how },
    async (writer) => {
      const plan = await plannedImport(writer, state, contributor);
      await apply(writer, plan, progress);
      return plan;
    },
  );
  return { revision, touched, difference: result.difference, conflicts: result.conflicts };
}

/** What a person says of the file holds before its own word; undefined where neither says it. */
export const titleAndLicence = (
  { origin }: Pick<Gathered, 'origin'>,
  told: Pick<Told, 'source' | 'licence'>,
) => ({
  title: text(told.source) ?? text(origin.title),
  licence: text(told.licence) ?? text(origin.licence),
});

async function sourceOf(
  graph: Graph,
  file: Read['file'],
  { origin }: Gathered,
  told: Told,
): Promise<Source> {
  const { title, licence } = titleAndLicence({ origin }, told);
  if (title === undefined || licence === undefined)
    throw unimportable(({ noSource }) => noSource(title === undefined, licence === undefined));
  const bytes = `${file.name} sha256:${file.digest}`;
  const plain =
    slug(title) ||
    `document-${file.digest
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 10)}`;
  const before = await documentBefore(graph.read, plain);
  const isOwn =
    before === null || (before.kind === 'Document' && before.file?.includes(' sha256:') === true);
  const id = isOwn ? plain : `${plain}-file`;
  const held = isOwn ? before : await documentBefore(graph.read, id);
  const today = new Date().toISOString().slice(0, 10);
  return {
    id,
    title,
    licence,
    address: text(told.address) ?? text(origin.address),
    language: origin.language,
    file: bytes,
    // The same bytes were read on the day on which they were first read.
    read: told.read ?? (held?.file === bytes && held.read !== null ? held.read : today),
  };
}
