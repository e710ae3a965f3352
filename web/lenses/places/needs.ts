/** The need of the lens of places: the points of the places, and the outline on which they are drawn. */
import { need } from '../../remote/need.ts';
import { readPlacesData } from './remote.ts';

export const placesNeed = need({
  name: 'globe',
  key: ({ view }) => (view.lens === 'places' ? 'all' : null),
  read: readPlacesData,
});
