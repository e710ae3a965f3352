/**
 * Draws the outlines under the lens of places, `web/public/outline.json`, from Natural Earth (public
 * domain) as the package world-atlas ships it: the world at 1:110 million, Québec and around at 1:10
 * million. Run by `npx tsx scripts/outline.ts` when that package changes; the page itself needs none of it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type GeoPermissibleObjects, geoMercator, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

type Atlas = Topology<{ land: GeometryCollection; countries: GeometryCollection }>;

const require = createRequire(import.meta.url);
const read = (scale: string): Atlas =>
  JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${scale}.json`), 'utf8'));

/** Longitudes as they are, latitudes as Mercator stretches them, both in degrees. */
const degrees = () =>
  geoMercator()
    .scale(180 / Math.PI)
    .translate([0, 0]);

type Box = readonly [west: number, south: number, east: number, north: number];

function drawn(scale: string, [west, south, east, north]: Box, digits: number) {
  const atlas = read(scale);
  const point = (longitude: number, latitude: number) =>
    degrees()([longitude, latitude]) as [number, number];
  const projection = degrees().clipExtent([point(west, north), point(east, south)]);
  const path = geoPath(projection).digits(digits);
  const d = (shape: GeoPermissibleObjects) => path(shape) ?? '';
  return {
    box: [west, south, east, north],
    land: d(feature(atlas, atlas.objects.land)),
    coast: d(mesh(atlas, atlas.objects.land as never)),
    borders: d(mesh(atlas, atlas.objects.countries, (one, other) => one !== other)),
  };
}

const outlines = {
  from: 'Natural Earth, public domain, by world-atlas 2.0.2',
  world: drawn('110m', [-179.9, -58, 179.9, 80], 1),
  near: drawn('10m', [-82, 42.5, -62, 52], 2),
};
writeFileSync(
  new URL('../web/public/outline.json', import.meta.url),
  `${JSON.stringify(outlines)}\n`,
);
