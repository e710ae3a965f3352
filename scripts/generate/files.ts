/** A generated ecology as seed files, which `check` accepts and `seed` loads. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { trouble } from '../../api/starting/trouble.ts';
import type { Ecology } from '../bench/ecology.ts';

const FOLDER = 'generated';
const SOURCE = 'the-generator';
const CITE = { at: 'the generator' };
/** Entries in one file: one still opens it in an editor. */
const TOGETHER = 2_000;

/** @param folder that does not exist yet, or is empty */
export function writeEcology(folder: string, { entities, links }: Ecology): void {
  mkdirSync(join(folder, FOLDER), { recursive: true });
  if (readdirSync(folder).length > 1 || readdirSync(join(folder, FOLDER)).length > 0)
    throw trouble(({ folderNotEmpty }) => folderNotEmpty(folder));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write(
    'dataset.yaml',
    `id: generated-${entities.length}\nname: { fr: Une écologie inventée, en: A made-up ecology }\nlicence: CC0-1.0\nfolders: [${FOLDER}]\n`,
  );
  const documents = entities.filter(({ kind }) => kind === 'Document').map(documentOf);
  write(`${FOLDER}/source.yaml`, listed([THE_SOURCE, ...documents], ''));
  const others = entities.filter(({ kind }) => kind !== 'Document').map(entityOf);
  for (const [name, all] of [
    ['entities', others],
    ['links', links.map(linkOf)],
  ] as const)
    for (let start = 0; start < all.length; start += TOGETHER) {
      const file = `${FOLDER}/${name}-${String(start / TOGETHER + 1).padStart(4, '0')}.yaml`;
      write(file, `${name}:\n${listed(all.slice(start, start + TOGETHER), '  ')}`);
    }
}

const THE_SOURCE = {
  id: SOURCE,
  kind: 'Document',
  name: { fr: 'Le générateur', en: 'The generator' },
  documentKind: 'report',
  language: 'en',
  licence: 'CC0-1.0',
  read: '2026-01-01',
};

/** JSON is YAML: an entry on each line. */
const listed = (entries: readonly object[], indent: string) =>
  entries.map((entry) => `${indent}- ${JSON.stringify(entry)}\n`).join('');

type Stored = Ecology['entities'][number];

/** The fields of an entry, from the properties as the graph keeps them. */
function fieldsOf(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  const amount: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(properties)) {
    const [, base, language] = /^(.+)(Fr|En)$/.exec(name) ?? [];
    const part = /^amount(Value|Unit|Qualifier)$/.exec(name)?.[1];
    if (name === 'from' || name === 'to' || base === 'sort') continue;
    if (part !== undefined) amount[part.toLowerCase()] = value;
    else if (base !== undefined && language !== undefined)
      fields[base] = { ...(fields[base] as object), [language.toLowerCase()]: value };
    else fields[name] = value;
  }
  return Object.keys(amount).length > 0 ? { ...fields, amount } : fields;
}

const entityOf = ({ id, kind, properties }: Stored) => ({
  id,
  kind,
  ...fieldsOf(properties),
  cite: CITE,
});

function documentOf({ id, kind, properties }: Stored): object {
  const { named, ...fields } = fieldsOf(properties);
  return { id, kind, ...fields, language: 'en', licence: 'CC0-1.0', read: '2026-01-01' };
}

const linkOf = ({ kind, from, to, properties }: Ecology['links'][number]) => ({
  from,
  kind,
  to,
  ...fieldsOf(properties),
  cite: CITE,
});
