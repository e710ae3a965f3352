/** Data and privacy: what is kept of whom, for how long, and whom to ask. */
import { turn } from '../../changes.ts';
import { ecosystem } from '../../data/ecosystem.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { privacyWords } from './words.ts';

export function PrivacyPage({ scene }: Props) {
  const words = privacyWords(scene);
  const { law } = ecosystem;
  return (
    <main id="content" class="page help" tabIndex={-1}>
      <h1>{words.title}</h1>
      {words.parts.map(([title, ...paragraphs]) => (
        <section key={title}>
          <h2>{title}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <p>
        <a href={hrefOf(scene, turn('persons', {}, { selected: null }))}>{words.aboutMe}</a>
      </p>
      <h2>{words.rights}</h2>
      {words.rightsText.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {law !== null && (
        <p>
          {words.law}{' '}
          <a href={law.address} rel="external">
            {law[scene.language]}
          </a>
        </p>
      )}
      <Waiting scene={scene} of={scene.state.remote.about}>
        {({ contact }) => <p>{contact === null ? words.nobodyNamed : words.ask(contact)}</p>}
      </Waiting>
    </main>
  );
}
