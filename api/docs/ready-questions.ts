/** Questions that are ready to be sent, on the page of the API and in GraphiQL. */
import type { Words } from '../words/en.ts';
import { wordsIn } from '../words/words.ts';

interface ReadyQuestion {
  readonly name: keyof Words['docs']['ready'];
  readonly query: string;
}

export const READY_QUESTIONS: readonly ReadyQuestion[] = [
  {
    name: 'tied',
    query: `{
  entity(id: "koumbit") {
    name
    links(first: 30) {
      nodes { said other { name } status citations { quote locator source { name } } }
    }
  }
}`,
  },
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
    name: 'linked',
    query: `{
  howLinked(from: "koumbit", to: "ville-de-montreal", first: 3) {
    length
    sentence
    hops { link { citations { quote locator source { name } } } }
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
export const graphiqlTabs = READY_QUESTIONS.map(({ name, query }) => ({
  query: `# ${wordsIn('EN').docs.ready[name]}\n# ${wordsIn('FR').docs.ready[name]}\n${query}\n`,
}));
