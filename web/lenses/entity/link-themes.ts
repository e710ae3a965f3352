/** The themes under which a reader looks for the links of an entity. */
import type { LinkDetails } from '../../data/sheet.ts';

export const THEMES_OF_LINKS = ['who', 'money', 'commons', 'needs', 'positions', 'where'] as const;
export type LinkTheme = (typeof THEMES_OF_LINKS)[number] | 'other';

const VERBS: Readonly<Record<(typeof THEMES_OF_LINKS)[number], readonly string[]>> = {
  who: [
    ...['FOUNDED', 'WORKS_FOR', 'MEMBER_OF', 'REPRESENTS', 'PARTNERS_WITH', 'PART_OF', 'SERVES'],
    ...['COMPETES_WITH', 'SUCCEEDS', 'ACQUIRED', 'SUES', 'SAME_AS', 'DIFFERENT_FROM', 'INVOLVES'],
  ],
  money: ['FUNDS'],
  commons: [
    ...['DEVELOPS', 'MAINTAINS', 'CONTRIBUTES_TO', 'USES', 'PROVIDES', 'RUNS_ON', 'DEPENDS_ON'],
    ...['DERIVED_FROM'],
  ],
  needs: ['HAS_NEED', 'MEETS', 'FACES', 'LIFTS'],
  positions: [
    ...['HOLDS', 'PROPOSES', 'SUPPORTS', 'NAMES', 'ASKS', 'ANSWERS', 'CRITICISES', 'AUTHORED'],
    ...['CITES_AS_MODEL', 'SIGNED', 'ADOPTED', 'ADDRESSED_TO', 'REQUIRES', 'EXEMPTS', 'APPLIES_TO'],
    ...['CONTRADICTS', 'NARROWS', 'SAME_END'],
  ],
  where: ['LOCATED_IN', 'ACTIVE_IN', 'HELD_AT', 'TOOK_PART_IN', 'ORGANISES'],
};

const THEME: ReadonlyMap<string, LinkTheme> = new Map(
  THEMES_OF_LINKS.flatMap((theme) => VERBS[theme].map((verb) => [verb, theme] as const)),
);

export const themeOf = (kind: string): LinkTheme => THEME.get(kind) ?? 'other';

/** In the order of the themes, without empty ones; links without a theme come last. */
export function byTheme(links: readonly LinkDetails[]) {
  return [...THEMES_OF_LINKS, 'other' as const].flatMap((theme) => {
    const own = links.filter(({ kind }) => themeOf(kind) === theme);
    return own.length === 0 ? [] : [{ theme, links: own }];
  });
}
