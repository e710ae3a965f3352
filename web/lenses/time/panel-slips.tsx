/** The horizons of a strategic framework: what is done, what is still to come, and what has slipped by how much. */
import { choose } from '../../changes.ts';
import { entityAt } from '../../data/atlas.ts';
import { endOf, type FrameworkItem, isLate, itemsIn, startIn } from '../../data/framework.ts';
import { Name } from '../../shared/name.tsx';
import { nameOf } from '../../shared/name-of.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { atlasIn } from '../../state.ts';
import { ownOf } from '../../view.ts';
import { date } from '../../words/formats.ts';
import { spanOf } from './model.ts';
import { timeWords } from './words.ts';

export function Slips({ scene }: Props) {
  const { items: said = [], start } = ownOf(scene.state.view, 'time');
  const items = itemsIn(said);
  if (items.length === 0) return null;
  const words = timeWords(scene).framework;
  const begin = startIn(start);
  const today = new Date().toISOString().slice(0, 10);
  const late = items.filter((item) => isLate(item, begin, today));
  const rest = items.filter((item) => !late.includes(item));
  return (
    <section class="slips">
      <h2>{words.title}</h2>
      <p>{begin === null ? words.noStart : words.said(late.length, items.length)}</p>
      <ol class="lines">
        {[...late, ...rest].map((item) => (
          <li key={item.id}>
            <One scene={scene} item={item} begin={begin} today={today} />
          </li>
        ))}
      </ol>
      <p>
        <a href={hrefOf(scene, choose('time', { items: null, start: null }))}>{words.forget}</a>
      </p>
    </section>
  );
}

interface OneProps extends Props {
  readonly item: FrameworkItem;
  readonly begin: string | null;
  readonly today: string;
}

function One({ scene, item, begin, today }: OneProps) {
  const words = timeWords(scene).framework;
  const atlas = atlasIn(scene.state);
  const kind = (atlas && entityAt(atlas, item.id)?.kind) ?? 'Statement';
  const end = endOf(item.horizon, begin);
  const [from, to, now] = [spanOf(begin)?.start, spanOf(end)?.end, spanOf(today)?.start];
  const isOver = item.state === 'done' || item.state === 'dropped';
  const name = <Name scene={scene} id={item.id} kind={kind} name={nameOf(scene, item.id)} />;
  if (end === null || from === undefined || to === undefined || now === undefined) return name;
  const slipped = isOver ? 0 : Math.max(0, now - to);
  const months = Math.max(1, Math.round(slipped * 12));
  return (
    <>
      {name}{' '}
      <span class={slipped > 0 ? 'due overdue' : 'faint'}>
        {isOver
          ? words.over[item.state === 'done' ? 'done' : 'dropped']
          : slipped > 0
            ? words.slipped(date(end, scene.language), months)
            : words.until(date(end, scene.language))}
      </span>
      <span class="horizon" aria-hidden="true">
        <span class="planned" style={{ '--share': to - from }} />
        {slipped > 0 && <span class="late" style={{ '--share': slipped }} />}
      </span>
    </>
  );
}
