/** A passage as plain text with its source; and any text made safe for a page. */
import type { Passage } from './question.ts';

const READ = { fr: 'lu le', en: 'read' } as const;

export function passage(
  { quote, locator, language: spoken, read, source }: Passage,
  language: 'fr' | 'en',
): string {
  const words = language === 'fr' ? ['« ', ' »'] : ['“', '”'];
  const said =
    quote === null
      ? escaped(locator ?? '')
      : `<q${spoken === null ? '' : ` lang="${spoken.toLowerCase().slice(0, 2)}"`}>${words[0]}${escaped(quote)}${words[1]}</q>`;
  const when = read === null ? '' : `, ${READ[language]} ${escaped(read)}`;
  return `${said} <a href="/e/${source.id}?lang=${language}">${escaped(source.name)}</a>${when}`;
}

export const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
