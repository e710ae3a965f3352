/** The pages that read as a text of their own, beside the lenses on a selection. */
import { AlliesPage } from './allies.tsx';
import { ConvergencesPage } from './convergences.tsx';
import { GapsPage } from './gaps.tsx';
import { OverviewPage } from './overview.tsx';
import type { Props } from './scene.ts';

export function Page({ scene }: Props) {
  switch (scene.state.view.lens) {
    case 'state':
      return <OverviewPage scene={scene} />;
    case 'convergences':
      return <ConvergencesPage scene={scene} />;
    case 'gaps':
      return <GapsPage scene={scene} />;
    default:
      return <AlliesPage scene={scene} />;
  }
}
