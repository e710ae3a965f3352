/** landscape.yml: categories of what a foundation gathers; items with a repository are codebases, members organisations. */
import { type Asked, add, count, type Gathered } from '../importing/facts.ts';
import { unimportable } from '../importing/refusing.ts';
import { address, isMap, keyOf, list, map, repository, text, words } from '../importing/shaping.ts';
import { contentOf } from './json.ts';
import { called, type Reader } from './reader.ts';

export const landscape: Reader = {
  id: 'landscape',
  label: called('landscape.yml'),
  recognises: (file) => isMap(list(map(contentOf(file))['landscape'])[0]),
  read(file, found, asked) {
    let unsaid = 0;
    for (const [c, category] of list(map(contentOf(file))['landscape'])
      .map(map)
      .entries())
      for (const [s, part] of list(category['subcategories']).map(map).entries()) {
        const title = [text(category['name']), text(part['name'])];
        for (const [n, one] of list(part['items']).map(map).entries())
          if (!item(one, title, `/landscape/${c}/subcategories/${s}/items/${n}`, found, asked))
            unsaid += 1;
      }
    if (unsaid > 0 && found.bodies.size === 0) throw unimportable(({ noKind }) => noKind());
    if (unsaid > 0) count(found.unused, 'items', unsaid);
  },
};

function item(
  one: Readonly<Record<string, unknown>>,
  [category, part]: readonly (string | undefined)[],
  at: string,
  found: Gathered,
  asked: Asked,
): boolean {
  const name = text(one['name']);
  if (name === undefined) return true;
  const code = repository(one['repo_url']);
  const isMember =
    /\bmembers?\b|\bmembres?\b/i.test(`${category} ${part}`) ||
    (one['second_path'] === undefined && /member/i.test(String(one['membership'])));
  const kind = code !== undefined ? 'Codebase' : isMember ? 'Organisation' : asked.kind;
  if (kind === undefined) return false;
  const key = add(found, {
    key: keyOf(kind, name),
    kind,
    name: { both: name },
    description: words(one['description']),
    fields: {
      website: address(one['homepage_url']),
      ...(kind === 'Codebase' ? { repository: code, licence: text(one['license']) } : {}),
    },
    at,
  });
  if (isMember || part === undefined) return true;
  const to = add(found, {
    key: keyOf('Concept', part),
    kind: 'Concept',
    name: { both: part },
    fields: { conceptKind: 'software-function' },
    at,
  });
  found.ties.push({ from: key, kind: 'ABOUT', to, at });
  return true;
}
