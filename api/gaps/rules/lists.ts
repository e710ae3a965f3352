/** Two directories that list the same thing of somebody, and do not list the same. */
import { grouped } from '../../facts/facts.ts';
import type { LinkFact } from '../../facts/queries.ts';
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

export function listsThatDiffer(view: View): Found[] {
  return [...lists(view)].flatMap(([key, group]): Found[] => {
    const [subject = '', kind = ''] = key.split('\n');
    const [longest, ...others] = [...group].sort((a, b) => b.links.length - a.links.length);
    if (longest === undefined) return [];
    return others
      .map((other) => {
        const inBoth = longest.links.filter(({ id }) => other.links.some((link) => link.id === id));
        return {
          subject,
          key: `${kind.toLowerCase().replaceAll('_', '-')}-${other.document}`,
          entities: [subject, longest.document, other.document],
          links: [...new Set([...longest.links, ...other.links])],
          parts: [
            part(
              'entrées d’une seule liste',
              'entries of one list only',
              longest.links.length + other.links.length - 2 * inBoth.length,
            ),
          ],
          detail: {
            what: kind,
            lists: [longest.document, other.document],
            longest: longest.document,
            other: other.document,
            more: longest.links.length,
            fewer: other.links.length,
            both: inBoth.length,
          },
        };
      })
      .filter(({ parts }) => (parts[0]?.value ?? 0) > 0);
  });
}

export const listsInWords: Rule['sentence'] = {
  fr: ({ subject }, { name, of, term }) =>
    `De ${name(subject)} (« ${term('what')} »), « ${name(of('longest'))} » énumère ${of('more')} entrées et « ${name(of('other'))} » ${of('fewer')}, dont ${of('both')} en commun.`,
  en: ({ subject }, { name, of, term }) =>
    `Of ${name(subject)} (“${term('what')}”), “${name(of('longest'))}” lists ${of('more')} entries and “${name(of('other'))}” ${of('fewer')}, ${of('both')} of them in common.`,
};
