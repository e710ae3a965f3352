/** A fact of a card as a sentence: who, does what, to what, how sure it is, and who says so. */
import type { CardFact } from '../model/board.ts';
import { Name } from './name.tsx';
import { Passages } from './passages.tsx';
import type { Props } from './scene.ts';
import { StatusMark } from './status.tsx';

export function Fact({ scene, fact }: Props & { fact: CardFact }) {
  return (
    <>
      <Name scene={scene} {...fact.from} /> <em>{fact.said}</em> <Name scene={scene} {...fact.to} />
      <StatusMark scene={scene} status={fact.status} />
      <Passages scene={scene} citations={fact.citations} />
    </>
  );
}
