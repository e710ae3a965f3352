/** The vocabulary as the SDL writes it: names of enums, and descriptions in both languages. */
import type { Label } from './vocabulary.ts';

/** The enum value of an id: `worker-co-op` → `WORKER_CO_OP`, `Organisation` → `ORGANISATION`. */
export function enumValue(id: string): string {
  return id.toUpperCase().replaceAll('-', '_');
}

/** The enum type of a list of choices: `legalForm` → `LegalForm`. */
export function enumType(list: string): string {
  return capital(list);
}

/** A description of the SDL, quoted: English, then French. A string of JSON is a string of GraphQL. */
export function description({ en, fr }: Label): string {
  return JSON.stringify(en === fr ? en : `${en} · ${fr}`);
}

/** A label as a sentence of its own, then the sentences that explain it. */
export function explained(label: Label, ...sentences: readonly Label[]): string {
  const told = (language: 'en' | 'fr') =>
    [`${capital(label[language])}.`, ...sentences.map((one) => one[language])].join(' ');
  return description({ en: told('en'), fr: told('fr') });
}

export function capital(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
}
