/** The need of the lens of places: the points of the places, and the outline on which they are drawn. */
import { need } from '../../remote/need.ts';
import { readGlobe } from './remote.ts';

export const globeNeed = need({
  name: 'globe',
  key: ({ view }) => (view.lens === 'places' ? 'all' : null),
  read: readGlobe,
});
