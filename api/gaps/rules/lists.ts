/** Two directories that list the same thing of somebody, and do not list the same. */

import { fold } from '../../folding.ts';
import { type Facts, grouped } from '../../snapshot/facts.ts';
import type { LinkFact } from '../../snapshot/queries.ts';
import type { Found, Rule, View } from '../gap.ts';
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
  const documents = facts.of('Document').filter(({ sort }) => LISTS.has(sort ?? ''));
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

export function listsThatDiffer(view: View): Found[] {
  return [...lists(view)].flatMap(([key, group]): Found[] => {
    const [subject = '', kind = ''] = key.split('\n');
    const [longest, ...others] = [...group].sort((a, b) => b.links.length - a.links.length);
    if (longest === undefined) return [];
    const inLongest = holding(view.facts, longest.links);
    return others
      .map((other): Found => {
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
          parts: [
            part(
              'entrées d’une seule liste',
              'entries of one list only',
              onlyOther.length + onlyLongest.length,
            ),
          ],
          detail: {
            what: kind,
            lists: [longest.document, other.document],
            longest: longest.document,
            other: other.document,
            more: longest.links.length,
            fewer: other.links.length,
            both,
            onlyOther: onlyOther.map(({ to }) => to),
          },
        };
      })
      .filter(({ parts }) => (parts[0]?.value ?? 0) > 0);
  });
}

const alone = ({ detail }: Found) => (detail?.['onlyOther'] ?? []) as readonly string[];

export const listsInWords: Rule['sentence'] = {
  fr: (gap, { name, of, term, list }) =>
    `De ${name(gap.subject)} (« ${term('what')} »), « ${name(of('longest'))} » énumère ${of('more')} entrées et « ${name(of('other'))} » ${of('fewer')}, dont ${of('both')} en commun${alone(gap).length === 0 ? '' : `; la seconde est seule à donner ${list(alone(gap))}`}.`,
  en: (gap, { name, of, term, list }) =>
    `Of ${name(gap.subject)} (“${term('what')}”), “${name(of('longest'))}” lists ${of('more')} entries and “${name(of('other'))}” ${of('fewer')}, ${of('both')} of them in common${alone(gap).length === 0 ? '' : `; the second alone gives ${list(alone(gap))}`}.`,
};
