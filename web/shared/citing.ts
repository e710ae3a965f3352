/** How to cite a page of this data set, in the forms that people paste: APA in either language, and BibTeX. */
import type { Language } from '../words/language.ts';

export interface Cited {
  readonly id: string;
  readonly name: string;
  readonly dataset: string;
  readonly address: string;
  /** When the data last changed, ISO 8601, or null. */
  readonly changed: string | null;
  /** The day of reading, ISO 8601. */
  readonly today: string;
}

export function apa({ name, dataset, address, changed }: Cited, day: string, language: Language) {
  const title = name.replace(/[.\s]+$/, '');
  return language === 'fr'
    ? `Lacis. (${year(changed) ?? 's. d.'}). ${title}. Dans ${dataset} [jeu de données]. Consulté le ${day}, à l’adresse ${address}`
    : `Lacis. (${year(changed) ?? 'n.d.'}). ${title}. In ${dataset} [Data set]. Retrieved ${day}, from ${address}`;
}

export function bibtex({ id, name, dataset, address, changed, today }: Cited): string {
  const lines = [
    `@misc{lacis-${id.replace(/[^a-zA-Z0-9-]/g, '')},`,
    '  author = {{Lacis}},',
    `  title = {{${escaped(name)}}},`,
    ...(year(changed) === null ? [] : [`  year = {${year(changed)}},`]),
    `  howpublished = {${escaped(dataset)}},`,
    `  url = {${address}},`,
    `  urldate = {${today}}`,
    '}',
  ];
  return lines.join('\n');
}

const year = (date: string | null) => /^\d{4}/.exec(date ?? '')?.[0] ?? null;

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** No name can end a field or run as a command of TeX. */
const escaped = (text: string) =>
  text.replace(/[\\{}%&#_$~^]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
