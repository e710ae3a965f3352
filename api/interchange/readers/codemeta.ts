/** codemeta.json: a codebase, its publisher and funders, what it requires. Authors are people: they are left out. */
import { add, type Gathered } from '../importing/facts.ts';
import { countPersonal } from '../importing/personal.ts';
import { date, isMap, keyOf, list, map, repository, text, words } from '../importing/shaping.ts';
import { codebaseFields, contentOf, dependency, mention } from './json.ts';
import { called, type Reader } from './reader.ts';

const isOrganisation = (one: unknown) =>
  /Organi[sz]ation/.test(String(map(one)['@type'] ?? map(one)['type']));

export const codemeta: Reader = {
  id: 'codemeta',
  label: called('CodeMeta'),
  recognises: (file) =>
    isMap(contentOf(file)) &&
    /codemeta/i.test(JSON.stringify(map(contentOf(file))['@context'] ?? '')),
  read(file, found) {
    const all = map(contentOf(file));
    countPersonal(all, found);
    const name = text(all['name'])?.split(':')[0] ?? text(all['identifier']) ?? file.name;
    const fields = codebaseFields({
      licence: all['license'],
      repository: all['codeRepository'],
      website: all['url'],
    });
    found.origin = {
      title: `codemeta.json, ${name}`,
      address: repository(all['codeRepository']),
      licence: fields.licence,
    };
    const codebase = add(found, {
      key: keyOf('Codebase', name),
      kind: 'Codebase',
      name: { both: name },
      description: words(all['description']),
      fields: { ...fields, since: date(all['dateCreated']) },
      at: '/',
    });
    const ends = [
      ['funder', 'FUNDS', { flowKind: 'not-stated', amount: { qualifier: 'unknown' } }],
      ['publisher', 'PUBLISHES', {}],
      ['copyrightHolder', 'PUBLISHES', {}],
      ['author', 'DEVELOPS', {}],
      ['maintainer', 'MAINTAINS', {}],
      ['contributor', 'CONTRIBUTES_TO', {}],
    ] as const;
    for (const [part, kind, more] of ends)
      for (const [n, one] of list(all[part]).entries()) {
        const at = `/${part}/${n}`;
        if (!isOrganisation(one)) found.personal.people += 1;
        else {
          const from = mention(found, {
            name: map(one)['name'],
            id: map(one)['@id'],
            url: map(one)['url'],
            at,
          });
          if (from !== null) found.ties.push({ from, kind, to: codebase, fields: more, at });
        }
      }
    for (const part of ['softwareRequirements'])
      requirements(all[part], `/${part}`, codebase, found);
  },
};

/** A list, one, or a numbered map as R packages write it; system requirements may be text. */
function requirements(value: unknown, at: string, codebase: string, found: Gathered): void {
  const isOne = isMap(value) && text(value['name']) !== undefined;
  const all = isMap(value) && !isOne ? Object.entries(value) : list(value).entries();
  for (const [key, one] of all) {
    const name = text(map(one)['name']) ?? text(map(one)['identifier']);
    if (name === undefined) continue;
    dependency(found, codebase, {
      key: keyOf('Codebase', name),
      kind: 'Codebase',
      name: { both: name },
      fields: { website: undefined, repository: repository(map(one)['codeRepository']) },
      at: `${at}/${key}`,
    });
  }
}
