/** The page of one entity: all that is known of it. */
import type { PanelProps } from '../lens.ts';
import { EntityPanel } from './panel.tsx';

export function EntityPage({ scene, children }: PanelProps) {
  return (
    <main id="content" class="page entity" tabIndex={-1}>
      <EntityPanel scene={scene} whole />
      {children}
    </main>
  );
}
