/** Every sentence that the API makes, in English: one file for each concept. */

import { access } from './en/access.ts';
import { bounds } from './en/bounds.ts';
import { briefs } from './en/briefs.ts';
import { changes } from './en/changes.ts';
import { consultations } from './en/consultations.ts';
import { convergences } from './en/convergences.ts';
import { dependencies } from './en/dependencies.ts';
import { docs } from './en/docs.ts';
import { doctor } from './en/doctor.ts';
import { exporting } from './en/exporting.ts';
import { followup } from './en/followup.ts';
import { funding } from './en/funding.ts';
import { gaps } from './en/gaps.ts';
import { history } from './en/history.ts';
import { http } from './en/http.ts';
import { importing } from './en/importing.ts';
import { links } from './en/links.ts';
import { pages } from './en/pages.ts';
import { paths } from './en/paths.ts';
import { program } from './en/program.ts';
import { proposals } from './en/proposals.ts';
import { purchases } from './en/purchases.ts';
import { recovery } from './en/recovery.ts';
import { refusals } from './en/refusals.ts';
import { risks } from './en/risks.ts';
import { scenarios } from './en/scenarios.ts';
import { values } from './en/values.ts';
import { votes } from './en/votes.ts';

export const en = {
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

export type Words = typeof en;
