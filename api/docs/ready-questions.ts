/** The questions that GraphiQL has ready, in both languages. */

interface ReadyQuestion {
  readonly title: string;
  readonly query: string;
}

export const READY_QUESTIONS: readonly ReadyQuestion[] = [
  {
    title: 'Who is Koumbit tied to, and who says so?',
    query: `{
  entity(id: "koumbit") {
    name(language: EN)
    links(first: 30) {
      nodes { said(language: EN) other { name(language: EN) } status citations { quote locator source { name(language: EN) } } }
    }
  }
}`,
  },
  {
    title: 'Quels obstacles sont nommés, et par qui?',
    query: `{
  barriers(first: 50) {
    nodes { name(language: FR) namedBy { totalCount nodes { other { name(language: FR) } status citations { quote source { name(language: FR) } } } } }
  }
}`,
  },
  {
    title: 'Which software needs does no codebase meet?',
    query: `{
  needs(filter: {needKinds: [SOFTWARE], lacking: [{kind: MEETS, direction: IN, others: [CODEBASE]}]}) {
    totalCount
    nodes { name(language: EN) holders { nodes { other { name(language: EN) } status } } }
  }
}`,
  },
  {
    title: 'Par où la SEIZE et la Ville de Montréal sont-elles liées?',
    query: `{
  howLinked(from: "koumbit", to: "ville-de-montreal", first: 3) {
    length
    sentence(language: FR)
    hops { link { citations { quote locator source { name(language: FR) } } } }
  }
}`,
  },
  {
    title: 'Who pays whom, how much, and how exactly do we know?',
    query: `{
  fundingFlows(first: 50) {
    totalCount
    nodes { payer { name(language: EN) } recipient { name(language: EN) } flowKind amount { value unit qualifier period(language: EN) } status }
  }
}`,
  },
];

/** One tab each; the title is a comment on top. */
export const graphiqlTabs = READY_QUESTIONS.map(({ title, query }) => ({
  query: `# ${title}\n${query}\n`,
}));
