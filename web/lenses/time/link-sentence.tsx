/** A link as a sentence: who, verb, whom, and how sure it is. */

import type { Atlas, Link } from '../../data/atlas.ts';
import { verbOf } from '../../data/verbs.ts';
import { Name } from '../../shared/name.tsx';
import { inWords, type Props } from '../../shared/scene.ts';
import { StatusMark } from '../../shared/status.tsx';
import { before } from '../../words/grammar.ts';

export function LinkSentence({ scene, atlas, link }: Props & { atlas: Atlas; link: Link }) {
  const [from, to] = [atlas.entities[link.from], atlas.entities[link.to]];
  if (from === undefined || to === undefined) return null;
  const name = (one: typeof from) => one.name[scene.language];
  return (
    <>
      <Name scene={scene} id={from.id} kind={from.kind} name={name(from)} />{' '}
      <em>{before(inWords(verbOf(atlas, link), scene), name(to), scene.language)}</em>
      <Name scene={scene} id={to.id} kind={to.kind} name={name(to)} />
      <StatusMark scene={scene} status={link.status} />
    </>
  );
}
