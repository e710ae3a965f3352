/** Questions that are ready to be sent, on the page of the API and in GraphiQL. */
import type { Words } from '../words/en.ts';
import { wordsIn } from '../words/words.ts';

interface ReadyQuestion {
  readonly name: keyof Words['docs']['ready'];
  readonly query: string;
}

/** @param examples ids of two entities of the data set; where there are none, questions that need them are left out */
export const readyQuestions = ([one, other]: readonly string[] = []): readonly ReadyQuestion[] => [
  ...(one === undefined ? [] : [tied(one)]),
  ...GENERAL.slice(0, 2),
  ...(one === undefined || other === undefined ? [] : [linked(one, other)]),
  ...GENERAL.slice(2),
];

const tied = (id: string): ReadyQuestion => ({
  name: 'tied',
  query: `{
  entity(id: "${id}") {
    name
    links(first: 30) {
      nodes { said other { name } status citations { quote locator source { name } } }
    }
  }
}`,
});

const linked = (from: string, to: string): ReadyQuestion => ({
  name: 'linked',
  query: `{
  howLinked(from: "${from}", to: "${to}", first: 3) {
    length
    sentence
    hops { link { citations { quote locator source { name } } } }
  }
}`,
});

const GENERAL: readonly ReadyQuestion[] = [
  {
    name: 'barriers',
    query: `{
  barriers(first: 50) {
    nodes { name namedBy { totalCount nodes { other { name } status citations { quote source { name } } } } }
  }
}`,
  },
  {
    name: 'needs',
    query: `{
  needs(filter: {needKinds: [SOFTWARE], lacking: [{kind: MEETS, direction: IN, others: [CODEBASE]}]}) {
    totalCount
    nodes { name holders { nodes { other { name } status } } }
  }
}`,
  },
  {
    name: 'money',
    query: `{
  fundingFlows(first: 50) {
    totalCount
    nodes { payer { name } recipient { name } flowKind amount { value unit qualifier period } status }
  }
}`,
  },
];

/** One tab each, under its title in both languages. The answer is in the language of the browser. */
export const graphiqlTabs = (examples?: readonly string[]) =>
  readyQuestions(examples).map(({ name, query }) => ({
    query: `# ${wordsIn('EN').docs.ready[name]}\n# ${wordsIn('FR').docs.ready[name]}\n${query}\n`,
  }));

/** For each way of restricting an answer to documents, a query that does; ids of the data set take the place of those here. */
export const BY_DOCUMENTS: Readonly<Record<keyof Words['docs']['documents']['ways'], string>> = {
  sources: `{
  entities(filter: {
    sources: ["one", "other"]
    places: ["place"]
    having: [{ kind: USES, direction: OUT }]
  }) { nodes { id name } }
  fundingFlows(filter: { sources: ["one", "other"] }) { nodes { payer { name } recipient { name } } }
}`,
  several: `{
  barriers(filter: { sources: ["one", "other"], sourcesAtLeast: 2 }) {
    nodes { name citations { quote source { name } } }
  }
}`,
  other: `{
  organisations(filter: {
    sources: ["one", "other"]
    having: [{ kind: FUNDS, direction: IN, where: { legalForms: [MUNICIPALITY] } }]
    not: { legalForms: [FIRM] }
  }) { nodes { name } }
}`,
  gaps: `{
  gaps(documents: ["one", "other"], kinds: [NEED_WITHOUT_CODEBASE]) { nodes { sentence } }
}`,
  boards: `{
  convergences(documents: ["one", "other"]) { totalCount nodes { sentence } }
}`,
};
