/** CycloneDX, JSON: what software is made of. The product depends on its components, and they on one another. */
import { add, type Gathered } from '../importing/facts.ts';
import { identifier } from '../importing/identity.ts';
import { countPersonal } from '../importing/personal.ts';
import { unimportable } from '../importing/refusing.ts';
import { isMap, list, map, text, words } from '../importing/shaping.ts';
import { codebaseFields, contentOf } from './json.ts';
import { called, type Reader } from './reader.ts';

type Component = Readonly<Record<string, unknown>>;

export const cyclonedx: Reader = {
  id: 'cyclonedx',
  label: called('CycloneDX'),
  recognises: (file) => map(contentOf(file))['bomFormat'] === 'CycloneDX',
  read(file, found) {
    const all = map(contentOf(file));
    const components = list(all['components']).filter(isMap);
    if (components.length === 0)
      throw unimportable(({ invalid }) => invalid('CycloneDX', 'components'));
    countPersonal(all, found);
    const metadata = map(all['metadata']);
    const product = map(metadata['component']);
    const keys = new Map<string, string>();
    const root =
      text(product['name']) === undefined
        ? null
        : component(product, '/metadata/component', found, keys);
    found.origin = {
      title: text(product['name']) === undefined ? undefined : `CycloneDX, ${fullName(product)}`,
      licence: licences(list(metadata['licenses']))[0],
    };
    const made = components.map((one, n) => component(one, `/components/${n}`, found, keys));
    const linked = dependencies(list(all['dependencies']), keys, found);
    // Without a list of dependencies the product is what the components are part of.
    if (root !== null && linked === 0)
      for (const [n, to] of made.entries())
        if (to !== null && to !== root)
          found.ties.push({
            from: root,
            kind: 'DEPENDS_ON',
            to,
            fields: { dependencyKind: 'includes' },
            at: `/components/${n}`,
          });
  },
};

const fullName = (one: Component) =>
  [text(one['group']), text(one['name'])].filter(Boolean).join('/');

function component(
  one: Component,
  at: string,
  found: Gathered,
  keys: Map<string, string>,
): string | null {
  const name = fullName(one);
  if (name === '') return null;
  const purl = identifier(one['purl']);
  const reference = text(one['bom-ref']) ?? text(one['purl']) ?? name;
  const external = (type: string) =>
    list(one['externalReferences'])
      .map(map)
      .find((each) => each['type'] === type)?.['url'];
  const key = add(found, {
    key: purl?.replace(/(?<=.)@[^/@]*$/, '') ?? `Codebase ${name}`,
    kind: 'Codebase',
    name: { both: name },
    identifiers: [purl?.replace(/[?#].*$/, '').replace(/(?<=.)@[^/@]*$/, '')],
    description: words(one['description']),
    fields: codebaseFields({
      licence: licences(list(one['licenses'])),
      repository: external('vcs'),
      website: external('website'),
    }),
    at,
  });
  keys.set(reference, key);
  return key;
}

const licences = (all: readonly unknown[]): (string | undefined)[] =>
  all.map((one) => {
    const { license, expression } = map(one);
    return text(expression) ?? text(map(license)['id']) ?? text(map(license)['name']);
  });

function dependencies(
  all: readonly unknown[],
  keys: ReadonlyMap<string, string>,
  found: Gathered,
): number {
  let linked = 0;
  const seen = new Set<string>();
  for (const [n, one] of all.entries()) {
    const from = keys.get(text(map(one)['ref']) ?? '');
    for (const ref of list(map(one)['dependsOn'])) {
      const to = keys.get(text(ref) ?? '');
      if (from === undefined || to === undefined || from === to || seen.has(`${from}\n${to}`))
        continue;
      seen.add(`${from}\n${to}`);
      linked += 1;
      found.ties.push({
        from,
        kind: 'DEPENDS_ON',
        to,
        fields: { dependencyKind: 'library' },
        at: `/dependencies/${n}`,
      });
    }
  }
  return linked;
}
