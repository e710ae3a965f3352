/** Murmurations: profiles of organisations as JSON, or the table that its batch import takes. */
import { rowsIn } from '../importing/delimited.ts';
import { add, type Gathered } from '../importing/facts.ts';
import { countPersonal } from '../importing/personal.ts';
import { address, date, isMap, keyOf, list, map, text, words } from '../importing/shaping.ts';
import { contentOf, mention, recordsOf } from './json.ts';
import { called, type Reader } from './reader.ts';

type Profile = Readonly<Record<string, unknown>>;

const isProfile = (one: unknown) => isMap(one) && Array.isArray(one['linked_schemas']);
const profilesIn = (value: unknown): readonly unknown[] =>
  isProfile(value) ? [value] : (recordsOf(value, 'data') ?? []);

export const murmurations: Reader = {
  id: 'murmurations',
  label: called('Murmurations'),
  recognises(file) {
    const { form } = file;
    if (form.form === 'table')
      return form.header.includes('primary_url') && form.header.includes('name');
    return isProfile(profilesIn(contentOf(file))[0]);
  },
  async read(file, found) {
    if (file.form.form !== 'table') {
      const all = profilesIn(contentOf(file));
      countPersonal(all, found);
      for (const [n, one] of all.entries())
        if (isProfile(one)) profile(map(one), all.length === 1 ? '/' : `/${n}`, { line: 0 }, found);
      return;
    }
    let header: readonly string[] | undefined;
    for await (const { cells, line, number } of rowsIn(file.path)) {
      if (header === undefined) {
        header = cells;
        continue;
      }
      const row = Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
      found.personal.addresses += ['full_address', 'telephone'].filter(
        (name) => (row[name] ?? '') !== '',
      ).length;
      const relations = header.flatMap((name) => {
        const [, n] = /^relationships\[(\d+)\]\.predicate_url$/.exec(name) ?? [];
        return n === undefined
          ? []
          : [{ predicate_url: row[name], object_url: row[`relationships[${n}].object_url`] }];
      });
      profile({ ...row, relationships: relations }, `row ${number}`, { line }, found);
    }
  },
};

function profile(one: Profile, at: string, spot: { line: number }, found: Gathered): void {
  const name = text(one['name']);
  if (name === undefined) return;
  if (list(one['linked_schemas']).some((schema) => String(schema).startsWith('people_schema'))) {
    found.personal.people += 1;
    return;
  }
  const place = text(one['locality']);
  const key = add(found, {
    key: address(one['primary_url']) ?? keyOf('Organisation', name),
    kind: 'Organisation',
    name: { both: name },
    aliases: [text(one['nickname'])],
    description: words(one['description'] ?? one['mission']),
    fields: {
      website: address(one['primary_url']),
      since: date(one['starts_at']),
      until: date(one['ends_at']),
    },
    places: place === undefined ? [] : [place],
    at,
    spot,
  });
  if (place !== undefined) {
    const to = add(found, {
      key: keyOf('Place', place),
      kind: 'Place',
      name: { both: place },
      mentioned: true,
      at,
      spot,
    });
    found.ties.push({ from: key, kind: 'LOCATED_IN', to, at, spot });
  }
  for (const relation of list(one['relationships']).map(map)) {
    const other = address(relation['object_url']);
    if (other === undefined) continue;
    const known = found.bodies.has(other) ? other : null;
    const predicate = String(relation['predicate_url']);
    const kind = /memberOf/i.test(predicate)
      ? 'MEMBER_OF'
      : /parent|partOf/i.test(predicate)
        ? 'PART_OF'
        : 'PARTNERS_WITH';
    const to =
      known ??
      mention(found, { name: relation['object_name'] ?? new URL(other).hostname, url: other, at });
    if (to !== null) found.ties.push({ from: key, kind, to, at, spot });
  }
}
