/** An amount as a person says it: about, at least, unknown; never a bare number where doubt was stated. */

import { isCurrency, money, number, roundedMoney } from './formats.ts';
import type { Language } from './language.ts';
import { wordsIn } from './words.ts';

export interface Amount {
  /** Null is unknown. */
  readonly value: number | null;
  /** The upper end of a range. */
  readonly max: number | null;
  /** ISO 4217 for money, or a word; null where the source gives none. */
  readonly unit: string | null;
  /** EXACT, ABOUT, AT_LEAST, AT_MOST, MAGNITUDE, ESTIMATE, RANGE or UNKNOWN. */
  readonly qualifier: string;
  readonly measures: string | null;
  readonly period: string | null;
}

/** « environ 100 000 $ »; « entre 2 et 4 »; « montant inconnu ». */
export function amountSaid(amount: Amount, language: Language): string {
  const { facts } = wordsIn({ language });
  const { value, max, unit, qualifier } = amount;
  if (value === null) return facts.unknown;
  const plain = (one: number) =>
    isCurrency(unit)
      ? money(one, unit, language)
      : withUnit(number(one, language), amount, language);
  if (max !== null && max !== value) return facts.range(plain(value), plain(max));
  return `${facts.qualified[qualifier] ?? ''}${plain(value)}`;
}

/** From here on nobody reads the cents of a sum. */
const WITHOUT_CENTS = 100_000;

/** A sum in its currency; where nothing is known it is said, not shown as zero. */
export function sumSaid(value: number | null, currency: string | null, language: Language): string {
  if (value === null) return wordsIn({ language }).facts.unknown;
  if (isCurrency(currency))
    return money(Math.abs(value) < WITHOUT_CENTS ? value : Math.round(value), currency, language);
  return `${number(value, language)} ${currency ?? ''}`.trim();
}

/** The same as one reads it aloud. */
export const roundedSum = (value: number, currency: string | null, language: Language): string =>
  isCurrency(currency)
    ? roundedMoney(value, currency, language)
    : `${number(Math.round(value), language)} ${currency ?? ''}`.trim();

/** The data writes units in English; what is measured is said in the reader's language beside it. */
function withUnit(text: string, { unit, measures }: Amount, language: Language): string {
  if (unit === null) return text;
  if (unit === '%' || unit === 'percent') return language === 'fr' ? `${text}\u00a0%` : `${text}%`;
  const said = language === 'en' ? unit : UNITS[unit];
  if (said !== undefined) return `${text}\u00a0${said}`;
  return measures === null ? `${text}\u00a0${unit}` : text;
}

const UNITS: Record<string, string> = {
  people: 'personnes',
  members: 'membres',
  years: 'ans',
  days: 'jours',
  projects: 'projets',
  organisations: 'organisations',
  enterprises: 'entreprises',
  companies: 'entreprises',
  jobs: 'emplois',
  domains: 'domaines',
  repositories: 'dépôts',
  dependencies: 'dépendances',
  hotspots: 'points d’accès',
  registrations: 'inscriptions',
  titles: 'titres',
  codebases: 'bases de code',
  computers: 'ordinateurs',
  workstations: 'postes de travail',
  suppliers: 'fournisseurs',
  programs: 'programmes',
  cities: 'villes',
  countries: 'pays',
  regions: 'régions',
  measures: 'mesures',
  comments: 'commentaires',
  restaurants: 'restaurants',
  banks: 'banques',
  accounts: 'comptes',
  tickets: 'billets',
  'months of wages': 'mois de salaire',
  'pieces of advice': 'conseils',
};
