/** The layers of a codebase as columns: its dependencies at left, its dependents at right, by distance. */
import { useRef } from 'preact/hooks';
import { open } from '../../changes.ts';
import type { Named } from '../../data/sheet.ts';
import { TakeDiagram } from '../../shared/diagram-download.tsx';
import { hrefOf, type Props, type Scene } from '../../shared/scene.ts';
import { Scrolling } from '../../shared/scrolling.tsx';
import { atlasIn } from '../../state.ts';
import { byDistance, type Layers as LayersOf, reachedFrom, type Step } from './model.ts';
import { dependenciesWords } from './words.ts';

/** Names of one column; those beyond are in the list. */
const MOST = 24;
const [COLUMN, ROW, TOP] = [210, 22, 34];
const LONGEST = 26;

interface Mark {
  readonly step: Step | null;
  readonly entity: Named;
  readonly x: number;
  readonly y: number;
}
interface Column {
  readonly title: string;
  readonly x: number;
  readonly marks: readonly Mark[];
  readonly hidden: number;
}

export function Layers({ scene, layers }: Props & { layers: LayersOf }) {
  const words = dependenciesWords(scene);
  const drawn = useRef<SVGSVGElement>(null);
  const columns = columnsOf(scene, layers);
  const tallest = Math.max(
    ...columns.map(({ marks, hidden }) => marks.length + (hidden > 0 ? 1 : 0)),
  );
  const height = TOP + tallest * ROW + 12;
  const width = columns.length * COLUMN;
  const name = words.diagram(layers.entity.name);
  return (
    <figure class="layers">
      <Scrolling name={name}>
        <svg
          ref={drawn}
          viewBox={`0 0 ${width} ${height}`}
          style={{ minWidth: `${width * 0.72}px`, maxWidth: `${width * 1.25}px` }}
          aria-labelledby="layers-diagram"
        >
          <title id="layers-diagram">{name}</title>
          <Lines columns={columns} />
          {columns.map((column) => (
            <g key={column.x}>
              <text class="head" x={column.x} y={16}>
                {column.title}
              </text>
              {column.marks.map((mark) => (
                <EntityMark key={mark.entity.id} scene={scene} mark={mark} />
              ))}
              {column.hidden > 0 && (
                <text class="faint" x={column.x} y={TOP + column.marks.length * ROW + 12}>
                  {words.more(column.hidden)}
                </text>
              )}
            </g>
          ))}
        </svg>
      </Scrolling>
      <figcaption class="faint">{words.signs}</figcaption>
      <TakeDiagram scene={scene} drawn={drawn} name={`lacis-${layers.entity.id}`} title={name} />
    </figure>
  );
}

function columnsOf(scene: Scene, { entity, below, above }: LayersOf): readonly Column[] {
  const words = dependenciesWords(scene);
  const [low, high] = [[...byDistance(below)].reverse(), byDistance(above)];
  const column = (title: string, steps: readonly Step[], place: number): Column => {
    const x = place * COLUMN + 10;
    const marks = steps
      .slice(0, MOST)
      .map((step, row) => ({ step, entity: step.entity, x, y: TOP + row * ROW }));
    return { title, x, marks, hidden: steps.length - marks.length };
  };
  const middle = low.length;
  const centre = {
    title: '',
    x: middle * COLUMN + 10,
    marks: [{ step: null, entity, x: middle * COLUMN + 10, y: TOP }],
    hidden: 0,
  };
  return [
    ...low.map((steps, at) => column(`${words.below}, ${far(scene, steps)}`, steps, at)),
    centre,
    ...high.map((steps, at) =>
      column(`${words.above}, ${far(scene, steps)}`, steps, middle + 1 + at),
    ),
  ];
}

const far = (scene: Scene, steps: readonly Step[]) =>
  dependenciesWords(scene).links(steps[0]?.distance ?? 1);

/** A line from each mark to that from which it is reached. */
function Lines({ columns }: { columns: readonly Column[] }) {
  const marks = columns.flatMap((column) => column.marks);
  const at = new Map(marks.map((mark) => [mark.entity.id, mark]));
  return (
    <>
      {marks.map(({ step, entity, x, y }) => {
        const other = step === null ? undefined : at.get(reachedFrom(step) ?? '');
        if (other === undefined) return null;
        const [from, to] = other.x < x ? [other, { x, y }] : [{ x, y }, other];
        const [x0, y0, x1, y1] = [from.x + COLUMN - 24, from.y + 6, to.x - 4, to.y + 6];
        const bend = (x0 + x1) / 2;
        return (
          <path
            key={entity.id}
            class="tie"
            d={`M${x0},${y0}C${bend},${y0} ${bend},${y1} ${x1},${y1}`}
          />
        );
      })}
    </>
  );
}

function EntityMark({ scene, mark }: Props & { mark: Mark }) {
  const { step, entity, x, y } = mark;
  const { name } = entity;
  const family = atlasIn(scene.state)?.vocabulary.kinds.get(entity.kind)?.family ?? 'actors';
  const shown = name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
  const end = x + 14 + shown.length * 6.7;
  return (
    <a href={hrefOf(scene, open(entity.id))}>
      <title>{name}</title>
      <rect
        class={family}
        x={x}
        y={y + 1}
        width={9}
        height={9}
        rx={family === 'actors' ? 4.5 : 1}
      />
      <text class={step === null ? 'centre' : undefined} x={x + 14} y={y + 10}>
        {shown}
      </text>
      {step !== null && step.people.length > 0 && (
        <circle class="sign actors" cx={end + 4} cy={y + 5.5} r={3.5} />
      )}
      {step !== null && step.money.length > 0 && (
        <rect
          class="sign means"
          x={end + 11}
          y={y + 2.5}
          width={6}
          height={6}
          transform={`rotate(45 ${end + 14} ${y + 5.5})`}
        />
      )}
    </a>
  );
}
