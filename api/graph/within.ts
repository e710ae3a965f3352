/** The time limit of this side: an answer that is not there in time is given up. */
import { GraphFailure, type GraphFailureKind } from './failures.ts';

/** @param limit in milliseconds. */
export async function within<T>(
  limit: number,
  work: Promise<T>,
  kind: GraphFailureKind = 'too-long',
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new GraphFailure(kind, `over ${limit} ms`)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
