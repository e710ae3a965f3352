/** The map of places: a shipped outline, and for each place a disc whose size is its number of entities; each is a link. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { choose } from '../../changes.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { ownOf } from '../../view.ts';
import {
  type Frame,
  framed,
  frameOf,
  type Grouped,
  labelled,
  mostPopulated,
  NEAREST,
  type PlacesData,
  tilesOf,
  xOf,
  yOf,
} from './model.ts';
import { placesWords } from './words.ts';

type MapProps = Props & { readonly globe: PlacesData; readonly groups: readonly Grouped[] };
type Dot = Grouped & { readonly spot: NonNullable<Grouped['spot']> };

const PAN = 0.2;
const STEP = 1.6;
/** The width of a city seen by its streets, in degrees. */
const STREETS = 0.06;

export function PlaceMap({ scene, globe, groups }: MapProps) {
  const words = placesWords(scene);
  const box = useRef<HTMLDivElement>(null);
  const [pixels, setPixels] = useState(800);
  const [frame, setFrame] = useState<Frame | null>(null);
  useEffect(() => {
    const look = () => setPixels(Math.max(box.current?.clientWidth ?? 0, 200));
    look();
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, []);
  const dots = groups.filter((group): group is Dot => group.spot !== null);
  const shape = pixels < 500 ? 0.9 : 0.52;
  const whole = frameOf(
    dots.map(({ spot }) => spot),
    shape,
  );
  const nearest = globe.tiles === null ? NEAREST.outline : NEAREST.tiles;
  const { place } = ownOf(scene.state.view, 'places');
  const chosen = dots.find((dot) => dot.place.id === place)?.spot ?? null;
  // A city that is chosen opens to its streets, where there are tiles that have some.
  useEffect(() => {
    if (chosen !== null && globe.tiles !== null)
      setFrame(framed(xOf(chosen), yOf(chosen), STREETS, shape, nearest));
  }, [place, globe.tiles]);
  const now = frame === null ? whole : { ...frame, height: frame.width * shape };
  if (dots.length === 0) return null;
  const move = (by: number, right = 0, down = 0) =>
    setFrame(
      framed(
        now.x + now.width * (0.5 + right * PAN),
        now.y + now.height * (0.5 + down * PAN),
        now.width / by,
        shape,
        nearest,
      ),
    );
  const onKeyDown = (event: KeyboardEvent) => {
    const keys: Record<string, () => void> = {
      '+': () => move(STEP),
      '=': () => move(STEP),
      '-': () => move(1 / STEP),
      '0': () => setFrame(null),
      ArrowLeft: () => move(1, -1),
      ArrowRight: () => move(1, 1),
      ArrowUp: () => move(1, 0, -1),
      ArrowDown: () => move(1, 0, 1),
    };
    const act = keys[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  return (
    <figure class="place-map">
      {/* biome-ignore lint/a11y/useSemanticElements: a group of links that keys move, no fieldset. */}
      <div
        ref={box}
        role="group"
        aria-label={`${words.map}. ${words.keys}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move and enlarge the map.
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <Drawing scene={scene} globe={globe} dots={dots} frame={now} pixels={pixels} />
      </div>
      <div class="tools">
        <button type="button" aria-label={words.closer} onClick={() => move(STEP)}>
          +
        </button>
        <button type="button" aria-label={words.further} onClick={() => move(1 / STEP)}>
          −
        </button>
        <button type="button" class="word" onClick={() => setFrame(null)}>
          {words.whole}
        </button>
        <button
          type="button"
          class="word"
          onClick={() => setFrame(frameOf(mostPopulated(groups), shape))}
        >
          {words.most}
        </button>
      </div>
      <figcaption class="faint">
        {globe.tiles === null ? words.outline : words.tiles(globe.tiles.credit)}
      </figcaption>
    </figure>
  );
}

interface DrawingProps extends Props {
  readonly globe: PlacesData;
  readonly dots: readonly Dot[];
  readonly frame: Frame;
  readonly pixels: number;
}

function Drawing({ scene, globe, dots, frame, pixels }: DrawingProps) {
  const { language, state } = scene;
  const words = placesWords(scene);
  const { world, near, tiles } = globe;
  const [west, south, east, north] = near.box;
  const top = yOf({ latitude: north, longitude: 0 });
  const bottom = yOf({ latitude: south, longitude: 0 });
  /** One pixel in the units of the map. */
  const pixel = frame.width / pixels;
  const labels = labelled(
    dots.map(({ place, spot, entities }) => ({
      id: place.id,
      x: (xOf(spot) - frame.x) / pixel,
      y: (yOf(spot) - frame.y) / pixel,
      radius: radiusOf(entities.length),
      name: place.name[language],
    })),
    pixels,
  );
  // From far away its finer lines would show as a square.
  const isNear = frame.width < 2 * (east - west);
  return (
    <svg viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}>
      <title>{words.map}</title>
      <path class="land" d={world.land} />
      <path class="coast" d={world.coast} />
      <path class="border" d={world.borders} />
      {isNear && (
        <>
          <rect class="sea" x={west} y={top} width={east - west} height={bottom - top} />
          <path class="land" d={near.land} />
          <path class="coast" d={near.coast} />
          <path class="border" d={near.borders} />
        </>
      )}
      {tiles !== null &&
        tilesOf(tiles, frame, pixels).map(({ url, x, y, size }) => (
          <image key={url} href={url} x={x} y={y} width={size} height={size} />
        ))}
      {dots.map((dot) => {
        const { place, spot, entities } = dot;
        const radius = pixel * radiusOf(entities.length);
        const chosen = place.id === ownOf(state.view, 'places').place;
        const label = labels.get(place.id);
        return (
          <a
            key={place.id}
            href={hrefOf(scene, choose('places', { place: place.id }))}
            aria-label={words.at(place.name[language], entities.length)}
            aria-current={chosen ? 'true' : undefined}
          >
            <circle class={chosen ? 'chosen' : ''} cx={xOf(spot)} cy={yOf(spot)} r={radius} />
            {(label !== undefined || chosen) && (
              <text
                x={label === undefined ? xOf(spot) + radius + 4 * pixel : frame.x + label.x * pixel}
                text-anchor={label?.side === 'left' ? 'end' : 'start'}
                y={yOf(spot) + 4.5 * pixel}
                font-size={13 * pixel}
                stroke-width={3 * pixel}
              >
                {place.name[language]}
              </text>
            )}
          </a>
        );
      })}
    </svg>
  );
}

const radiusOf = (count: number) => 4 + 2 * Math.sqrt(count);
