/** The state of a request to the server: idle, loading, ready or failed. */
export type Loading<T> =
  | { readonly step: 'idle' }
  | { readonly step: 'loading' }
  | { readonly step: 'ready'; readonly value: T }
  | { readonly step: 'failed'; readonly reason: Reason };

/** Why it failed: no server answers, the database does not answer, the subject does not exist, or the server has a bug. */
export type Reason = 'offline' | 'unavailable' | 'missing' | 'error';

export const idle = { step: 'idle' } as const;
export const loading = { step: 'loading' } as const;
export const ready = <T>(value: T): Loading<T> => ({ step: 'ready', value });
export const failed = (reason: Reason): Loading<never> => ({ step: 'failed', reason });

export function arrived<T>(loading: Loading<T>): T | null {
  return loading.step === 'ready' ? loading.value : null;
}
