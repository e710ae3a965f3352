/** `new`: a folder for an ecosystem of one's own, which `LACIS_SEEDS` names. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { stringify } from 'yaml';
import { said, trouble } from '../api/starting/trouble.ts';
import { verb } from './verb.ts';

interface Options {
  readonly to?: string;
  readonly name?: string;
  readonly nameFr?: string;
  readonly nameEn?: string;
  readonly language: 'fr' | 'en';
}

export const newCommand = new Command('new')
  .description('make a folder for an ecosystem of your own')
  .argument('<id>', 'a short id, such as toronto')
  .option('--to <folder>', 'where (default: a folder of that id in this one)')
  .option('--name <name>', 'the name of the place, where it is the same in both languages')
  .option('--name-fr <name>', 'the name of the place in French')
  .option('--name-en <name>', 'the name of the place in English')
  .addOption(
    new Option('--language <language>', 'the language of a reader who prefers neither')
      .choices(['fr', 'en'])
      .default('fr'),
  )
  .action(
    verb((id: string, { to, name, nameFr, nameEn, language }: Options) => {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw trouble(({ notSlug }) => notSlug(id));
      const folder = resolve(to ?? id);
      if (existsSync(folder) && readdirSync(folder).length > 0)
        throw trouble(({ folderNotEmpty }) => folderNotEmpty(folder));
      const plain = name ?? `${id[0]?.toUpperCase()}${id.slice(1)}`;
      const place = { fr: nameFr ?? plain, en: nameEn ?? plain };
      for (const [path, text] of Object.entries(filesOf(id, place, language))) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      console.log(said(({ ecosystemMade }) => ecosystemMade(folder, id)));
    }),
  );

function filesOf(id: string, place: { fr: string; en: string }, language: 'fr' | 'en') {
  const today = new Date().toISOString().slice(0, 10);
  const yaml = (value: unknown) => stringify(value, { lineWidth: 0 });
  const lead = {
    fr: `L’écologie du logiciel libre : ${place.fr}`,
    en: `The free-software ecology: ${place.en}`,
  };
  const dataset = {
    id,
    name: lead,
    shortName: place,
    lead,
    language,
    licence: 'CC-BY-4.0',
    place: `place-${id}`,
    folders: ['first-source'],
    questions: [],
    examples: [],
  };
  return {
    'dataset.yaml': `# The ecosystem of these files: see "A data set of your own" in seeds/README.md of Lacis.\n# L’écosystème de ces fichiers : voir « Un jeu de données à soi » dans seeds/LISEZMOI.md de Lacis.\n${yaml(dataset)}`,
    'first-source/source.yaml': yaml([
      {
        id: 'first-source',
        kind: 'Document',
        name: { fr: 'Ce que nous savons', en: 'What we know' },
        documentKind: 'web-page',
        language,
        licence: 'CC-BY-4.0',
        read: today,
      },
    ]),
    'first-source/facts.yaml': `# Entities and links, each with its citation. / Entités et liens, avec leur citation.\n${yaml(
      {
        entities: [
          {
            id: `place-${id}`,
            kind: 'Place',
            name: place,
            placeKind: 'city',
            cite: { at: 'title / titre' },
          },
        ],
        links: [],
      },
    )}`,
    'vocabulary.json': `${JSON.stringify({ kinds: [], links: [], choices: {} }, null, 2)}\n`,
  };
}
