/** The GraphQL API as HTTP sees it: a request in, a response out. */
import type { Client } from './addresses.ts';

export interface Api {
  /** @param from the client, for what one address may do in a minute */
  fetch(
    address: string,
    request: RequestInit,
    from?: { readonly client?: Client },
  ): Response | Promise<Response>;
}
