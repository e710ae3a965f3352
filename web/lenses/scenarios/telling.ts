/** Tells the server what becomes of a kept scenario, and then changes the page. */
import type { TadaDocumentNode } from 'gql.tada';
import { useState } from 'preact/hooks';
import { type Change, choose } from '../../changes.ts';
import { ready } from '../../data/loading.ts';
import { tell } from '../../remote/tell.ts';
import type { Scene } from '../../shared/scene.ts';
import { type Kept, NONE } from './model.ts';
import { keptNeed } from './needs.ts';

export interface Telling {
  /** The refusal of the server, or the failure to send. */
  readonly trouble: Error | null;
  readonly act: <R, V>(
    operation: TadaDocumentNode<R, V>,
    variables: V,
    done: (result: R) => Change,
  ) => Promise<void>;
}

export function useTelling({ change, language }: Scene): Telling {
  const [trouble, setTrouble] = useState<Error | null>(null);
  return {
    trouble,
    act: async (operation, variables, done) => {
      setTrouble(null);
      try {
        const result = await tell(operation, variables, language);
        change(done(result));
      } catch (error) {
        setTrouble(error as Error);
      }
    },
  };
}

/** To a kept scenario: its id and version alone stand in the address. */
export const toKept = (id: string, version: number | undefined): Change =>
  choose('scenarios', { ...NONE, kept: id, version: version ?? null });

/** The kept scenario in sight as it is now, where only its name or who may read it has changed. */
export const nowKept =
  (kept: Kept): Change =>
  (state) => ({ ...state, remote: { ...state.remote, [keptNeed.name]: ready(kept) } });
