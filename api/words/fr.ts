/** Every sentence that the API makes, in French: the same as in English, or nothing compiles. */
import type { Words } from './en.ts';
import { briefs } from './fr/briefs.ts';
import { changes } from './fr/changes.ts';
import { convergences } from './fr/convergences.ts';
import { dependencies } from './fr/dependencies.ts';
import { docs } from './fr/docs.ts';
import { funding } from './fr/funding.ts';
import { gaps } from './fr/gaps.ts';
import { links } from './fr/links.ts';
import { recovery } from './fr/recovery.ts';
import { paths } from './fr/paths.ts';
import { pages } from './fr/pages.ts';
import { refusals } from './fr/refusals.ts';
import { risks } from './fr/risks.ts';
import { values } from './fr/values.ts';
import { votes } from './fr/votes.ts';

export const fr: Words = {
  briefs,
  changes,
  convergences,
  dependencies,
  docs,
  funding,
  gaps,
  links,
  recovery,
  paths,
  pages,
  refusals,
  risks,
  values,
  votes,
};
