/** Real questions that run: each leads to a view that answers it. */

export const QUESTIONS = {
  money: {
    payers: '/flows',
    oneFunder: '/gaps?topic=ORGANISATION_WITH_ONE_FUNDER',
  },
  commons: {
    keepers: '/map?verbs=DEVELOPS,MAINTAINS,CONTRIBUTES_TO&links=1',
    foundations: '/dependencies',
    oneKeeper: '/gaps?topic=CODEBASE_WITH_ONE_EMPLOYER',
  },
  needs: {
    needs: '/map?verbs=HAS_NEED,MEETS&links=1',
    unmet: '/gaps?topic=NEED_WITHOUT_PROVIDER',
    barriers: '/map?verbs=FACES,NAMES,LIFTS&links=1',
    asked:
      '/map?kinds=Organisation,Programme,Policy,Barrier&verbs=PROPOSES,ADDRESSED_TO,APPLIES_TO,LIFTS&links=1',
  },
  people: {
    agree: '/convergences?topic=STATEMENT',
    unite: '/map?mode=convergences&among=UNION,CO_OPERATIVE,RESEARCH,NON_PROFIT',
    meet: '/convergences?topic=MEETING',
    partners: '/map?verbs=MEMBER_OF,PARTNERS_WITH&links=1',
  },
} as const;

export type Theme = keyof typeof QUESTIONS;

/** The words of all questions: a language that lacks one does not compile. */
export type QuestionWords = {
  readonly [T in Theme]: { readonly title: string } & {
    readonly [Q in keyof (typeof QUESTIONS)[T]]: string;
  };
};

export const THEMES_ASKED = Object.keys(QUESTIONS) as Theme[];
