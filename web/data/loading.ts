/** What is asked of the server is idle, loading, ready or failed; a failure is a state like another. */
export type Loading<T> =
  | { readonly step: 'idle' }
  | { readonly step: 'loading' }
  | { readonly step: 'ready'; readonly value: T }
  | { readonly step: 'failed'; readonly reason: Reason };

/** Why: nothing answers, the database is away, what is asked for is not here, or the server errs. */
export type Reason = 'offline' | 'unavailable' | 'missing' | 'error';

export const idle = { step: 'idle' } as const;
export const loading = { step: 'loading' } as const;
export const ready = <T>(value: T): Loading<T> => ({ step: 'ready', value });
export const failed = (reason: Reason): Loading<never> => ({ step: 'failed', reason });

export function arrived<T>(loading: Loading<T>): T | null {
  return loading.step === 'ready' ? loading.value : null;
}
