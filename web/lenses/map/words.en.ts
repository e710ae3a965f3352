/** What the map's own tools say, in English. */
import { counted } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const mapEn = {
  keys: 'Arrow keys walk along links, plus and minus zoom, 0 shows all, Enter reads, X gathers what is selected, Shift with X its neighbours too, Escape lets go. The table lists the same.',
  lasso: 'Draw around',
  lassoHint:
    'Draw a line around entities to gather them, or hold Shift while drawing. With the keyboard: X gathers what is selected.',
  around: (names: readonly string[]) => names.join(' · '),
  gathered: (count: number) =>
    count === 0 ? 'Nothing is gathered.' : `${of(count, 'entity', 'entities')} gathered.`,
  onlyThese: 'See only these',
  putAside: 'Put aside',
  pin: 'Keep in sight',
  unpin: 'Stop keeping in sight',
  release: 'Let go',
  only: (count: number) => `only ${of(count, 'chosen entity', 'chosen entities')}`,
  pinned: (count: number) => `${of(count, 'entity', 'entities')} kept in sight`,
  seeAll: 'See the others again',
};
