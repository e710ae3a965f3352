/** Methods that a route does not list: 405 with those that it lists, or the preflight of CORS. */
import { type Answer, nothing } from './answer.ts';
import type { Asked } from './asked.ts';
import { notAllowed } from './refusals.ts';
import type { Route } from './routing.ts';

/** Pages of any site may read, without cookies. */
export const ANY_SITE = [
  'Access-Control-Allow-Origin',
  '*',
  'Access-Control-Expose-Headers',
  'ETag, Retry-After, X-Progress, X-Request-Id',
] as const;

/** In seconds: how long a browser remembers a preflight. */
const DAY = '86400';

export function answerUnlisted({ methods, isOpen }: Route, { method, headers }: Asked): Answer {
  const all = [
    ...methods.flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : [one])),
    ...(isOpen === true ? ['OPTIONS'] : []),
  ];
  if (method !== 'OPTIONS' || isOpen !== true) throw notAllowed(method, all);
  const allowed = all.join(', ');
  const preflight = {
    'Access-Control-Allow-Methods': allowed,
    'Access-Control-Allow-Headers': 'Accept, Authorization, Content-Type, If-None-Match',
    'Access-Control-Max-Age': DAY,
  };
  return nothing(204, {
    vary: 'Access-Control-Request-Method, Access-Control-Request-Headers',
    headers: {
      Allow: allowed,
      ...(headers['access-control-request-method'] === undefined ? {} : preflight),
    },
  });
}
