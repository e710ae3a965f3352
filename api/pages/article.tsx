/** An entity as plain, linked, cited text: the page of a reader without JavaScript. */
import { enumValue } from '../vocabulary/sdl.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { wordsIn } from '../words/words.ts';
import { Known } from './known.tsx';
import { Passages, PassageText } from './passage.tsx';
import type { PageEntity, PageLink } from './question.ts';

interface Around {
  readonly words: Vocabulary;
  readonly language: 'fr' | 'en';
}

export function Article({ entity, ...around }: Around & { entity: PageEntity }) {
  const { words, language } = around;
  const say = wordsIn(language).pages;
  const kind = words.kinds.find(({ id }) => id === entity.__typename)?.label[language] ?? '';
  const { nodes, totalCount } = entity.links;
  const more = totalCount - nodes.length;
  return (
    <article class="served">
      <p>
        <a href={`/e?lang=${language}&kind=${entity.__typename}`}>{kind}</a>
        <Status of={entity.status} {...around} />
      </p>
      <h1>{entity.name}</h1>
      {entity.aliases.length > 0 && (
        <p>
          {say.aliases} {entity.aliases.join(', ')}
        </p>
      )}
      {entity.description !== null && <p>{entity.description}</p>}
      {entity.note !== null && <p>{entity.note}</p>}
      <Known entity={entity} {...around} />
      {byVerb(nodes).map(([verb, links]) => (
        <section key={verb}>
          <h2>
            {entity.name} {verb}
          </h2>
          <ul>
            {links.map((link, at) => (
              <LinkItem key={at} link={link} from={entity.name} {...around} />
            ))}
          </ul>
        </section>
      ))}
      {more > 0 && (
        <p>
          {more} {say.moreLinks}
        </p>
      )}
      <h2>{say.sources}</h2>
      <ul>
        {entity.citations.map((one, at) => (
          <li key={at}>
            <PassageText passage={one} language={language} />
          </li>
        ))}
      </ul>
    </article>
  );
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

function LinkItem({ link, from, ...around }: Around & { link: PageLink; from: string }) {
  const dates = [link.since, link.until].filter((date) => date !== null).join(' – ');
  return (
    <li>
      {from} {link.said}{' '}
      <a href={`/e/${link.other.id}?lang=${around.language}`}>{link.other.name}</a>
      <Status of={link.status} {...around} />
      {link.endsSay === null ? '' : ` (${link.endsSay})`}
      {dates === '' ? '' : ` (${dates})`}.{' '}
      <small>
        <Passages all={link.citations} language={around.language} />
      </small>
    </li>
  );
}

/** A status other than stated is named. */
function Status({ of, words, language }: Around & { of: string }) {
  const found = words.statuses.find(({ id }) => enumValue(id) === of);
  if (found === undefined || found.id === 'stated') return null;
  return (
    <>
      {' '}
      <em>({found.label[language]})</em>
    </>
  );
}
