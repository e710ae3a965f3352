/** The report of `check --report`, line by line, in the language of the terminal. */
import type { Counted, Report } from '../api/loading/report.ts';

type Language = 'fr' | 'en';

const LONGEST = 20;

const TITLES = {
  entitiesByKind: { en: 'Entities by kind', fr: 'Entités par sorte' },
  linksByKind: { en: 'Links by kind', fr: 'Liens par sorte' },
  factsByFolder: { en: 'Entries by folder', fr: 'Entrées par dossier' },
  citationsBySource: { en: 'Citations by source', fr: 'Citations par source' },
  coverage: { en: 'What is not recorded', fr: 'Ce qui n’est pas consigné' },
  unsearched: { en: 'Neither known nor looked for', fr: 'Ni connu ni cherché' },
  languages: { en: 'Languages', fr: 'Langues' },
} as const;

export function reportLines(report: Report, language: Language): string[] {
  const sections = (Object.keys(TITLES) as (keyof typeof TITLES)[]).flatMap((name) =>
    section(TITLES[name][language], report[name], language),
  );
  const oldest = report.oldestReadings.map(({ source, read }) => `  ${read}  ${source}`);
  return [
    ...sections,
    ...section(language === 'fr' ? 'Isolées' : 'Loose ends', [report.loose], language),
    language === 'fr' ? '\nLues il y a le plus longtemps' : '\nRead longest ago',
    ...oldest,
    '',
  ];
}

function section(title: string, rows: readonly Counted[], language: Language): string[] {
  const left = rows.length - LONGEST;
  const more = language === 'fr' ? `et ${left} autres` : `and ${left} more`;
  return [
    `\n${title}`,
    ...rows.slice(0, LONGEST).map((row) => line(row, language)),
    ...(left > 0 ? [`         ${more}`] : []),
  ];
}

function line({ label, count, of, examples = [] }: Counted, language: Language): string {
  const share = of === undefined ? '' : ` ${language === 'fr' ? 'sur' : 'of'} ${of}`;
  const some = count > 0 && examples.length > 0 ? ` (${examples.join(', ')}…)` : '';
  return `  ${String(count).padStart(5)}${share}  ${label[language]}${some}`;
}
