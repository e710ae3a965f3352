/** The reason why a program cannot do its work, in one sentence of either language, with the remedy. */

export class Trouble extends Error {
  readonly fr: string;
  constructor(en: string, fr: string, options?: ErrorOptions) {
    super(en, options);
    this.name = 'Trouble';
    this.fr = fr;
  }
}

/** The language of the terminal: French where its locale says so. */
export function terminalLanguage(
  env: Readonly<Record<string, string | undefined>> = process.env,
): 'fr' | 'en' {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^fr/i.test(locale) ? 'fr' : 'en';
}

export const spoken = (trouble: Trouble) =>
  terminalLanguage() === 'fr' ? trouble.fr : trouble.message;
