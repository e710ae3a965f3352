/** The kinds of gap by what they are about: a reader narrows by theme before by kind. */

export const GAP_THEMES: Readonly<Record<string, readonly string[]>> = {
  needs: [
    'NEED_WITHOUT_CODEBASE',
    'NEED_WITHOUT_PROVIDER',
    'NEED_WITHOUT_FUNDER',
    'ON_PROPRIETARY_SOFTWARE',
    'BARRIER_WITHOUT_MEASURE',
  ],
  commons: [
    'CODEBASE_WITHOUT_MAINTAINER',
    'CODEBASE_WITHOUT_LICENCE',
    'CODEBASE_WITHOUT_FUNDING',
    'CODEBASE_WITHOUT_LOCAL_CONTRIBUTOR',
    'CODEBASE_WITH_ONE_MAINTAINER',
    'CODEBASE_WITH_ONE_EMPLOYER',
    'FEDERATION_WITHOUT_LOCAL_INSTANCE',
    'SERVICE_WITHOUT_LICENCE',
    'CODEBASE_WITHOUT_STEWARD',
  ],
  means: [
    'ORGANISATION_WITH_ONE_FUNDER',
    'NEED_WITHOUT_FUNDER',
    'CODEBASE_WITHOUT_FUNDING',
    'MEASURE_WITHOUT_BUDGET',
    'POLICY_WITHOUT_BUDGET',
  ],
  measures: [
    'MEASURE_WITHOUT_BODY',
    'MEASURE_WITHOUT_BUDGET',
    'MEASURE_WITHOUT_DEADLINE',
    'POLICY_WITHOUT_BODY',
    'POLICY_WITHOUT_BUDGET',
  ],
  people: [
    'STAKEHOLDER_MISSING',
    'KINDS_OF_STAKEHOLDER_MISSING',
    'STRANGERS_WITH_MUCH_IN_COMMON',
    'ACTOR_WITHOUT_NAME',
  ],
  sources: [
    'SOURCES_DISAGREE',
    'OLD_FACTS',
    'SINGLE_SOURCE',
    'HEARSAY',
    'DOCUMENT_WITHOUT_DATE',
    'RECORDED_ABSENCE',
  ],
};

/** The kinds that a topic stands for: those of a theme, one alone, or all. */
export const kindsOf = (topic: string | null): readonly string[] | null =>
  topic === null ? null : (GAP_THEMES[topic] ?? [topic]);
