import { cypher } from '../graph/cypher.ts';

/** What a position or a naming says beyond its ends: read beside the flat facts of its kind. */
export interface SpokenFact {
  id: string;
  stance: string | null;
  reportedBy: string | null;
  instrumentFr: string | null;
  instrumentEn: string | null;
  limitFr: string | null;
  limitEn: string | null;
}

export const spokenFacts = cypher<object, SpokenFact>`
  MATCH (:Entity)-[r:HOLDS|HAS_NEED|NAMES|FACES]->(:Entity)
  WHERE (r.stance IS NOT NULL) OR (r.reportedBy IS NOT NULL)
  RETURN r.id AS id, r.stance AS stance, r.reportedBy AS reportedBy,
    r.instrumentFr AS instrumentFr, r.instrumentEn AS instrumentEn,
    r.limitFr AS limitFr, r.limitEn AS limitEn
  ORDER BY id`;
