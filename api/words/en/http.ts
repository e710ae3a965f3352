/** The refusals of HTTP itself, and of what a request may ask for at once. */
import { english } from '../formats.ts';

const { number } = english;

export const http = {
  notHere: 'There is nothing at this address.',
  notAllowed: (method: string, allowed: readonly string[]) =>
    `This address does not take ${method}: use ${allowed.join(' or ')}.`,
  notAcceptable: (offered: readonly string[]) =>
    `None of the forms that the request accepts is here: ask for ${offered.join(' or ')}.`,
  bodyTooLarge: (most: number) =>
    `The body of the request is over the limit of ${number(most)} bytes: shorten it.`,
  notJson: 'The body must be plain JSON: send it as application/json, without Content-Encoding.',
  badTarget: 'The address of this request is not valid: check the path and the Host header.',
  otherSite: 'A page of another site may not act in the name of its reader.',
  tooOften: (seconds: number) => `Too many requests from this address: try again in ${seconds} s.`,
  overloaded: 'Too many requests at once: try again in a moment.',
  loading: 'Lacis is loading its facts: try again in a moment.',
  internal: (id: string) => `Something went wrong here (${id}).`,
  takesTooLong: 'This question takes too long: ask for less at a time.',
  conflict: 'Somebody changed the same thing meanwhile: try again.',
  away: 'The database does not answer at the moment: try again shortly.',
  diskFull:
    'The disk of this server is full, and nothing was changed: tell its administrator, then try again.',
  /** @param message the library’s own sentence, which is English */
  invalid: (message: string) => message,
};
