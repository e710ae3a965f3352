/** Whether a request comes from a page of another site, by the headers of the browser. Programs send none. */

interface SiteHeaders {
  /** `Origin` */
  readonly origin?: string | null | undefined;
  /** `Sec-Fetch-Site` */
  readonly site?: string | null | undefined;
}

/**
 * A browser adds cookies by itself, so that a change must come from our own page. A sibling host counts as
 * another site: others may write pages there.
 * @param own scheme and host of this server
 */
export function isFromOtherSite({ origin, site }: SiteHeaders, own: string): boolean {
  if (site !== null && site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  if (origin === null || origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== new URL(own).host;
}
