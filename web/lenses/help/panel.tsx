/** How to read the map, and the keys. */
import { turn } from '../../changes.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { helpWords } from './words.ts';

export function HelpPage({ scene }: Props) {
  const words = helpWords(scene);
  return (
    <main id="content" class="page help" tabIndex={-1}>
      <h1>{words.title}</h1>
      {words.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h2 id="glossary">{words.glossary}</h2>
      <dl class="fields glossary">
        {words.terms.map(([term, meaning]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h2>{words.keys}</h2>
      <dl class="fields">
        {words.keyList.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <h2>{words.people}</h2>
      <p>{words.peopleText}</p>
      <p>
        <a href={hrefOf(scene, turn('contribute', {}, { selected: null }))}>{words.contribute}</a>
      </p>
      <p>
        <a href={hrefOf(scene, turn('privacy'))}>{words.privacy}</a>
      </p>
    </main>
  );
}
