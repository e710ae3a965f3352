/** What the reader may do: asked once, and shared by all panels. The server decides each time anew. */
import { useEffect, useState } from 'preact/hooks';
import { graphql } from '../remote/graphql.ts';
import { tell } from '../remote/tell.ts';

export type Role = 'READER' | 'CONTRIBUTOR' | 'EDITOR' | 'ADMINISTRATOR';

export const viewerOperation = graphql(`
  query WhoAsks { viewer { role } }
`);

export const isEditor = (role: Role): boolean => role === 'EDITOR' || role === 'ADMINISTRATOR';

let known: Promise<Role> | null = null;

/** A reader, until the server says more. */
export function useRole(): Role {
  const [role, setRole] = useState<Role>('READER');
  useEffect(() => {
    known ??= tell(viewerOperation, {}, 'en').then(({ viewer }) => viewer.role);
    known.then(setRole, () => {
      known = null;
    });
  }, []);
  return role;
}
