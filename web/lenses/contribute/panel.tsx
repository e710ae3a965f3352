/** The page on which anyone corrects and adds: what it says now, and a form for each of the ways to say otherwise. */
import { useEffect, useState } from 'preact/hooks';
import { see, turn } from '../../changes.ts';
import { useAnswer } from '../../proposals/answer.ts';
import { Answered } from '../../proposals/answered.tsx';
import { isEditor, useAsking } from '../../proposals/role.ts';
import { sentProposals } from '../../proposals/sent.ts';
import { Name } from '../../shared/name.tsx';
import { Picker } from '../../shared/picker.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { ownOf } from '../../view.ts';
import type { Subject } from './model.ts';
import { Facts } from './panel-facts.tsx';
import { ContributionForm, type Done, Sent } from './panel-form.tsx';
import { readSubject } from './remote.ts';
import { contributeWords } from './words.ts';

/** A new entity is about nothing that is here. */
const NOBODY: Subject = { id: '', kind: 'Organisation', entry: {}, link: null };

export function ContributePage({ scene }: Props) {
  const { state, language, change } = scene;
  const words = contributeWords(scene);
  const asking = useAsking();
  const { role } = asking;
  const { selected } = state.view;
  const own = ownOf(state.view, 'contribute');
  const [sent, setSent] = useState<Done | null>(null);
  useEffect(() => {
    if (own.deed === undefined) setSent(null);
  }, [own.deed]);
  const [about, again] = useAnswer(
    selected === null ? null : `${selected} ${own.link ?? ''} ${language} ${state.revision}`,
    () => readSubject(selected ?? '', own.link ?? null, language),
  );
  /** One press asks again for all that failed: what is known of all, and what is known of this one. */
  const all = {
    ...scene,
    retry: () => {
      scene.retry();
      again();
    },
  };
  return (
    <main id="content" class="page contribute" tabIndex={-1}>
      {sent !== null && sent.deed === own.deed ? (
        <Sent scene={scene} of={sent} />
      ) : selected === null && own.deed === 'new' ? (
        <Waiting scene={all} of={state.remote.atlas}>
          {({ vocabulary }) => (
            <>
              <h1>{words.newTitle}</h1>
              <p class="lead">{isEditor(role) ? words.leadEditor : words.lead}</p>
              <ContributionForm
                key="new"
                {...{ scene, vocabulary, own, asking }}
                subject={NOBODY}
                name={{ fr: '', en: '' }}
                said={null}
                deed="new"
                done={(outcome) =>
                  setSent({ deed: 'new', outcome, id: '', name: { fr: '', en: '' } })
                }
                revision={state.revision ?? 0}
              />
            </>
          )}
        </Waiting>
      ) : selected === null ? (
        <>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <p>{words.noSubject}</p>
          <Picker
            scene={scene}
            label={words.pick}
            hint={scene.words.picker.hint}
            onPick={(id) => change(see({ selected: id }))}
          />
          <p>
            <a href={hrefOf(scene, turn('contribute', { deed: 'new' }))}>{words.newHere}</a>
          </p>
          <p>
            <a href={hrefOf(scene, turn('import', {}))}>{words.toImport}</a>
          </p>
          <p>
            <a href={hrefOf(scene, turn('confirm', {}))}>{words.toConfirm}</a>
          </p>
          <Mine scene={scene} />
        </>
      ) : (
        <Waiting scene={all} of={state.remote.atlas}>
          {({ vocabulary }) => (
            <Answered scene={scene} of={about} again={again}>
              {({ subject, name, said, revision, lastConfirmed, endsSay }) =>
                subject === null ? (
                  <p>{words.unknown(selected)}</p>
                ) : (
                  <>
                    <h1>{words.titleOf(name[language])}</h1>
                    <p class="lead">{isEditor(role) ? words.leadEditor : words.lead}</p>
                    <p>
                      <Name
                        scene={scene}
                        id={subject.id}
                        kind={subject.kind}
                        name={name[language]}
                      />
                    </p>
                    {own.deed === undefined ? (
                      <Facts
                        scene={scene}
                        vocabulary={vocabulary}
                        subject={subject}
                        said={said}
                        lastConfirmed={lastConfirmed}
                        endsSay={endsSay}
                        asking={asking}
                      />
                    ) : (
                      <ContributionForm
                        key={`${subject.id} ${own.link} ${own.field} ${own.deed}`}
                        scene={scene}
                        vocabulary={vocabulary}
                        subject={subject}
                        name={name}
                        said={said}
                        own={own}
                        deed={own.deed}
                        done={(outcome) =>
                          setSent({ deed: own.deed ?? 'new', outcome, id: subject.id, name })
                        }
                        revision={revision}
                        asking={asking}
                      />
                    )}
                  </>
                )
              }
            </Answered>
          )}
        </Waiting>
      )}
    </main>
  );
}

/** The way back to what was proposed from this browser. */
function Mine({ scene }: Props) {
  const all = sentProposals();
  if (all.length === 0) return null;
  return (
    <>
      <h2>{contributeWords(scene).mine}</h2>
      <ul class="lines">
        {all.map((address) => (
          <li key={address}>
            <a href={hrefOf(scene, turn('proposal', { address }))}>{address.slice(0, 8)}…</a>
          </li>
        ))}
      </ul>
    </>
  );
}
