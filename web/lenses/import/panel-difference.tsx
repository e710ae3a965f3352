/** What the file would change: counts, the first of each, what is doubtful side by side, what is refused or left out. */
import type { Vocabulary } from '../../data/vocabulary.ts';
import type { Doubtful, Example, Fact, Look, Refusal } from '../../remote/importing.ts';
import { inWords, type Props } from '../../shared/scene.ts';
import { number, share } from '../../words/formats.ts';
import { importWords } from './words.ts';

interface DifferenceProps extends Props {
  readonly look: Look;
  readonly vocabulary: Vocabulary;
  readonly decisions: Readonly<Record<string, string>>;
  readonly decide: (entry: string, decision: string) => void;
}

const HOW = ['added', 'changed', 'unchanged', 'removed'] as const;

export function Difference({ scene, look, vocabulary, decisions, decide }: DifferenceProps) {
  const words = importWords(scene);
  const { difference, examples = [], doubtful = [], doubtfulCount = 0, waiting = 0 } = look;
  if (difference === undefined) return null;
  const { entities, links } = difference;
  const sum = (how: (typeof HOW)[number]) => entities[how] + links[how];
  return (
    <section class="changes">
      <h2>{words.changes}</h2>
      {look.hasMoved === true && (
        <p class="trouble" role="alert">
          {words.moved}
        </p>
      )}
      <table class="counts">
        <thead>
          <tr>
            <td />
            {HOW.map((how) => (
              <th key={how} scope="col">
                {words.count[how]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['entities', 'links'] as const).map((what) => (
            <tr key={what}>
              <th scope="row">{words.count[what]}</th>
              {HOW.map((how) => (
                <td key={how}>{number(difference[what][how], scene.language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sum('added') + sum('changed') + sum('removed') === 0 && <p>{words.nothing}</p>}
      {doubtful.length > 0 && (
        <div class="doubts">
          <h3>{words.doubtful(doubtfulCount)}</h3>
          <p>{words.doubtfulLead}</p>
          {doubtful.map((one) => (
            <Doubt
              key={one.entry}
              scene={scene}
              vocabulary={vocabulary}
              one={one}
              decision={decisions[one.entry] ?? ''}
              decide={(decision) => decide(one.entry, decision)}
            />
          ))}
          {doubtfulCount > doubtful.length && (
            <p>{words.doubtfulMore(doubtfulCount - doubtful.length)}</p>
          )}
        </div>
      )}
      {waiting > 0 && <p>{words.waiting(waiting)}</p>}
      {(['changed', 'removed', 'added'] as const).map((how) => {
        const some = examples.filter((one) => one.how === how);
        if (some.length === 0) return null;
        const left = sum(how) - some.length;
        return (
          <details key={how} open={how === 'changed'}>
            <summary>{words.examples[how](sum(how))}</summary>
            <ul>
              {some.map((one) => (
                <li key={`${one.label} ${one.id}`}>
                  <Shown scene={scene} vocabulary={vocabulary} one={one} />
                </li>
              ))}
              {left > 0 && <li class="faint">{words.more(left)}</li>}
            </ul>
          </details>
        );
      })}
      <Refusals
        scene={scene}
        title={words.refused}
        some={look.refused}
        count={look.refusedCount}
        isOpen
      />
      <Refusals scene={scene} title={words.leftOut} some={look.leftOut} count={look.leftOutCount} />
      {(look.conflicts ?? []).length > 0 && (
        <details>
          <summary>{words.conflicts(look.conflictCount ?? 0)}</summary>
          <ul>
            {(look.conflicts ?? []).map(({ id, name, why }) => (
              <li key={id}>{`${name} — ${why}`}</li>
            ))}
          </ul>
        </details>
      )}
      <Personal scene={scene} look={look} />
    </section>
  );
}

function Shown({ scene, vocabulary, one }: Props & { vocabulary: Vocabulary; one: Example }) {
  const kind = inWords(vocabulary.kinds.get(one.kind)?.label, scene) || one.kind;
  const verb = inWords(vocabulary.links.get(one.kind)?.label, scene) || one.kind;
  return (
    <>
      {one.from === null || one.to === null ? (
        <>
          {one.name} <span class="faint">{kind}</span>
        </>
      ) : (
        `${one.from.name} ${verb} ${one.to.name}`
      )}
      {one.fields.length > 0 && (
        <dl class="difference">
          {one.fields.map(({ field, label, before, after }) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd>
                {before !== null && <del>{before}</del>} {after !== null && <ins>{after}</ins>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

interface DoubtProps extends Props {
  readonly vocabulary: Vocabulary;
  readonly one: Doubtful;
  readonly decision: string;
  readonly decide: (decision: string) => void;
}

function Doubt({ scene, vocabulary, one, decision, decide }: DoubtProps) {
  const words = importWords(scene);
  const kindOf = (kind: string) => inWords(vocabulary.kinds.get(kind)?.label, scene);
  const choice = (value: string, label: string) => (
    <label class="choice">
      <input
        type="radio"
        name={`doubt ${one.entry}`}
        value={value}
        checked={decision === value}
        onChange={() => decide(value)}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset class="doubt">
      <legend>{words.decide(one.name)}</legend>
      <div class="sides">
        <div>
          <p class="faint">{`${words.inFile}, ${one.line === null ? one.at : words.line(one.line, null)}`}</p>
          <b>{one.name}</b> <span class="faint">{kindOf(one.kind)}</span>
          <Facts scene={scene} all={one.facts} />
        </div>
        {one.candidates.map(({ id, name, kind, score, reasons, facts }) => (
          <div key={id}>
            <p class="faint">{words.here}</p>
            <b>
              <a href={`/e/${encodeURIComponent(id)}`} target="_blank" rel="noopener">
                {name}
              </a>
            </b>{' '}
            <span class="faint">{kindOf(kind)}</span>
            <p class="faint">{words.score(share(score, scene.language), reasons.join(', '))}</p>
            <Facts scene={scene} all={facts} />
          </div>
        ))}
      </div>
      {one.candidates.map(({ id, name }) => choice(id, words.same(name)))}
      {choice('new', words.isNew)}
      {choice('skip', words.skip)}
    </fieldset>
  );
}

function Facts({ scene, all }: Props & { all: readonly Fact[] }) {
  const words = importWords(scene);
  return (
    <dl class="facts">
      {all.map(({ field, value }) => (
        <div key={field}>
          <dt>{words.facts[field] ?? field}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface RefusalsProps extends Props {
  readonly title: (count: number) => string;
  readonly some: readonly Refusal[];
  readonly count: number;
  readonly isOpen?: boolean;
}

function Refusals({ scene, title, some, count, isOpen = false }: RefusalsProps) {
  const words = importWords(scene);
  if (count === 0) return null;
  return (
    <details open={isOpen}>
      <summary>{title(count)}</summary>
      <ul>
        {some.map(({ line, column, at, words: why }, place) => (
          <li key={place}>
            <span class="faint">{line === null ? at : words.line(line, column)}</span> {why}
          </li>
        ))}
        {count > some.length && <li class="faint">{words.more(count - some.length)}</li>}
      </ul>
    </details>
  );
}

function Personal({ scene, look }: Props & { look: Look }) {
  const words = importWords(scene);
  const left = (['people', 'emails', 'addresses'] as const).filter((one) => look.personal[one] > 0);
  return (
    <>
      {left.length > 0 && (
        <p>
          {words.leftOutPersonal}
          {scene.language === 'fr' ? ' : ' : ': '}
          {left.map((one) => words.data[one](look.personal[one])).join(', ')}
        </p>
      )}
      {look.unused.length > 0 && (
        <details>
          <summary>{words.unused}</summary>
          <p>{look.unused.join(', ')}</p>
        </details>
      )}
    </>
  );
}
