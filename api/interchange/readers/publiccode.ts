/** publiccode.yml, all versions: a codebase, who owns, maintains, uses and funds it, and what it depends on. */
import { add, type Gathered } from '../importing/facts.ts';
import { countPersonal } from '../importing/personal.ts';
import { brief, date, isMap, keyOf, list, map, repository, text } from '../importing/shaping.ts';
import { codebaseFields, contentOf, dependency, mention } from './json.ts';
import { called, type Reader } from './reader.ts';

export const publiccode: Reader = {
  id: 'publiccode',
  label: called('publiccode.yml'),
  recognises: (file) => isMap(contentOf(file)) && 'publiccodeYmlVersion' in map(contentOf(file)),
  read(file, found) {
    const all = map(contentOf(file));
    countPersonal(all, found);
    const name = text(all['name']) ?? file.name;
    const legal = map(all['legal']);
    const url = repository(all['url']);
    found.origin = {
      title: `publiccode.yml, ${name}`,
      address: url,
      licence: text(legal['license']),
    };
    const descriptions = map(all['description']);
    const described = (language: string) => {
      const one = map(descriptions[language] ?? descriptions[`${language}-CA`]);
      return brief(one['shortDescription'] ?? one['longDescription']);
    };
    const other = Object.values(descriptions).map(map)[0];
    const [fr, en] = [described('fr'), described('en')];
    const codebase = add(found, {
      key: keyOf('Codebase', name),
      kind: 'Codebase',
      name: { both: name },
      aliases: Object.values(descriptions).map((one) => text(map(one)['localisedName'])),
      description: fr === undefined && en === undefined ? undefined : { fr, en },
      fields: codebaseFields({
        licence: legal['license'],
        repository: all['url'],
        website: all['landingURL'] ?? all['landingUrl'],
      }),
      at: '/',
    });
    if (fr === undefined && en === undefined && other !== undefined)
      found.unused.set('description', 1);
    links(all, codebase, found);
  },
};

function links(all: Readonly<Record<string, unknown>>, codebase: string, found: Gathered): void {
  const legal = map(all['legal']);
  const owner = legal['repoOwner'] ?? legal['mainCopyrightOwner'];
  const holds = mention(found, {
    name: map(owner)['name'] ?? owner,
    url: map(owner)['url'] ?? map(owner)['uri'],
    at: '/legal',
  });
  if (holds !== null)
    found.ties.push({ from: holds, kind: 'PUBLISHES', to: codebase, at: '/legal' });
  for (const [n, one] of list(all['usedBy']).entries()) {
    const at = `/usedBy/${n}`;
    const user = mention(found, { name: map(one)['name'] ?? one, at });
    if (user !== null) found.ties.push({ from: user, kind: 'USES', to: codebase, at });
  }
  for (const [n, one] of list(all['fundedBy']).entries()) {
    const at = `/fundedBy/${n}`;
    const funder = mention(found, {
      name: map(one)['name'] ?? one,
      url: map(one)['uri'] ?? map(one)['url'],
      at,
    });
    if (funder !== null)
      found.ties.push({
        from: funder,
        kind: 'FUNDS',
        to: codebase,
        fields: { flowKind: 'not-stated', amount: { qualifier: 'unknown' } },
        at,
      });
  }
  const { maintenance } = all;
  for (const [n, one] of list(map(maintenance)['contractors']).entries()) {
    const at = `/maintenance/contractors/${n}`;
    const contractor = mention(found, { name: map(one)['name'], url: map(one)['website'], at });
    if (contractor !== null)
      found.ties.push({
        from: contractor,
        kind: 'MAINTAINS',
        to: codebase,
        fields: { until: date(map(one)['until']) },
        at,
      });
  }
  found.personal.people += list(map(maintenance)['contacts']).length;
  for (const part of ['open', 'proprietary'])
    for (const [n, one] of list(map(all['dependsOn'])[part]).entries()) {
      const name = text(map(one)['name']);
      if (name !== undefined)
        dependency(
          found,
          codebase,
          {
            key: keyOf('Codebase', name),
            kind: 'Codebase',
            name: { both: name },
            fields: part === 'proprietary' ? { freedom: 'proprietary' } : {},
            at: `/dependsOn/${part}/${n}`,
          },
          'not-stated',
        );
    }
  const based = list(all['isBasedOn']).map(repository).filter(Boolean);
  for (const [n, url] of based.entries()) {
    const name = url?.split('/').at(-1) ?? '';
    const at = `/isBasedOn/${n}`;
    const to = add(found, {
      key: keyOf('Codebase', name),
      kind: 'Codebase',
      name: { both: name },
      fields: { repository: url },
      at,
    });
    found.ties.push({
      from: codebase,
      kind: 'DERIVED_FROM',
      to,
      fields: { derivation: 'fork' },
      at,
    });
  }
}
