/** What every printed brief has: marks that lead to numbered sources, the sources, and where it comes from. */
import { arrived } from '../data/loading.ts';
import type { Source } from '../data/sheet.ts';
import { hrefOf, type Props } from '../shared/scene.ts';
import { date } from '../words/formats.ts';
import { cardWords } from './words.ts';

export const Marks = ({ numbers }: { numbers: readonly number[] }) =>
  numbers.length === 0 ? null : <span class="marks">[{numbers.join(', ')}]</span>;

interface SourcesProps extends Props {
  readonly sources: readonly Source[];
  /** How many did not fit. */
  readonly hidden: number;
}

export function BriefSources({ scene, sources, hidden }: SourcesProps) {
  const words = cardWords(scene);
  return (
    <>
      <h2>{words.sources}</h2>
      <ol class="brief-sources">
        {sources.map((source) => (
          <li key={source.id}>
            {source.name}
            {source.date !== null && `, ${date(source.date, scene.language)}`}
            {source.address !== null && `, ${source.address}`}
          </li>
        ))}
      </ol>
      {hidden > 0 && <p>{words.moreSources(hidden)}</p>}
    </>
  );
}

export function BriefFoot({ scene }: Props) {
  const about = arrived(scene.state.remote.about);
  return (
    <p class="faint">
      {[
        about?.name ?? '',
        about?.changedAt ? cardWords(scene).asOf(date(about.changedAt, scene.language)) : '',
        about?.licence ?? '',
        location.origin + hrefOf(scene, (same) => same),
      ]
        .filter((one) => one !== '')
        .join(' · ')}
    </p>
  );
}
