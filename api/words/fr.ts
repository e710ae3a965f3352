/** Every sentence that the API makes, in French: the same as in English, or nothing compiles. */
import type { Words } from './en.ts';
import { access } from './fr/access.ts';
import { bounds } from './fr/bounds.ts';
import { briefs } from './fr/briefs.ts';
import { changes } from './fr/changes.ts';
import { consultations } from './fr/consultations.ts';
import { convergences } from './fr/convergences.ts';
import { dependencies } from './fr/dependencies.ts';
import { docs } from './fr/docs.ts';
import { doctor } from './fr/doctor.ts';
import { exporting } from './fr/exporting.ts';
import { followup } from './fr/followup.ts';
import { funding } from './fr/funding.ts';
import { gaps } from './fr/gaps.ts';
import { history } from './fr/history.ts';
import { http } from './fr/http.ts';
import { importing } from './fr/importing.ts';
import { links } from './fr/links.ts';
import { pages } from './fr/pages.ts';
import { paths } from './fr/paths.ts';
import { program } from './fr/program.ts';
import { proposals } from './fr/proposals.ts';
import { purchases } from './fr/purchases.ts';
import { recovery } from './fr/recovery.ts';
import { refusals } from './fr/refusals.ts';
import { risks } from './fr/risks.ts';
import { scenarios } from './fr/scenarios.ts';
import { values } from './fr/values.ts';
import { votes } from './fr/votes.ts';

export const fr: Words = {
  access,
  briefs,
  program,
  http,
  bounds,
  changes,
  consultations,
  convergences,
  dependencies,
  docs,
  doctor,
  followup,
  exporting,
  funding,
  gaps,
  history,
  importing,
  links,
  recovery,
  paths,
  pages,
  proposals,
  refusals,
  risks,
  purchases,
  scenarios,
  values,
  votes,
};
