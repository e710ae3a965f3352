/** A list of links as a page. */
import { type PageArguments, page, sliced } from '../entities/pages.ts';
import type { LinkRow } from './queries.ts';

/** @param list the name of the list, which its cursors carry */
export function pageOfLinks(list: string, links: readonly LinkRow[], args: PageArguments) {
  const slice = sliced(links, list, idOf, args);
  return page(slice, list, slice.shown, idOf);
}

const idOf = ({ id }: { readonly id: string }) => id;
