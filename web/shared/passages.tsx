/** “2 sources”: opens the passages, each with its quote, its document, its locator and the day when it was read. */
import { open } from '../changes.ts';
import type { Citation } from '../data/sheet.ts';
import { date, quoted } from '../words/formats.ts';
import { hrefOf, type Props as SceneProps } from './scene.ts';

interface Props extends SceneProps {
  readonly citations: readonly Citation[];
}

export function Passages({ scene, citations }: Props) {
  const documents = new Set(citations.map(({ source }) => source.id)).size;
  if (documents === 0) return <span class="faint">{scene.words.facts.noSource}</span>;
  return (
    <>
      {' '}
      <details class="passages">
        <summary>{scene.words.facts.sources(documents)}</summary>
        <ul>
          {citations.map((citation) => (
            <li key={citation.id}>
              <Passage scene={scene} citation={citation} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Passage({ scene, citation }: SceneProps & { citation: Citation }) {
  const { words, language } = scene;
  const { quote, locator, read, licence, source } = citation;
  return (
    <>
      {quote !== null && (
        <q class="quote" lang={spoken(citation.language)}>
          {quoted(quote, citation.language)}
        </q>
      )}
      <cite>
        <a href={hrefOf(scene, open(source.id))}>{source.name}</a>
      </cite>
      <span class="faint">
        {[
          locator,
          read === null ? null : words.facts.readOn(date(read, language)),
          licence === null ? null : words.facts.licence(licence),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
        {isWeb(source.address) && (
          <>
            {' · '}
            <a href={source.address} rel="noopener noreferrer external" target="_blank">
              {words.facts.openSource}
            </a>
          </>
        )}
      </span>
    </>
  );
}

/** Only addresses of the web are opened: data may hold anything. */
export function isWeb(address: string | null): address is string {
  return address !== null && /^https?:\/\//i.test(address);
}

export const spoken = (language: string | null) =>
  language === 'FR' ? 'fr' : language === 'EN' ? 'en' : undefined;
