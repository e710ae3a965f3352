/** What was said about a proposal. The words are text, whatever they hold. */
import type { Scene } from '../shared/scene.ts';
import { date } from '../words/formats.ts';
import { proposalWords } from './words.ts';

interface Message {
  readonly at: string;
  readonly by: string;
  readonly name: string | null;
  readonly text: string;
}

export function Thread({ scene, all }: { scene: Scene; all: readonly Message[] }) {
  const words = proposalWords(scene);
  return (
    <ol class="thread">
      {all.map(({ at, by, name, text }) => (
        <li key={at + text}>
          <span class="faint">
            {[name, words.said[by] ?? by, date(at.slice(0, 10), scene.language)]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}
