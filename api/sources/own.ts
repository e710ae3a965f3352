/** Citations that a text beside the facts gives itself, as the graph would keep them. */
import type { Context } from '../context.ts';
import type { CitationClaim } from '../loading/claims.ts';
import type { CitationRow } from './queries.ts';

/** @param name tells them apart: each has it in its id. A source that the graph does not hold cannot be shown. */
export async function ownCitations(
  claims: readonly CitationClaim[],
  name: string,
  context: Context,
): Promise<CitationRow[]> {
  const rows = claims.map(async (claim, at): Promise<CitationRow | null> => {
    const document = await context.entity(claim.source);
    if (document === null) return null;
    return {
      id: `${name}:${at}`,
      of: '',
      source: claim.source,
      ...(claim.quote === null ? {} : { quote: claim.quote }),
      ...(claim.locator === null ? {} : { locator: claim.locator }),
      language: document['language'],
      licence: document['licence'],
      read: claim.read ?? document['read'],
    };
  });
  return (await Promise.all(rows)).filter((one) => one !== null);
}
