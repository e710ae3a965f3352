/** What was tried before that shares needs, barriers or themes with a draft: shown to whoever drafts. */
import { turn } from '../changes.ts';
import { arrived } from '../data/loading.ts';
import { ask } from '../remote/ask.ts';
import { graphql } from '../remote/graphql.ts';
import { Name } from '../shared/name.tsx';
import { hrefOf, type Props } from '../shared/scene.ts';
import { list } from '../words/formats.ts';
import { useAnswer } from './answer.ts';
import { proposalWords } from './words.ts';

const FEW = 4;

const similarAttemptsOperation = graphql(`
  query SimilarAttempts($id: ID!, $first: Int) {
    precedents(like: $id) {
      totalCount
      nodes(first: $first) {
        entity { __typename id name }
        ended
        causeKnown
        shared { id name }
        hinderedBy(first: 2) { to { id name } }
      }
    }
  }
`);

/** @param id what the draft is about: a need, a measure, a scenario, a codebase */
export function SimilarAttempts({ scene, id }: Props & { readonly id: string }) {
  const { language } = scene;
  const words = proposalWords(scene).attempts;
  const [answer] = useAnswer(`${id} ${language}`, () =>
    ask(similarAttemptsOperation, { id, first: FEW }, language),
  );
  // A hint beside a form: without an answer the form is whole too.
  const found = answer.step === 'refused' ? null : arrived(answer);
  if (found === null || found.precedents.nodes.length === 0) return null;
  const { nodes, totalCount } = found.precedents;
  return (
    <aside class="attempts" aria-label={words.title}>
      <h2>{words.title}</h2>
      <ul class="lines">
        {nodes.map(({ entity, ended, shared, hinderedBy }) => (
          <li key={entity.id}>
            <Name scene={scene} id={entity.id} kind={entity.__typename} name={entity.name} />
            {ended && <b> {words.ended}</b>}{' '}
            <span class="faint">
              {words.shared(
                list(
                  shared.slice(0, FEW).map(({ name }) => name),
                  language,
                ),
              )}
              {hinderedBy.length > 0 &&
                ` ${words.hindered(
                  list(
                    hinderedBy.map(({ to }) => to.name),
                    language,
                  ),
                )}`}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={hrefOf(scene, turn('followup', { part: 'precedents', like: id }))}>
          {words.all(totalCount)}
        </a>
      </p>
    </aside>
  );
}
