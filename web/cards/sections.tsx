/** The parts of a whole card, each under its heading. */

import { Name } from '../shared/name.tsx';
import { hrefOf, type Props } from '../shared/scene.ts';
import { number } from '../words/formats.ts';
import type { Consensus, Section, Voiced } from './board.ts';
import { Fact } from './card-fact.tsx';
import { openCard } from './changes.ts';
import { stakeholders } from './stakeholders.ts';
import { Voices } from './voices.tsx';
import { cardWords } from './words.ts';

interface SectionsProps extends Props {
  readonly sections: readonly Section[];
  /** By which more of its lists are asked for. */
  readonly list: string;
}

export function Sections({ scene, sections, list }: SectionsProps) {
  return (
    <div class="sections">
      {sections.map((section) => (
        <section
          data-section={section.what}
          key={`${section.what} ${section.of.join()} ${section.voices[0]?.id}`}
        >
          <h3>{headingOf(scene, section)}</h3>
          {section.voices.length > 0 && (
            <Voices
              scene={scene}
              list={list}
              voices={section.voices}
              total={section.total}
              plain={!WHOLE.has(section.what)}
            />
          )}
          <ul class="lines">
            {section.cards.map(({ id, kind, title }) => (
              <li key={id}>
                <a href={hrefOf(scene, openCard(id))}>{title}</a>{' '}
                <span class="faint">{cardWords(scene).kindOf[kind]}</span>
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

/** Sections whose heading does not say what each of them does. */
const WHOLE: ReadonlySet<string> = new Set(['who', 'inCell', 'unsure']);

export function headingOf(scene: Props['scene'], { what, of }: Section): string {
  const words = cardWords(scene);
  const heading = what
    .split(' ')
    .map((one) => words.sections[one] ?? one)
    .join(words.or);
  if (what === 'way') return of.length === 0 ? heading : of.join(' · ');
  return [heading, ...of].join(words.colon);
}

/** The consensus where there are enough voices; below the floor, the counts, and why no more. */
export function ConsensusLine({
  scene,
  consensus,
  sections,
}: Props & { consensus: Consensus; sections: readonly Section[] }) {
  const words = cardWords(scene);
  const names = stakeholders(scene);
  const { value, floor, groups, agreeing } = consensus;
  return (
    <div class="tallies">
      <p class="faint">
        {value === null ? words.belowFloor(floor) : words.consensus(number(value, scene.language))}
      </p>
      {groups.map(({ stakeholder, agreeCount: agrees, voteCount: votes }) => (
        <details key={stakeholder} data-agrees={agrees} data-votes={votes}>
          <summary>{words.tally(names[stakeholder] ?? stakeholder, agrees, votes)}</summary>
          {([true, false] as const).map((isFor) => {
            const voices = votersOf(sections, stakeholder, agreeing, isFor);
            return (
              voices.length > 0 && (
                <div key={String(isFor)} class={isFor ? 'agree' : 'other'}>
                  <p class="faint">{isFor ? words.agreeing : words.otherwise}</p>
                  <Voices
                    scene={scene}
                    list=""
                    voices={voices}
                    total={voices.length}
                    plain={false}
                  />
                </div>
              )
            );
          })}
        </details>
      ))}
    </div>
  );
}

/** Those of one kind who count: each once, with those who agree where they agree on any of its stances. */
function votersOf(
  sections: readonly Section[],
  stakeholder: string,
  agreeing: readonly string[],
  isFor: boolean,
): readonly Voiced[] {
  const own = sections.flatMap(({ what, voices }) =>
    voices
      .filter((voice) => voice.counted && voice.stakeholder === stakeholder)
      .map((voice) => ({ voice, agrees: agreeing.includes(what) })),
  );
  const agree = new Set(own.filter(({ agrees }) => agrees).map(({ voice }) => voice.id));
  const voters = new Map<string, Voiced>();
  for (const { voice } of own) {
    if (agree.has(voice.id) !== isFor) continue;
    const before = voters.get(voice.id);
    voters.set(voice.id, { ...voice, facts: [...(before?.facts ?? []), ...voice.facts] });
  }
  return [...voters.values()];
}
