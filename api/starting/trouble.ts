/** Why the program does not start, in one sentence of either language, with what to do. */

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

/** Says the trouble on one line and ends with exit code 1; what nobody foresaw keeps its stack. */
export async function orSayWhy(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Trouble ? spoken(error) : error);
    process.exitCode = 1;
  }
}
