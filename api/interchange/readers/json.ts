/** What readers of JSON and YAML share: the value of a file, and the bodies that several formats describe alike. */
import { add, type Body, type Gathered } from '../importing/facts.ts';
import { identifier } from '../importing/identity.ts';
import type { Opened } from '../importing/opening.ts';
import { address, keyOf, licence, list, map, repository, text } from '../importing/shaping.ts';

/** The value of a file of JSON or YAML; undefined for any other. */
export const contentOf = ({ form }: Opened): unknown =>
  form.form === 'json' || form.form === 'yaml' ? form.value : undefined;

/** A list under one of these names at the top of the file, or the file itself where it is a list. */
export const recordsOf = (
  value: unknown,
  ...names: readonly string[]
): readonly unknown[] | undefined => {
  if (Array.isArray(value)) return value;
  for (const name of names)
    if (Array.isArray(map(value)[name])) return map(value)[name] as unknown[];
  return undefined;
};

export interface Named {
  readonly name: unknown;
  readonly id?: unknown;
  readonly url?: unknown;
  readonly kind?: string;
  readonly scheme?: string;
  readonly at: string;
}

/** Adds what a file only names: an organisation, by its id where it has one. @returns its key, null where it has no name */
export function mention(
  found: Gathered,
  { name, id, url, kind = 'Organisation', scheme, at }: Named,
): string | null {
  const shown = text(name);
  if (shown === undefined) return null;
  const known = identifier(id, scheme);
  const site = address(url);
  return add(found, {
    key: known === undefined ? keyOf(kind, shown) : `${kind} ${known}`,
    kind,
    name: { both: shown },
    identifiers: [known],
    fields:
      kind === 'Codebase'
        ? { website: site }
        : kind === 'Organisation' || kind === 'Programme'
          ? { website: site }
          : {},
    at,
  });
}

/** The fields of a codebase, in the form of seed files. A licence of the list of SPDX makes it free where that list says so. */
export const codebaseFields = (told: {
  licence?: unknown;
  repository?: unknown;
  website?: unknown;
  since?: unknown;
}) => ({
  licence: [...new Set(list(told.licence).map(licence).filter(Boolean))].join(' AND ') || undefined,
  repository: repository(told.repository),
  website: address(told.website),
});

/** A codebase that another is built on. */
export function dependency(found: Gathered, from: string, body: Body, kind = 'library'): void {
  const to = add(found, body);
  if (to !== from)
    found.ties.push({
      from,
      kind: 'DEPENDS_ON',
      to,
      fields: { dependencyKind: kind },
      at: body.at,
    });
}
