/** The parts of a whole card, each under its heading. */
import type { Consensus, Section } from '../model/board.ts';
import { see } from '../model/changes.ts';
import { number } from '../words/formats.ts';
import { Fact } from './card.tsx';
import { Name } from './name.tsx';
import { hrefOf, type Props } from './scene.ts';
import { stakeholders } from './stakeholders.ts';
import { Voices } from './voices.tsx';

export function Sections({ scene, sections }: Props & { sections: readonly Section[] }) {
  return (
    <div class="sections">
      {sections.map((section) => (
        <section key={`${section.what} ${section.of.join()} ${section.voices[0]?.id}`}>
          <h3>{headingOf(scene, section)}</h3>
          {section.voices.length > 0 && (
            <Voices scene={scene} voices={section.voices} plain={section.what !== 'who'} />
          )}
          <ul class="lines">
            {section.cards.map(({ id, kind, title }) => (
              <li key={id}>
                <a href={hrefOf(scene, see({ card: id }))}>{title}</a>{' '}
                <span class="faint">{scene.words.convergences.kindOf[kind]}</span>
              </li>
            ))}
            {section.entities.map((entity) => (
              <li key={entity.id}>
                <Name scene={scene} {...entity} />
              </li>
            ))}
            {section.facts.map((fact) => (
              <li key={fact.id}>
                <Fact scene={scene} fact={fact} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

export function headingOf({ words }: Props['scene'], { what, of }: Section): string {
  const { sections } = words.convergences;
  const heading = what
    .split(' ')
    .map((one) => sections[one] ?? one)
    .join(words.convergences.or);
  if (what === 'way') return of.length === 0 ? heading : of.join(' · ');
  return [heading, ...of].join(words.convergences.colon);
}

/** The consensus where there are enough voices; below the floor, the counts, and why no more. */
export function ConsensusLine({ scene, consensus }: Props & { consensus: Consensus }) {
  const { convergences } = scene.words;
  const names = stakeholders(scene);
  const { value, floor, groups } = consensus;
  return (
    <p class="faint">
      {value === null
        ? convergences.belowFloor(floor)
        : convergences.consensus(number(value, scene.language))}{' '}
      {groups
        .map(({ stakeholder, agrees, votes }) =>
          convergences.tally(names[stakeholder] ?? stakeholder, agrees, votes),
        )
        .join(' · ')}
    </p>
  );
}
