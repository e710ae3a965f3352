/** The state of things on one page: barriers, commons, money, gaps, meetings, measures; each line leads on. */
import { BriefForm } from '../../shared/brief-form.tsx';
import { Name } from '../../shared/name.tsx';
import type { Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { atlasIn } from '../../state.ts';
import { type Count, type Counted, overview } from './model.ts';
import { Money } from './panel-amounts.tsx';
import { Summary } from './panel-summary.tsx';
import { stateWords } from './words.ts';

export function OverviewPage({ scene }: Props) {
  const words = stateWords(scene);
  return (
    <div class="page overview">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <BriefForm scene={scene} subject={{ by: 'state', id: 'all', sort: 'state', name: '' }} />
      <Waiting scene={scene} of={scene.state.remote.atlas}>
        {() => <Lists scene={scene} />}
      </Waiting>
      <Summary scene={scene} />
      <p class="faint">{words.silence}</p>
    </div>
  );
}

function Lists({ scene }: Props) {
  const words = stateWords(scene);
  const atlas = atlasIn(scene.state);
  if (atlas === null) return null;
  const { barriers, commons } = overview(atlas, new Date().toISOString().slice(0, 10));
  const at = (of: Counted['of'], key: Count) => of[key] ?? 0;
  return (
    <div class="lists">
      <section>
        <h2>{words.barriers}</h2>
        <Ranked
          scene={scene}
          all={barriers}
          by="holders"
          line={(of) => words.barrierLine(at(of, 'holders'))}
        />
      </section>
      <section>
        <h2>{words.commons}</h2>
        <Ranked
          scene={scene}
          all={commons}
          by="users"
          line={(of) => words.commonsLine(at(of, 'users'), at(of, 'maintainers'), at(of, 'payers'))}
        />
      </section>
      <Money scene={scene} />
    </div>
  );
}

interface RankedProps extends Props {
  readonly all: readonly Counted[];
  readonly by: Count;
  readonly line: (of: Counted['of']) => string;
}

function Ranked({ scene, all, by, line }: RankedProps) {
  const counts = all.map(({ of }) => of[by] ?? 0);
  const most = Math.max(1, ...counts);
  // Where all are equal, bars would say nothing.
  const differ = Math.min(...counts) < most;
  return (
    <ol class="ranked">
      {all.map(({ entity, of }) => (
        <li key={entity.id} style={{ '--share': (of[by] ?? 0) / most }}>
          <Name
            scene={scene}
            id={entity.id}
            kind={entity.kind}
            name={entity.name[scene.language]}
          />
          <span class="faint">{line(of)}</span>
          {differ && <span class={`bar ${entity.family}`} aria-hidden="true" />}
        </li>
      ))}
    </ol>
  );
}
