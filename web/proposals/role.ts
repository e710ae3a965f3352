/** What the reader may do. */
export type Role = 'READER' | 'CONTRIBUTOR' | 'EDITOR' | 'ADMINISTRATOR';

export const isEditor = (role: Role): boolean => role === 'EDITOR' || role === 'ADMINISTRATOR';

export function useRole(): Role {
  return 'READER';
}
