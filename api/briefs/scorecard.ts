/** Writes the one-page scorecard of a document, or of all, from what the API answered. */
import { enumValue } from '../vocabulary/sdl.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { wordsIn } from '../words/words.ts';
import type { Brief, Line, Section } from './brief.ts';
import { numbering, said, section } from './lines.ts';
import type { Passage } from './question.ts';
import { type Around, common, statusSaid } from './writing.ts';

interface NamedAnswer {
  readonly id: string;
  readonly name: string;
}

interface VerdictAnswer {
  readonly verdict: string;
  readonly ratedOn: string;
  readonly agreed: boolean | null;
  readonly status: string;
  readonly citations: readonly Passage[];
  readonly unreachable: readonly { readonly unreachable: string | null }[];
}

interface MeasureAnswer {
  readonly entity: { readonly name: string; readonly citations: readonly Passage[] };
  readonly document: NamedAnswer | null;
  readonly deadline: string | null;
  readonly overdue: boolean;
  readonly lookedForOn: string | null;
  readonly bodies: readonly { readonly name: string }[];
  readonly searches: readonly { readonly citations: readonly Passage[] }[];
  readonly ratings: readonly {
    readonly place: { readonly name: string };
    readonly latest: VerdictAnswer;
  }[];
}

export interface ScorecardAnswer {
  readonly asOf: string;
  readonly measureCount: number;
  readonly overdueCount: number;
  readonly documents: readonly {
    readonly document: NamedAnswer;
    readonly measureCount: number;
  }[];
  readonly verdicts: readonly { readonly verdict: string; readonly measureCount: number }[];
  readonly measures: readonly MeasureAnswer[];
}

export function scorecardBrief(card: ScorecardAnswer, around: Around): Brief {
  const { language } = around;
  const words = wordsIn(language).followup.scorecard;
  const sources = numbering();
  const lead = words.lead(card.measureCount, card.overdueCount, card.asOf);
  const counts = card.verdicts
    .filter(({ measureCount }) => measureCount > 0)
    .map(({ verdict, measureCount }) => words.measured(labelOf(verdict, around), measureCount));
  const of = (measure: MeasureAnswer): Line => ({
    text: measure.entity.name,
    aside: aside(measure, around),
    sources: sources.of([
      ...measure.entity.citations.slice(0, 1),
      ...measure.ratings.flatMap(({ latest }) => latest.citations),
      ...(measure.ratings.length === 0 ? measure.searches : []).flatMap((one) => one.citations),
    ]),
  });
  const [only] = card.documents;
  const sections = card.documents.map(({ document, measureCount }): Section => {
    const own = card.measures.filter((one) => one.document?.id === document.id);
    return { ...section(document.name, own.map(of)), more: measureCount - own.length };
  });
  return {
    ...common(around),
    pages: 1,
    kind: card.documents.length === 1 && only ? only.document.name : words.all,
    title: words.title,
    lead: [{ text: lead, aside: '', sources: [] }],
    sections: [
      section(
        words.counts,
        counts.map((text): Line => ({ text, aside: '', sources: [] })),
        true,
      ),
      ...sections,
    ].filter(({ lines }) => lines.length > 0),
    sources: sources.all,
  };
}

function aside(measure: MeasureAnswer, around: Around): string {
  const words = wordsIn(around.language).followup.scorecard;
  const verdicts = measure.ratings.map(({ place, latest }) =>
    said([
      words.verdict({
        verdict: labelOf(latest.verdict, around),
        place: place.name,
        day: latest.ratedOn,
      }),
      statusSaid(latest.status, around),
      latest.agreed === null ? '' : words.readings[latest.agreed ? 'same' : 'apart'],
      ...latest.unreachable.map(({ unreachable }) =>
        unreachable === null ? '' : words.unreachable(unreachable),
      ),
    ]),
  );
  const { deadline, overdue, bodies } = measure;
  return said([
    ...(verdicts.length > 0 ? verdicts : [words.notRated(measure.lookedForOn)]),
    deadline === null ? '' : overdue ? words.late(deadline) : words.due(deadline),
    bodies.length === 0 ? words.noBody : words.bodies(bodies.map(({ name }) => name)),
  ]);
}

function labelOf(verdict: string, { vocabulary }: { readonly vocabulary: Vocabulary }) {
  const found = vocabulary.choices['verdict']?.find(({ id }) => enumValue(id) === verdict);
  return found?.label ?? { fr: verdict, en: verdict };
}
