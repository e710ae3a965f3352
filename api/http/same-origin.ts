/** Whether a page of another site made the browser ask, as the browser tells it. Programs say nothing of it. */

interface Told {
  /** `Origin` */
  readonly origin?: string | null | undefined;
  /** `Sec-Fetch-Site` */
  readonly site?: string | null | undefined;
}

/**
 * A browser adds cookies by itself, so what acts in somebody's name must come from a page of ours. A
 * sibling host counts as another site: others may write pages there.
 * @param own scheme and host of this server
 */
export function isFromOtherSite({ origin, site }: Told, own: string): boolean {
  if (site !== null && site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  if (origin === null || origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== new URL(own).host;
}
