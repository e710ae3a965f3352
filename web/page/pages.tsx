/** The pages that read as a text of their own, beside the lenses on a selection. */
import { AlliesPage } from '../lenses/allies/panel.tsx';
import { ConvergencesPage } from '../lenses/convergences/panel.tsx';
import { GapsPage } from '../lenses/gaps/panel.tsx';
import { OverviewPage } from '../lenses/state/panel.tsx';
import type { Props } from '../shared/scene.ts';

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
