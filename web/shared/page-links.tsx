/** Where a long list stands in its pages, and the ways to the others. */
import type { Change } from '../changes.ts';
import { hrefOf, type Props } from './scene.ts';

interface PagesProps extends Props {
  /** From 1. */
  readonly page: number;
  /** To another page; null is the first. */
  readonly to: (page: number | null) => Change;
  readonly shown: number;
  readonly total: number;
  /** How many stand on a page. */
  readonly each: number;
}

export function PageLinks({ scene, page, to, shown, total, each }: PagesProps) {
  const before = (page - 1) * each;
  if (total <= each && page === 1) return null;
  return (
    <nav class="pages-row" aria-label={scene.words.lists.pages}>
      {page > 1 && (
        <a href={hrefOf(scene, to(page === 2 ? null : page - 1))}>{scene.words.lists.earlier}</a>
      )}
      <span class="faint">
        {scene.words.lists.range(before + Math.min(1, shown), before + shown, total)}
      </span>
      {before + shown < total && shown > 0 && (
        <a href={hrefOf(scene, to(page + 1))}>
          {scene.words.lists.later(Math.min(each, total - before - shown))}
        </a>
      )}
    </nav>
  );
}
