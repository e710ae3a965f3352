/** The rules of the board, in the order in which it shows their kinds. */
import type { GapKind, Rule } from './gap.ts';
import { recordedAbsence } from './rules/absences.ts';
import { documentWithoutDate, oldFacts } from './rules/ages.ts';
import { barrierWithoutMeasure } from './rules/barriers.ts';
import {
  codebaseWithoutFunding,
  codebaseWithoutLicence,
  codebaseWithoutLocalContributor,
  codebaseWithoutMaintainer,
} from './rules/codebases.ts';
import { sourcesDisagree } from './rules/disagreements.ts';
import { federationWithoutLocalInstance } from './rules/federations.ts';
import {
  measureWithoutBody,
  measureWithoutBudget,
  measureWithoutDeadline,
  policyWithoutBody,
  policyWithoutBudget,
} from './rules/measures.ts';
import { needWithoutCodebase, needWithoutFunder, needWithoutProvider } from './rules/needs.ts';
import { onProprietarySoftware } from './rules/proprietary.ts';
import { serviceWithoutLicence } from './rules/services.ts';
import {
  codebaseWithOneEmployer,
  codebaseWithOneMaintainer,
  organisationWithOneFunder,
} from './rules/single-support.ts';
import { hearsay, singleSource } from './rules/sources.ts';
import { stakeholderMissing } from './rules/stakeholders.ts';
import { codebaseWithoutSteward } from './rules/stewards.ts';
import { strangers } from './rules/strangers.ts';
import { actorWithoutName } from './rules/unnamed.ts';
import { kindsOfStakeholderMissing } from './rules/voices.ts';

export const RULES: readonly Rule[] = [
  needWithoutCodebase,
  needWithoutProvider,
  needWithoutFunder,
  onProprietarySoftware,
  barrierWithoutMeasure,
  codebaseWithoutMaintainer,
  codebaseWithoutLicence,
  codebaseWithoutFunding,
  codebaseWithoutLocalContributor,
  codebaseWithOneMaintainer,
  codebaseWithOneEmployer,
  organisationWithOneFunder,
  stakeholderMissing,
  kindsOfStakeholderMissing,
  measureWithoutBody,
  measureWithoutBudget,
  measureWithoutDeadline,
  policyWithoutBody,
  policyWithoutBudget,
  federationWithoutLocalInstance,
  strangers,
  serviceWithoutLicence,
  codebaseWithoutSteward,
  actorWithoutName,
  sourcesDisagree,
  oldFacts,
  singleSource,
  hearsay,
  documentWithoutDate,
  recordedAbsence,
];

export const ruleOf: ReadonlyMap<GapKind, Rule> = new Map(RULES.map((rule) => [rule.kind, rule]));
