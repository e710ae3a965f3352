/** The mark of the last load: which data set the graph holds, and a digest of its files. */
import { cypher } from './cypher.ts';

export interface LoadMark {
  /** The id of the data set; its name where it has none. */
  ecosystem: string;
  nameFr: string;
  nameEn: string;
  files: string;
  /** ISO 8601. */
  at: string;
}

export const lastLoad = cypher<object, LoadMark>`
  MATCH (l:Load {id: 'graph'})
  RETURN l.ecosystem AS ecosystem, l.nameFr AS nameFr, l.nameEn AS nameEn, l.files AS files, l.at AS at`;

export const noteLoad = cypher<LoadMark, { n: number }>`
  MERGE (l:Load {id: 'graph'})
  SET l.ecosystem = $ecosystem, l.nameFr = $nameFr, l.nameEn = $nameEn, l.files = $files, l.at = $at
  RETURN count(l) AS n`;
