/** Lists of quantities and of absences, wherever they stand. */
import type { Context } from '../context.ts';
import { known } from '../entities/known.ts';
import { type PageArguments, page, sliced } from '../entities/pages.ts';
import { supportedBy } from '../entities/scope.ts';
import type { Statement } from '../graph/cypher.ts';
import type { PartRow } from './queries.ts';

interface PartFilter {
  readonly of?: readonly string[] | null;
  readonly statuses?: readonly string[] | null;
  readonly qualifiers?: readonly string[] | null;
  readonly units?: readonly string[] | null;
  readonly what?: readonly string[] | null;
  readonly how?: readonly string[] | null;
  readonly sources?: readonly string[] | null;
}

/** The conditions, each with the property that it speaks of. */
const PROPERTIES = {
  of: 'of',
  statuses: 'status',
  qualifiers: 'qualifier',
  units: 'unit',
  what: 'what',
  how: 'how',
} as const;

/** The resolver of such a list, ordered by what is measured or absent. */
export const partsWhere =
  (list: string, every: Statement<object, { part: PartRow }>) =>
  async (_: unknown, args: PageArguments & { filter?: PartFilter | null }, context: Context) => {
    const { sources, of, ...others } = args.filter ?? {};
    const conditions = { ...others, of: of && (await known(of, context, undefined, 'of')) };
    const [rows, cited] = await Promise.all([
      context.graph.read(every, {}),
      sources ? supportedBy({ sources }, context) : null,
    ]);
    const wanted = Object.entries(PROPERTIES).flatMap(([name, property]) => {
      const values = conditions[name as keyof typeof conditions];
      return values ? [{ property, values: new Set<unknown>(values) }] : [];
    });
    const parts = rows
      .map(({ part }) => part)
      .filter((part) => cited === null || cited.has(part.id))
      .filter((part) => wanted.every(({ property, values }) => values.has(part[property])))
      .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    const slice = sliced(parts, list, ({ id }) => id, args);
    return page(slice, list, slice.shown, ({ id }) => id);
  };

const sortKey = (part: PartRow) =>
  `${part['measuresEn'] ?? part['what'] ?? ''}\n${part.of}\n${part.id}`;
