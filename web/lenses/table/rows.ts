/** The rows of the table: the same entities and links as on the map, sorted. */

import type { Atlas, Entity, Link } from '../../data/atlas.ts';
import { verbOf } from '../../data/verbs.ts';
import type { Visible } from '../../data/visible.ts';
import type { Sort } from '../../view.ts';
import type { Language } from '../../words/language.ts';

export interface EntityRow {
  readonly entity: Entity;
  /** How many of its links are shown. */
  readonly links: number;
}

export interface LinkRow {
  readonly link: Link;
  readonly from: Entity;
  readonly to: Entity;
}

export function entityRows(
  atlas: Atlas,
  visible: Visible,
  sort: Sort,
  language: Language,
): readonly EntityRow[] {
  const rows = visible.entities.flatMap((index) => {
    const entity = atlas.entities[index];
    return entity === undefined ? [] : [{ entity, links: visible.degrees[index] ?? 0 }];
  });
  const { compare } = new Intl.Collator(language, { numeric: true });
  const label = (row: EntityRow) => atlas.vocabulary.kinds.get(row.entity.kind)?.label[language];
  const by: Record<Sort['by'], (a: EntityRow, b: EntityRow) => number> = {
    name: (a, b) => compare(a.entity.name[language], b.entity.name[language]),
    kind: (a, b) => compare(label(a) ?? '', label(b) ?? ''),
    status: (a, b) => compare(a.entity.status, b.entity.status),
    links: (a, b) => a.links - b.links,
    since: (a, b) => compare(a.entity.since ?? '', b.entity.since ?? ''),
  };
  const sign = sort.down ? -1 : 1;
  return rows.sort((a, b) => sign * by[sort.by](a, b) || by.name(a, b));
}

export function linkRows(
  atlas: Atlas,
  visible: Visible,
  sort: Sort,
  language: Language,
): readonly LinkRow[] {
  const rows = visible.links.flatMap((index) => {
    const link = atlas.links[index];
    const [from, to] = [atlas.entities[link?.from ?? -1], atlas.entities[link?.to ?? -1]];
    return link && from && to ? [{ link, from, to }] : [];
  });
  const { compare } = new Intl.Collator(language, { numeric: true });
  const verb = (row: LinkRow) => verbOf(atlas, row.link)[language];
  const by: Record<Sort['by'], (a: LinkRow, b: LinkRow) => number> = {
    name: (a, b) => compare(a.from.name[language], b.from.name[language]),
    kind: (a, b) => compare(verb(a), verb(b)),
    status: (a, b) => compare(a.link.status, b.link.status),
    links: (a, b) => compare(a.to.name[language], b.to.name[language]),
    since: (a, b) => compare(a.link.since ?? '', b.link.since ?? ''),
  };
  const sign = sort.down ? -1 : 1;
  return rows.sort((a, b) => sign * by[sort.by](a, b) || by.name(a, b));
}
