/** The facts of a folder, checked and flattened: the common language of check and load. */

export interface Place {
  readonly file: string;
  readonly line: number;
  /** Counted in characters from 1; for mistakes that concern no whole field. */
  readonly column?: number;
}

/** Where each field of an entry stands: `at('cite.quote')`; an absent one stands where its parent does. */
export type Located = (field: string) => Place;

export interface CitationClaim {
  readonly source: string;
  readonly fields: readonly string[];
  readonly quote: string | null;
  readonly locator: string | null;
  readonly read: string | null;
}

/** Property values as the graph keeps them: bilingual fields are `roleFr` and `roleEn`. */
export type Properties = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface PartClaim {
  readonly properties: Properties;
  readonly citations: readonly CitationClaim[];
}

export interface EntityClaim {
  readonly folder: string;
  readonly place: Place;
  readonly at: Located;
  readonly id: string;
  readonly kind: string;
  readonly properties: Properties;
  readonly citations: readonly CitationClaim[];
  readonly quantities: readonly PartClaim[];
  readonly absences: readonly PartClaim[];
}

export interface LinkClaim {
  readonly folder: string;
  readonly place: Place;
  readonly at: Located;
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
  readonly citations: readonly CitationClaim[];
}

export interface Claims {
  readonly entities: readonly EntityClaim[];
  readonly links: readonly LinkClaim[];
}
