/**
 * Which folder of seed files says what. The graph joins what folders say; here it is taken apart again, by
 * the folders of the citations: the first of them says all, the others cite it, or differ from it.
 */
import { linkKindOf } from '../vocabulary/vocabulary.ts';
import type { Exported, Part, WholeEntity, WholeLink } from './whole.ts';

/** The folder of what people added in Lacis itself. */
export const FOLDER_OF_PEOPLE = 'lacis-edits';

interface Ids {
  readonly documents: string[];
  readonly entities: string[];
  readonly links: string[];
}

export interface FolderIndex {
  readonly folders: ReadonlyMap<string, Ids>;
  /** The folders in the editors' order of preference. */
  readonly order: readonly string[];
  /** When each document was read: a citation that says nothing else was read then. */
  readonly read: ReadonlyMap<string, string>;
}

export async function claimsByFolder(all: Exported): Promise<FolderIndex> {
  const folders = new Map<string, Ids>();
  const read = new Map<string, string>();
  const idsOf = (name: string) => {
    const ids = folders.get(name) ?? { documents: [], entities: [], links: [] };
    folders.set(name, ids);
    return ids;
  };
  const order = [...all.stated.folders];
  const named = new Set<string>();
  for await (const page of all.links())
    for (const one of page) {
      for (const id of namedBy(one, all)) named.add(id);
      for (const name of foldersOf(one, order)) idsOf(name).links.push(one.id);
    }
  const inside = new Set(all.selection.entities);
  const others = [...named].filter((id) => !inside.has(id) && all.of(id) !== undefined);
  const beside = new Set([...others, ...all.documents(), ...all.documents(others)]);
  for (const some of [all.selection.entities, [...beside].sort()])
    for await (const page of all.entities(some))
      for (const one of page) {
        if (typeof one.properties['read'] === 'string') read.set(one.id, one.properties['read']);
        for (const name of foldersOf(one, order)) {
          const isOwn = one.kind === 'Document' && citesItself(one, name);
          idsOf(name)[isOwn ? 'documents' : 'entities'].push(one.id);
        }
      }
  return { folders, order, read };
}

/** Entities that a link names besides its ends, such as who reports it. */
const namedBy = ({ kind, properties }: WholeLink, { vocabulary }: Exported): string[] =>
  (linkKindOf(vocabulary, kind)?.fields ?? []).flatMap(({ id, kind: shape }) =>
    shape === 'entity' && typeof properties[id] === 'string' ? [properties[id]] : [],
  );

/** The folders that speak of a thing, the editors' first choice first. */
export function foldersOf(one: WholeEntity | WholeLink, order: readonly string[]): string[] {
  const parts = 'quantities' in one ? [...one.quantities, ...one.absences] : [];
  const named = new Set([
    ...one.citations.map(({ folder }) => folder ?? FOLDER_OF_PEOPLE),
    ...parts.map(folderOf),
  ]);
  const place = (name: string) => {
    const at = order.indexOf(name);
    return at === -1 ? order.length : at;
  };
  const all = [...named].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  return all.length === 0 ? [FOLDER_OF_PEOPLE] : all;
}

export const folderOf = ({ properties }: Part): string =>
  typeof properties['folder'] === 'string' ? properties['folder'] : FOLDER_OF_PEOPLE;

const citesItself = ({ id, citations }: WholeEntity, folder: string) =>
  citations.some((one) => one.source === id && (one.folder ?? FOLDER_OF_PEOPLE) === folder);

/**
 * The value that each folder gives to the fields on which they differ. A value was given by the folders of
 * which all documents stand among its sources.
 */
export function differencesIn(
  one: WholeEntity | WholeLink,
  order: readonly string[],
): ReadonlyMap<string, ReadonlyMap<string, unknown>> {
  const given = new Map<string, Map<string, unknown>>();
  const folders = foldersOf(one, order);
  const documents = new Map(
    folders.map((name) => [
      name,
      one.citations
        .filter(({ folder }) => (folder ?? FOLDER_OF_PEOPLE) === name)
        .map(({ source }) => source),
    ]),
  );
  for (const field of new Set(one.values.map(({ properties }) => String(properties['field'])))) {
    const values = one.values
      .filter(({ properties }) => properties['field'] === field)
      .map(({ properties }) => ({
        value: JSON.parse(String(properties['value'])) as unknown,
        isPreferred: properties['preferred'] === true,
        sources: new Set((properties['sources'] as readonly string[] | undefined) ?? []),
      }))
      // A value of few documents claims its folder first.
      .sort(
        (a, b) => a.sources.size - b.sources.size || Number(b.isPreferred) - Number(a.isPreferred),
      );
    for (const name of folders) {
      const own = documents.get(name) ?? [];
      const found = values.find(
        ({ sources }) => own.length > 0 && own.every((source) => sources.has(source)),
      );
      if (found === undefined) continue;
      given.set(name, (given.get(name) ?? new Map()).set(field, found.value));
    }
  }
  return given;
}
