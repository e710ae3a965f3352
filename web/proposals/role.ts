/** What the reader may do: asked once, and shared by all panels. The server decides each time anew. */
import { useEffect, useState } from 'preact/hooks';
import { graphql } from '../remote/graphql.ts';
import { tell } from '../remote/tell.ts';

export type Role = 'READER' | 'CONTRIBUTOR' | 'EDITOR' | 'ADMINISTRATOR';

export const viewerOperation = graphql(`
  query WhoAsks { viewer { role represents { id } } }
`);

export const isEditor = (role: Role): boolean => role === 'EDITOR' || role === 'ADMINISTRATOR';

export interface Asking {
  readonly role: Role;
  /** Ids of the entities for which the reader was invited to speak. */
  readonly represents: readonly string[];
}

const READER: Asking = { role: 'READER', represents: [] };

let known: Promise<Asking> | null = null;

/** A reader, until the server says more. */
export function useAsking(): Asking {
  const [asking, setAsking] = useState<Asking>(READER);
  useEffect(() => {
    known ??= tell(viewerOperation, {}, 'en').then(({ viewer: { role, represents } }) => ({
      role,
      represents: represents.map(({ id }) => id),
    }));
    known.then(setAsking, () => {
      known = null;
    });
  }, []);
  return asking;
}

export const useRole = (): Role => useAsking().role;

/** Those of the ends of a link for which this reader may say whether it is so. */
export const spokenFor = ({ role, represents }: Asking, ends: readonly string[]) =>
  ends.filter((id) => role === 'ADMINISTRATOR' || represents.includes(id));
