/** An entity as plain, linked, cited text: what a reader without JavaScript gets. */

import { enumValue } from '../vocabulary/sdl.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { known } from './known.ts';
import { escaped, passage } from './passage.ts';
import type { PageEntity, PageLink } from './question.ts';

const WORDS = {
  fr: {
    sources: 'Sources',
    aliases: 'Aussi',
    more: 'autres liens dans l’application',
  },
  en: {
    sources: 'Sources',
    aliases: 'Also',
    more: 'more links in the application',
  },
} as const;

export function article(entity: PageEntity, words: Vocabulary, language: 'fr' | 'en'): string {
  const say = WORDS[language];
  const kind = words.kinds.find(({ id }) => id === entity.__typename)?.label[language] ?? '';
  const { nodes, totalCount } = entity.links;
  const more = totalCount - nodes.length;
  return `<article class="served">
<p><a href="/e?lang=${language}&amp;kind=${entity.__typename}">${escaped(kind)}</a>${statusIn(entity.status, words, language)}</p>
<h1>${escaped(entity.name)}</h1>
${entity.aliases.length === 0 ? '' : `<p>${say.aliases} ${escaped(entity.aliases.join(', '))}</p>`}
${entity.description === null ? '' : `<p>${escaped(entity.description)}</p>`}
${entity.note === null ? '' : `<p>${escaped(entity.note)}</p>`}
${known(entity, words, language)}${byVerb(nodes)
  .map(
    ([verb, links]) =>
      `<h2>${escaped(entity.name)} ${escaped(verb)}</h2>\n<ul>${links.map((link) => linkItem(link, entity, words, language)).join('\n')}</ul>`,
  )
  .join('\n')}
${more > 0 ? `<p>${more} ${say.more}</p>` : ''}
<h2>${say.sources}</h2>
<ul>${entity.citations.map((one) => `<li>${passage(one, language)}</li>`).join('\n')}</ul>
</article>`;
}

/** In the order in which the verbs first come. */
function byVerb(links: readonly PageLink[]): readonly (readonly [string, readonly PageLink[]])[] {
  const groups = new Map<string, PageLink[]>();
  for (const link of links) {
    const group = groups.get(link.said);
    if (group === undefined) groups.set(link.said, [link]);
    else group.push(link);
  }
  return [...groups];
}

function linkItem(
  link: PageLink,
  entity: PageEntity,
  words: Vocabulary,
  language: 'fr' | 'en',
): string {
  const dates = [link.since, link.until].filter((date) => date !== null).join(' – ');
  const said = `${escaped(entity.name)} ${escaped(link.said)} <a href="/e/${link.other.id}?lang=${language}">${escaped(link.other.name)}</a>`;
  const cited = link.citations.map((one) => passage(one, language)).join('; ');
  return `<li>${said}${statusIn(link.status, words, language)}${dates === '' ? '' : ` (${escaped(dates)})`}. <small>${cited}</small></li>`;
}

/** What is not simply stated says so. */
function statusIn(status: string, words: Vocabulary, language: 'fr' | 'en'): string {
  const found = words.statuses.find(({ id }) => enumValue(id) === status);
  return found === undefined || found.id === 'stated'
    ? ''
    : ` <em>(${escaped(found.label[language])})</em>`;
}
