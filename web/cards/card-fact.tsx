/** A fact of a card as a sentence: who, does what, to what, how sure it is, and who says so. */

import { Name } from '../shared/name.tsx';
import { Passages } from '../shared/passages.tsx';
import type { Props } from '../shared/scene.ts';
import { EndsSay, StatusMark } from '../shared/status.tsx';
import { before } from '../words/grammar.ts';
import type { CardFact } from './board.ts';

export function Fact({ scene, fact }: Props & { fact: CardFact }) {
  return (
    <>
      <Name scene={scene} {...fact.from} />{' '}
      <em>{before(fact.said, fact.to.name, scene.language)}</em>
      <Name scene={scene} {...fact.to} />
      <StatusMark scene={scene} status={fact.status} />
      <EndsSay of={fact.endsSay} />
      <Passages scene={scene} citations={fact.citations} />
    </>
  );
}
