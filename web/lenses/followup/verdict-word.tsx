/** A verdict in words; its mark repeats it by line and filling. */
import type { Props } from '../../shared/scene.ts';
import { followupWords } from './words.ts';

export function VerdictWord({ scene, verdict }: Props & { verdict: string }) {
  const verdicts: Readonly<Record<string, string>> = followupWords(scene).scorecard.verdicts;
  return <span class={`verdict ${verdict.toLowerCase()}`}>{verdicts[verdict] ?? verdict}</span>;
}
