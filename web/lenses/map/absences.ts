/** What is missing, by kind of gap: which ring stands for it, on which side it is open. */
import type { Absence } from '../../data/mode-graph.ts';

export const ABSENCE_OF: Readonly<Record<string, Absence>> = {
  CODEBASE_WITHOUT_MAINTAINER: 'who',
  CODEBASE_WITHOUT_LOCAL_CONTRIBUTOR: 'who',
  CODEBASE_WITH_ONE_MAINTAINER: 'who',
  CODEBASE_WITH_ONE_EMPLOYER: 'who',
  CODEBASE_WITHOUT_STEWARD: 'who',
  FEDERATION_WITHOUT_LOCAL_INSTANCE: 'who',
  NEED_WITHOUT_PROVIDER: 'who',
  MEASURE_WITHOUT_BODY: 'who',
  POLICY_WITHOUT_BODY: 'who',
  NEED_WITHOUT_CODEBASE: 'what',
  ON_PROPRIETARY_SOFTWARE: 'what',
  BARRIER_WITHOUT_MEASURE: 'what',
  NEED_WITHOUT_FUNDER: 'means',
  CODEBASE_WITHOUT_FUNDING: 'means',
  MEASURE_WITHOUT_BUDGET: 'means',
  POLICY_WITHOUT_BUDGET: 'means',
  ORGANISATION_WITH_ONE_FUNDER: 'means',
  CODEBASE_WITHOUT_LICENCE: 'rules',
  SERVICE_WITHOUT_LICENCE: 'rules',
  MEASURE_WITHOUT_DEADLINE: 'rules',
  STAKEHOLDER_MISSING: 'voices',
  KINDS_OF_STAKEHOLDER_MISSING: 'voices',
};

/** A missing tie, and no ring: two that have much in common and have not met. */
export const STRANGERS = 'STRANGERS_WITH_MUCH_IN_COMMON';
/** A missing tie beside its ring: to those who are not there. */
export const ABSENT_GUESTS = 'STAKEHOLDER_MISSING';

export const isDrawn = (kind: string): boolean => kind in ABSENCE_OF || kind === STRANGERS;

/** Kinds of entity of which something that one can draw may be missing. */
export const SUBJECTS = [
  'NEED',
  'BARRIER',
  'CODEBASE',
  'SERVICE',
  'POLICY',
  'ORGANISATION',
  'STATEMENT',
  'QUESTION',
  'EVENT',
  'PROGRAMME',
  'DOCUMENT',
] as const;
