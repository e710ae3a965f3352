/** The content security policy of a page of this server. */
import { createHash } from 'node:crypto';

type Headers = Readonly<Record<string, string>>;

export interface PolicyParts {
  /** The texts of style elements that the server itself writes into the page. */
  readonly styles?: readonly string[];
  /** The one other origin whose images may be shown, where the server is set so. */
  readonly images?: string | null;
  /** Whether any site may show the page in a page of its own. */
  readonly isFramed?: boolean;
}

/**
 * The page loads nothing from another host. It runs no script and applies no style that the server did not
 * ship, not even one that hides in a name or a quote.
 */
export function policy({
  styles = [],
  images = null,
  isFramed = false,
}: PolicyParts = {}): Headers {
  const rules = [
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
    // Where any site may frame it, no rule says so: `*` would leave out a page opened from a disk.
    ...(isFramed ? [] : ["frame-ancestors 'self'"]),
  ];
  return { 'Content-Security-Policy': rules.join('; '), 'Referrer-Policy': 'same-origin' };
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
