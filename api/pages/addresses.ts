/** The addresses of the application, which all show the built page. */
import { VIEWS } from '../stories/views.ts';

/** Views of the page that no story shows. */
const OTHERS = [
  ...(['home', 'stories', 'help', 'followup', 'consultations'] as const),
  ...(['sign-in', 'account', 'privacy', 'persons'] as const),
  ...(['contribute', 'import', 'duplicates', 'confirm', 'proposal', 'review', 'history'] as const),
] as const;

/** `/`, `/map`… The page of an entity, `/e/<id>`, is written by the server. */
export const PAGE_PATHS: readonly string[] = [
  '/',
  ...[...VIEWS, ...OTHERS].map((one) => `/${one}`),
];

const WITH_ID = /^\/(e|stories)\/[^/]+\/?$/;

/** Whether the page shows a view at this path, with or without a slash at its end. */
export function isPagePath(path: string): boolean {
  const bare = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
  return PAGE_PATHS.includes(bare) || bare === '/e' || WITH_ID.test(bare);
}
