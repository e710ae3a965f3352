/** What a page of this server may do in a browser, told to the browser. */
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/**
 * The page asks nothing of any other host, and neither runs a script nor takes a style that it did
 * not ship: not even where a name or a quote holds one.
 * @param styles texts of style elements that the server itself writes into the page
 * @param images the one other origin whose images may be shown, where the server is set so
 */
const policy = (styles: readonly string[], ancestors: string, images: string | null = null) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${["'self'", ...styles.map(hashOf)].join(' ')}`,
    `img-src 'self' data: blob:${images === null ? '' : ` ${images}`}`,
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
    `frame-ancestors ${ancestors}`,
  ].join('; ');

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export function guarded(
  response: ServerResponse,
  styles: readonly string[] = [],
  images: string | null = null,
): void {
  told(response, policy(styles, "'self'", images));
}

/** For the small pages that others may show inside a page of their own. */
export function framed(response: ServerResponse, images: string | null = null): void {
  told(response, policy([], '*', images));
}

function told(response: ServerResponse, text: string): void {
  response.setHeader('Content-Security-Policy', text);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
}
