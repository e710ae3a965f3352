/** The words of a brief, and how it writes amounts and dates in each language. */
import type { Spoken } from './brief.ts';
import type { AmountAnswer } from './question.ts';

const TAGS = { fr: 'fr-CA', en: 'en-CA' } as const;

/** Whether a date that is said begins with a day of the month. */
const isDay = (said: string) => /^\d{1,2}(er)? /.test(said);

export const WORDS = {
  fr: {
    numbers: 'Nombres',
    absences: 'Cherché et introuvable, ou dit absent',
    who: 'Qui y prend part',
    facts: 'Les faits',
    found: 'Comment on le sait',
    invitation: 'Ce que l’on pourrait faire',
    sources: 'Sources',
    more: (count: number) => `et ${count} autres, à l’adresse ci-dessous`,
    read: (day: string) => `lu le ${day}`,
    licence: (licence: string) =>
      licence === 'not stated' ? 'licence non indiquée' : `licence\u202f: ${licence}`,
    made: (day: string) => `Fait le ${day} d’après`,
    data: (licence: string) => `Données sous licence ${licence}.`,
    silence: 'Ce qui n’est pas dit ici peut exister\u202f: aucune source lue ne le dit.',
    since: (day: string) => `depuis ${isDay(day) ? 'le ' : ''}${day}`,
    until: (day: string) => `jusqu’${isDay(day) ? 'au' : 'à'} ${day}`,
    measured: (what: string, amount: string) => `${what}\u202f: ${amount}`,
    unknown: 'montant inconnu',
    qualified: {
      ABOUT: 'environ ',
      AT_LEAST: 'au moins ',
      AT_MOST: 'au plus ',
      MAGNITUDE: 'de l’ordre de ',
      ESTIMATE: 'estimé à ',
    } as Record<string, string>,
    page: (page: number, of: number) => `${page} de ${of}`,
    brief: 'Note de synthèse',
  },
  en: {
    numbers: 'Numbers',
    absences: 'Looked for and not found, or stated to be absent',
    who: 'Who takes part',
    facts: 'The facts',
    found: 'How it is known',
    invitation: 'What could be done',
    sources: 'Sources',
    more: (count: number) => `and ${count} more, at the address below`,
    read: (day: string) => `read on ${day}`,
    licence: (licence: string) =>
      licence === 'not stated' ? 'licence not stated' : `licence: ${licence}`,
    made: (day: string) => `Made on ${day} from`,
    data: (licence: string) => `Data under ${licence}.`,
    silence: 'What is not said here may exist: no source read so far says it.',
    since: (day: string) => `since ${day}`,
    until: (day: string) => `until ${day}`,
    measured: (what: string, amount: string) => `${what}: ${amount}`,
    unknown: 'amount unknown',
    qualified: {
      ABOUT: 'about ',
      AT_LEAST: 'at least ',
      AT_MOST: 'at most ',
      MAGNITUDE: 'in the order of ',
      ESTIMATE: 'estimated at ',
    } as Record<string, string>,
    page: (page: number, of: number) => `${page} of ${of}`,
    brief: 'Brief',
  },
} as const;

/**
 * Never a bare number where a doubt was stated; an unknown amount is said, not left out.
 * @param measured whether what is measured is said beside it
 */
export function amountSaid(amount: AmountAnswer, language: Spoken, measured = false): string {
  const words = WORDS[language];
  const { value, max, unit, qualifier } = amount;
  if (value === null) return words.unknown;
  const one = (number: number) => {
    if (unit !== null && /^[A-Z]{3}$/.test(unit)) {
      const whole = Number.isInteger(number);
      return new Intl.NumberFormat(TAGS[language], {
        style: 'currency',
        currency: unit,
        currencyDisplay: unit === 'CAD' ? 'narrowSymbol' : 'symbol',
        minimumFractionDigits: whole ? 0 : 2,
        maximumFractionDigits: whole ? 0 : 2,
      }).format(number);
    }
    const text = new Intl.NumberFormat(TAGS[language]).format(number);
    // Units are written in English in the data; what is measured says them in the reader’s language.
    return unit === null || measured ? text : `${text}\u00a0${unit}`;
  };
  const said = max === null || max === value ? one(value) : `${one(value)} – ${one(max)}`;
  return `${words.qualified[qualifier] ?? ''}${said}`;
}

/** A partial ISO 8601 date as a person says it. */
export function dateSaid(text: string, language: Spoken): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(text) ?? [];
  if (year === undefined) return text;
  const said = new Intl.DateTimeFormat(TAGS[language], {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return language === 'fr' ? said.replace(/^1 /, '1er ') : said;
}

export const quoted = (text: string, spoken: string | null) =>
  spoken === 'EN' ? `“${text}”` : `«\u202f${text}\u202f»`;
