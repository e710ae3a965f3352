/** SPDX 2.2, 2.3 and 3.0, JSON: packages and how they depend on one another. */
import { add, type Gathered } from '../importing/facts.ts';
import { identifier } from '../importing/identity.ts';
import { unimportable } from '../importing/refusing.ts';
import { isMap, list, map, text, words } from '../importing/shaping.ts';
import { codebaseFields, contentOf, mention } from './json.ts';
import { called, type Reader } from './reader.ts';

const is3 = (all: Readonly<Record<string, unknown>>) =>
  /spdx\.org\/rdf\/3/.test(JSON.stringify(all['@context'] ?? ''));

export const spdx: Reader = {
  id: 'spdx',
  label: called('SPDX'),
  recognises: (file) => 'spdxVersion' in map(contentOf(file)) || is3(map(contentOf(file))),
  read(file, found) {
    const all = map(contentOf(file));
    if (is3(all)) readThree(all, found);
    else readTwo(all, found);
    if (found.bodies.size === 0) throw unimportable(({ invalid }) => invalid('SPDX', 'packages'));
  },
};

/** Relationships that say that one is built on another, and whether they are read backwards. */
const DEPENDS: Readonly<Record<string, readonly [backwards: boolean, kind: string]>> = {
  dependson: [false, 'library'],
  dependencyof: [true, 'library'],
  buildtoolof: [true, 'not-stated'],
  contains: [false, 'includes'],
  containedby: [true, 'includes'],
  dynamiclink: [false, 'library'],
  staticlink: [false, 'library'],
  hasdynamiclink: [false, 'library'],
  hasstaticlink: [false, 'library'],
  runtimedependencyof: [true, 'library'],
  builddependencyof: [true, 'library'],
  devdependencyof: [true, 'library'],
  testdependencyof: [true, 'library'],
  optionaldependencyof: [true, 'library'],
  provideddependencyof: [true, 'library'],
};

function relate(
  type: string,
  from: string | undefined,
  to: string | undefined,
  at: string,
  found: Gathered,
): void {
  const known = DEPENDS[type.replace(/_/g, '').toLowerCase()];
  if (known === undefined || from === undefined || to === undefined || from === to) return;
  const [first, second] = known[0] ? [to, from] : [from, to];
  if (found.ties.some((tie) => tie.from === first && tie.to === second)) return;
  found.ties.push({
    from: first,
    kind: 'DEPENDS_ON',
    to: second,
    fields: { dependencyKind: known[1] },
    at,
  });
}

function readTwo(all: Readonly<Record<string, unknown>>, found: Gathered): void {
  const { creators } = map(all['creationInfo']);
  found.personal.people += list(creators).filter((one) => String(one).startsWith('Person:')).length;
  found.origin = {
    title: text(all['name']) === undefined ? undefined : `SPDX, ${text(all['name'])}`,
    licence: text(all['dataLicense']),
  };
  const keys = new Map<string, string>();
  for (const [n, one] of list(all['packages']).entries()) {
    const name = text(map(one)['name']);
    if (name === undefined) continue;
    const part = map(one);
    const at = `/packages/${n}`;
    const purl = list(part['externalRefs'])
      .map(map)
      .find((each) => each['referenceType'] === 'purl')?.['referenceLocator'];
    const key = addPackage(found, {
      name,
      purl,
      at,
      part,
      licence: part['licenseDeclared'],
      alternative: part['licenseConcluded'],
      location: part['downloadLocation'],
      home: part['homepage'],
    });
    if (text(part['SPDXID']) !== undefined) keys.set(String(part['SPDXID']), key);
    maker(text(part['originator']) ?? text(part['supplier']), key, at, found);
  }
  for (const [n, one] of list(all['relationships']).entries()) {
    const { spdxElementId, relatedSpdxElement, relationshipType } = map(one);
    relate(
      String(relationshipType),
      keys.get(String(spdxElementId)),
      keys.get(String(relatedSpdxElement)),
      `/relationships/${n}`,
      found,
    );
  }
}

interface Package {
  readonly name: string;
  readonly purl: unknown;
  readonly at: string;
  readonly part: Readonly<Record<string, unknown>>;
  readonly licence: unknown;
  readonly alternative: unknown;
  readonly location: unknown;
  readonly home: unknown;
}

function addPackage(
  found: Gathered,
  { name, purl, at, part, licence, alternative, location, home }: Package,
): string {
  const known = identifier(purl)
    ?.replace(/[?#].*$/, '')
    .replace(/(?<=.)@[^/@]*$/, '');
  const source = text(location);
  return add(found, {
    key: known ?? `Codebase ${name}`,
    kind: 'Codebase',
    name: { both: name },
    identifiers: [known],
    description: words(part['summary'] ?? part['description']),
    fields: codebaseFields({
      licence: text(licence) ?? text(alternative),
      repository:
        source !== undefined && /^(git\+https?|git):|\.git$/.test(source)
          ? source.replace(/@[^/]*$/, '')
          : undefined,
      website: home,
    }),
    at,
  });
}

/** `Organization: JUnit (…)` makes; `Person: …` is left out. */
function maker(said: string | undefined, codebase: string, at: string, found: Gathered): void {
  const [, type, name] = /^(Organization|Person): *([^(]*)/.exec(said ?? '') ?? [];
  if (type === 'Person') found.personal.people += 1;
  if (type !== 'Organization') return;
  const from = mention(found, { name, at });
  if (from !== null) found.ties.push({ from, kind: 'DEVELOPS', to: codebase, at });
}

function readThree(all: Readonly<Record<string, unknown>>, found: Gathered): void {
  const graph = list(all['@graph']).filter(isMap);
  const typeOf = (one: Readonly<Record<string, unknown>>) =>
    String(one['type'] ?? one['@type'] ?? '');
  const idOf = (one: Readonly<Record<string, unknown>>) =>
    String(one['spdxId'] ?? one['@id'] ?? '');
  const byId = new Map(graph.map((one) => [idOf(one), one]));
  const relations = graph.filter((one) => /Relationship$/.test(typeOf(one)));
  const licenceOf = (id: string, type: string) =>
    relations
      .filter((one) => one['relationshipType'] === type && one['from'] === id)
      .flatMap((one) =>
        list(one['to']).map((to) =>
          text(byId.get(String(to))?.['simplelicensing_licenseExpression']),
        ),
      )
      .find((one) => one !== undefined);
  const keys = new Map<string, string>();
  for (const [n, one] of graph.entries()) {
    const at = `/@graph/${n}`;
    if (typeOf(one) === 'Person') found.personal.people += 1;
    if (typeOf(one) === 'SpdxDocument') {
      const data = text(
        byId.get(String(one['dataLicense']))?.['simplelicensing_licenseExpression'],
      );
      found.origin = {
        title: text(one['name']) === undefined ? undefined : `SPDX, ${text(one['name'])}`,
        licence: data,
      };
    }
    const name = text(one['name']);
    if (!/software_Package$|^Package$/.test(typeOf(one)) || name === undefined) continue;
    const key = addPackage(found, {
      name,
      purl: one['software_packageUrl'],
      at,
      part: one,
      licence: licenceOf(idOf(one), 'hasDeclaredLicense'),
      alternative: licenceOf(idOf(one), 'hasConcludedLicense'),
      location: one['software_downloadLocation'],
      home: one['software_homePage'],
    });
    keys.set(idOf(one), key);
    for (const by of [...list(one['originatedBy']), ...list(one['suppliedBy'])]) {
      const agent = byId.get(String(by));
      if (agent === undefined || typeOf(agent) !== 'Organization') continue;
      const from = mention(found, { name: agent['name'], at });
      if (from !== null && !found.ties.some((tie) => tie.from === from && tie.to === key))
        found.ties.push({ from, kind: 'DEVELOPS', to: key, at });
    }
  }
  for (const [n, one] of graph.entries())
    if (/Relationship$/.test(typeOf(one)))
      for (const to of list(one['to']))
        relate(
          String(one['relationshipType']),
          keys.get(String(one['from'])),
          keys.get(String(to)),
          `/@graph/${n}`,
          found,
        );
}
