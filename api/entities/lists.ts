/** The lists of entities: one for each kind of the vocabulary, and one of all kinds. */
import type { Context } from '../context.ts';
import { type EntityFilter, type EntityOrder, passing } from './filter.ts';
import { type Page, type PageArguments, page, sliced } from './pages.ts';
import type { EntityRow } from './queries.ts';

interface ListArguments extends PageArguments {
  readonly filter?: EntityFilter | null;
  readonly orderBy?: EntityOrder | null;
}

/** @param label a kind of the vocabulary, or `Entity` for all of them */
export const listOf =
  (label: string) =>
  async (_: unknown, args: ListArguments, context: Context): Promise<Page<EntityRow>> => {
    const ids = await passing(label, args.filter ?? {}, args.orderBy ?? 'NAME', context);
    const slice = sliced(ids, label, (id) => id, args);
    const nodes = await Promise.all(slice.shown.map((id) => context.entity(id)));
    return page(
      slice,
      label,
      nodes.filter((node) => node !== null),
      ({ id }) => id,
    );
  };
