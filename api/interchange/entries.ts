/** An entity or a link as an entry of a seed file: the way back from properties to YAML. */
import type { Properties } from '../graph/things.ts';
import { kindOf, linkKindOf } from '../vocabulary/vocabulary.ts';
import {
  differencesIn,
  FOLDER_OF_PEOPLE,
  type FolderIndex,
  folderOf,
  foldersOf,
} from './claims.ts';
import { inOriginalOrder } from './part-order.ts';
import type { Cited, Exported, WholeEntity, WholeLink } from './whole.ts';

type Entry = Record<string, unknown>;

export function entityEntry(
  one: WholeEntity,
  folder: string,
  index: FolderIndex,
  { vocabulary }: Exported,
): Entry {
  const held = heldIn(one, folder, index);
  const fields = kindOf(vocabulary, one.kind)?.fields ?? [];
  const cite = cited(one, folder, index);
  const quantities = partsIn(one, 'Quantity', folder, index);
  const absences = partsIn(one, 'Absence', folder, index);
  return withoutGaps({
    id: one.id,
    kind: one.kind,
    name: nameIn(held),
    aliases: held['aliases'],
    identifiers: held['identifiers'],
    description: inBoth(held, 'description'),
    named: held['named'] === false ? false : undefined,
    status: notStated(held),
    ...Object.fromEntries(fields.map(({ id, kind }) => [id, fieldIn(held, id, kind)])),
    note: inBoth(held, 'note'),
    cite: cite.length === 0 ? undefined : cite,
    quantities: quantities.length === 0 ? undefined : quantities,
    absences: absences.length === 0 ? undefined : absences,
  });
}

export function linkEntry(
  one: WholeLink,
  folder: string,
  index: FolderIndex,
  { vocabulary }: Exported,
): Entry {
  const held = heldIn(one, folder, index);
  const fields = linkKindOf(vocabulary, one.kind)?.fields ?? [];
  const start = `${[one.from, one.kind.toLowerCase().replaceAll('_', '-'), one.to].join('--')}--`;
  return withoutGaps({
    from: one.from,
    kind: one.kind,
    to: one.to,
    key: one.id.startsWith(start) ? one.id.slice(start.length) : undefined,
    status: notStated(held),
    since: held['since'],
    until: held['until'],
    ...Object.fromEntries(fields.map(({ id, kind }) => [id, fieldIn(held, id, kind)])),
    note: inBoth(held, 'note'),
    cite: cited(one, folder, index),
  });
}

/** The properties that this folder gives: all of them where it is the first, but for those that others give. */
function heldIn(one: WholeEntity | WholeLink, folder: string, index: FolderIndex): Properties {
  const differing = differencesIn(one, index.order);
  const isFirst = foldersOf(one, index.order)[0] === folder;
  const own = Object.fromEntries(differing.get(folder) ?? []);
  const elsewhere = new Set([...differing.values()].flatMap((given) => [...given.keys()]));
  const shared = Object.entries(one.properties).filter(([name]) => !elsewhere.has(name));
  // An amount is one value: the parts of it that do not differ go with the one that does.
  const amounts = [...elsewhere].flatMap((name) => /^(.+?)(Value|Max|Unit)$/.exec(name)?.[1] ?? []);
  const goesAlong = ([name]: readonly [string, unknown]) =>
    amounts.some((amount) => name.startsWith(amount)) && Object.keys(own).length > 0;
  return { ...Object.fromEntries(isFirst ? shared : shared.filter(goesAlong)), ...own };
}

function partsIn(
  one: WholeEntity,
  label: 'Quantity' | 'Absence',
  folder: string,
  index: FolderIndex,
): Entry[] {
  const all = label === 'Quantity' ? one.quantities : one.absences;
  return all
    .filter((part) => folderOf(part) === folder)
    .map((part) => {
      const { part: ordered, readFor } = inOriginalOrder(one.id, label, part, index.read);
      const { properties: held } = ordered;
      const cite = ordered.citations.map((each) => passage(each, readFor));
      return withoutGaps(
        label === 'Quantity'
          ? { ...amountIn(held, ''), status: notStated(held), note: inBoth(held, 'note'), cite }
          : {
              of: held['what'],
              how: held['how'],
              status: notStated(held),
              note: inBoth(held, 'note'),
              cite,
            },
      );
    });
}

function cited(
  { citations }: WholeEntity | WholeLink,
  folder: string,
  { read }: FolderIndex,
): Entry[] {
  return citations
    .filter((one) => (one.folder ?? FOLDER_OF_PEOPLE) === folder)
    .map((one) => passage(one, read));
}

/** @param known when documents were read: what they say already is not said again */
function passage(one: Cited, known: ReadonlyMap<string, string>): Entry {
  return withoutGaps({
    source: one.source,
    quote: one.quote ?? undefined,
    at: one.locator ?? undefined,
    for: one.fields.length === 0 ? undefined : one.fields,
    read: one.read === null || known.get(one.source) === one.read ? undefined : one.read,
  });
}

function nameIn(held: Properties): unknown {
  if (held['nameIsOne'] === true && held['nameFr'] !== undefined) return { both: held['nameFr'] };
  return inBoth(held, 'name');
}

function inBoth(held: Properties, name: string): Entry | undefined {
  const [fr, en] = [held[`${name}Fr`], held[`${name}En`]];
  const both = withoutGaps({ fr, en });
  return Object.keys(both).length === 0 ? undefined : both;
}

function fieldIn(held: Properties, id: string, kind: string): unknown {
  if (kind === 'bilingual') return inBoth(held, id);
  if (kind === 'amount') return amountIn(held, id);
  return held[id];
}

/** @param prefix the name of the field on a link; empty for a quantity */
function amountIn(held: Properties, prefix: string): Entry | undefined {
  const name = (part: string) =>
    prefix === '' ? part : `${prefix}${part[0]?.toUpperCase()}${part.slice(1)}`;
  const amount = withoutGaps({
    measures: inBoth(held, name('measures')),
    value: held[name('value')],
    max: held[name('max')],
    unit: held[name('unit')],
    qualifier: held[name('qualifier')],
    period: inBoth(held, name('period')),
  });
  return Object.keys(amount).length === 0 ? undefined : amount;
}

const notStated = ({ status }: Properties) => (status === 'stated' ? undefined : status);

const withoutGaps = (entry: Entry): Entry =>
  Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== undefined && value !== null),
  );
