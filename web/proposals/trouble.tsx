/** Why the server refused, or that nothing was sent. */
import { Refused } from '../remote/tell.ts';
import type { Scene } from '../shared/scene.ts';
import { plain } from './touched-list.tsx';
import { proposalWords } from './words.ts';

export function Trouble({ scene, of }: { scene: Scene; of: Error | null }) {
  if (of === null) return null;
  const words = proposalWords(scene);
  const conflicts = of instanceof Refused ? of.conflicts : [];
  return (
    <div class="trouble" role="alert">
      <p>{of instanceof Refused ? of.message : words.notSent}</p>
      {conflicts.map(({ id, field, mine, theirs }) => (
        <p key={`${id} ${field}`}>
          {words.conflict(field, plain(JSON.stringify(mine)), plain(JSON.stringify(theirs)))}
        </p>
      ))}
    </div>
  );
}
