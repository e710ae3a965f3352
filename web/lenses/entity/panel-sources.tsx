/** The documents that the panel rests on, listed at its end. */
import { open } from '../../changes.ts';
import { type EntityDetails, sourcesOf } from '../../data/sheet.ts';
import { isWeb } from '../../shared/passages.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { date } from '../../words/formats.ts';
import { entityWords } from './words.ts';

export function EntitySources({ scene, details }: Props & { details: EntityDetails }) {
  const { language } = scene;
  const words = entityWords(scene);
  const sources = sourcesOf(details);
  if (sources.length === 0) return null;
  return (
    <section class="sources">
      <h3>{words.allSources}</h3>
      <ul>
        {sources.map(({ source, times }) => (
          <li key={source.id}>
            <a href={hrefOf(scene, open(source.id))}>{source.name}</a>
            <span class="faint">
              {source.date !== null && `${date(source.date, language)} · `}
              {words.passageCount(times)}
              {isWeb(source.address) && (
                <>
                  {' · '}
                  <a href={source.address} rel="noopener noreferrer external" target="_blank">
                    {scene.words.facts.openSource}
                  </a>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
