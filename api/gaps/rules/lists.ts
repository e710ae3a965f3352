/** Two directories that list the same thing of somebody, and do not list the same. */

import { fold } from '../../folding.ts';
import { type Facts, grouped } from '../../snapshot/facts.ts';
import type { LinkFact } from '../../snapshot/queries.ts';
import type { Words } from '../../words/en.ts';
import type { Found, Names, View } from '../gap.ts';
import { part } from './counting.ts';

const LISTS = new Set(['directory', 'data-set']);
/** From how many entries a document is read as a list. */
const ENTRIES = 3;

interface Listed {
  readonly document: string;
  readonly links: readonly LinkFact[];
}

/** By who and by what verb, what each directory or data set lists. */
function lists({ facts }: View): Map<string, Listed[]> {
  const documents = facts.whole.of('Document').filter(({ sort }) => LISTS.has(sort ?? ''));
  const those = new Set(documents.map(({ id }) => id));
  if (those.size < 2) return new Map();
  const entries: { readonly key: string; readonly document: string; readonly link: LinkFact }[] =
    [];
  for (const link of facts.links) {
    if (link.status === 'hypothetical') continue;
    for (const document of new Set(facts.cited(link.id).map(({ source }) => source)))
      if (those.has(document)) entries.push({ key: `${link.from}\n${link.kind}`, document, link });
  }
  const all = new Map<string, Listed[]>();
  for (const [key, group] of grouped(entries, (entry) => entry.key)) {
    const byDocument = [...grouped(group, ({ document }) => document)]
      .map(([document, own]) => ({ document, links: own.map(({ link }) => link) }))
      .filter(({ links }) => links.length >= ENTRIES);
    if (byDocument.length > 1) all.set(key, byDocument);
  }
  return all;
}

/** C, C++ and C# are three. */
const spelt = (name: string) => fold(name.replaceAll('+', ' plus ').replaceAll('#', ' sharp '));

/** The spellings of an entry: its names and aliases, whatever their accents and capitals. */
function spellings({ entities }: Facts, id: string): string[] {
  const { fr = null, en = null, aliases = null } = entities.get(id) ?? {};
  return [fr, en, ...(aliases ?? [])].flatMap((name) => (name === null ? [] : [spelt(name)]));
}

/** Whether a list holds an entry: as itself, as what is said to be the same, or under one of its names. */
function holding(facts: Facts, links: readonly LinkFact[]): (id: string) => boolean {
  const ids = new Set(links.map(({ to }) => to));
  const names = new Set([...ids].flatMap((id) => spellings(facts, id)));
  const same = (id: string) => [
    ...facts.out(id, 'SAME_AS').map(({ to }) => to),
    ...facts.into(id, 'SAME_AS').map(({ from }) => from),
  ];
  return (id) =>
    [id, ...same(id)].some((one) => ids.has(one)) ||
    spellings(facts, id).some((name) => name !== '' && names.has(name));
}

/** The longest list of a thing, and another one. */
export interface Lists {
  /** The kind of link. */
  readonly kind: string;
  readonly lists: readonly [first: string, second: string];
  readonly inFirst: number;
  readonly inSecond: number;
  readonly inBoth: number;
  readonly onlyInSecond: readonly string[];
}

export function listsThatDiffer(view: View): Found<Lists>[] {
  return [...lists(view)].flatMap(([key, group]): Found<Lists>[] => {
    const [subject = '', kind = ''] = key.split('\n');
    const [longest, ...others] = [...group].sort((a, b) => b.links.length - a.links.length);
    if (longest === undefined) return [];
    const inLongest = holding(view.facts, longest.links);
    return others
      .map((other): Found<Lists> => {
        const inOther = holding(view.facts, other.links);
        const onlyOther = other.links.filter(({ to }) => !inLongest(to));
        const onlyLongest = longest.links.filter(({ to }) => !inOther(to));
        const both = other.links.length - onlyOther.length;
        return {
          subject,
          key: `${kind.toLowerCase().replaceAll('_', '-')}-${other.document}`,
          entities: [subject, longest.document, other.document],
          // What one list alone holds goes first: the rest is agreed.
          links: [...new Set([...onlyOther, ...onlyLongest, ...other.links, ...longest.links])],
          parts: [part('oneList', onlyOther.length + onlyLongest.length)],
          detail: {
            kind,
            lists: [longest.document, other.document],
            inFirst: longest.links.length,
            inSecond: other.links.length,
            inBoth: both,
            onlyInSecond: onlyOther.map(({ to }) => to),
          },
        };
      })
      .filter(({ parts }) => (parts[0]?.value ?? 0) > 0);
  });
}

export const listsInWords = (
  subject: string,
  { kind, lists: [first, second], ...told }: Lists,
  { name, some, verb }: Names,
  words: Words['gaps']['kinds']['sources-disagree'],
): string =>
  words.lists({
    subject: name(subject),
    verb: verb(kind),
    first: name(first),
    second: name(second),
    inFirst: told.inFirst,
    inSecond: told.inSecond,
    inBoth: told.inBoth,
    onlyInSecond: some(told.onlyInSecond),
  });
