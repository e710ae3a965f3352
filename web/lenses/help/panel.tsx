/** How to read the map, and the keys. */
import type { Props } from '../../shared/scene.ts';

export function HelpPage({ scene }: Props) {
  const { help } = scene.words;
  return (
    <main id="content" class="page help" tabIndex={-1}>
      <h1>{help.title}</h1>
      {help.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h2>{help.keys}</h2>
      <dl class="fields">
        {help.keyList.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <h2>{help.people}</h2>
      <p>{help.peopleText}</p>
    </main>
  );
}
