/** The GraphQL API as HTTP sees it: a request in, a response out. */
export interface Api {
  fetch(address: string, request: RequestInit): Response | Promise<Response>;
}
