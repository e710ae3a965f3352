/** All lenses, in the order in which bars list them. To add one: a folder, and a line here. */
import type { Lens } from '../view.ts';
import { account } from './account/lens.ts';
import { allies } from './allies/lens.ts';
import { confirm } from './confirm/lens.ts';
import { consultations } from './consultations/lens.ts';
import { contribute } from './contribute/lens.ts';
import { convergences } from './convergences/lens.ts';
import { dependencies } from './dependencies/lens.ts';
import { documents } from './documents/lens.ts';
import { duplicates } from './duplicates/lens.ts';
import { entity } from './entity/lens.ts';
import { flows } from './flows/lens.ts';
import { followup } from './followup/lens.ts';
import { gaps } from './gaps/lens.ts';
import { help } from './help/lens.ts';
import { history } from './history/lens.ts';
import { home } from './home/lens.ts';
import { importing } from './import/lens.ts';
import type { LensOf } from './lens.ts';
import { map } from './map/lens.ts';
import { matrix } from './matrix/lens.ts';
import { persons } from './persons/lens.ts';
import { places } from './places/lens.ts';
import { privacy } from './privacy/lens.ts';
import { proposal } from './proposal/lens.ts';
import { review } from './review/lens.ts';
import { scenarios } from './scenarios/lens.ts';
import { signIn } from './sign-in/lens.ts';
import { state } from './state/lens.ts';
import { stories } from './stories/lens.ts';
import { table } from './table/lens.ts';
import { time } from './time/lens.ts';

export const LENSES: { readonly [L in Lens]: LensOf<L> } = {
  home,
  map,
  table,
  flows,
  dependencies,
  time,
  places,
  matrix,
  documents,
  state,
  convergences,
  gaps,
  followup,
  allies,
  consultations,
  scenarios,
  stories,
  entity,
  contribute,
  import: importing,
  duplicates,
  confirm,
  proposal,
  review,
  history,
  help,
  'sign-in': signIn,
  account,
  privacy,
  persons,
};

export const NAMES = Object.keys(LENSES) as readonly Lens[];

/** The ways to read one and the same selection. */
export const LISTED = NAMES.filter((name) => LENSES[name].frame === 'listed');
