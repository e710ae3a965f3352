/** For administrators: accounts, invitations that wait, and inviting. */
import { useState } from 'preact/hooks';
import { tell } from '../../remote/tell.ts';
import { Picker } from '../../shared/picker.tsx';
import { Sure } from '../../shared/sure.tsx';
import { date } from '../../words/formats.ts';
import { type PartProps, ROLES, type Role } from './account.ts';
import { changeRole, closeAccount, invite, withdraw } from './operations.ts';
import { Secret } from './secret.tsx';
import { accountWords } from './words.ts';

type Choosable = (typeof ROLES)[number];

export function People({ scene, reading }: PartProps) {
  const words = accountWords(scene);
  const { language } = scene;
  const { people, account } = reading;
  const [link, setLink] = useState<string | null>(null);
  const show = (input: Parameters<typeof linkFor>[0]) =>
    reading.work(async () => setLink(await linkFor(input)));
  const linkFor = async (input: {
    readonly role: Choosable;
    readonly name?: string | null;
    readonly entity?: string | null;
    readonly account?: string | null;
  }) => (await tell(invite, { input }, language)).invite.link;

  return (
    <section>
      <h2>{words.people}</h2>
      <ul class="records">
        {people?.accounts.map(({ id, name, role, represents }) => (
          <li key={id}>
            <span>
              <b>{name}</b>{' '}
              {represents.length > 0 && (
                <span class="faint">
                  {words.speaksFor(represents.map((one) => one.name).join(', '))}
                </span>
              )}
            </span>
            <RoleChoice
              label={words.roleOf(name)}
              words={words}
              role={role}
              onChoose={(chosen) =>
                reading.work(() => tell(changeRole, { id, role: chosen }, language))
              }
            />
            <button
              type="button"
              onClick={() => show({ role: 'CONTRIBUTOR', account: id })}
              aria-label={`${words.newLink}, ${name}`}
            >
              {words.newLink}
            </button>
            {id !== account?.account && (
              <Sure
                words={words}
                label={words.closeAccount}
                of={name}
                act={() => reading.work(() => tell(closeAccount, { id }, language))}
              />
            )}
          </li>
        ))}
      </ul>
      {people !== null && people.invitations.length > 0 && <h3>{words.invitations}</h3>}
      <ul class="records">
        {people?.invitations.map(({ id, role, name, by, expiresAt: expires, entity }) => (
          <li key={id}>
            <span>
              <b>{name ?? words.somebody}</b> {words.roles[role].label} {entity?.name}{' '}
              <span class="faint">{words.invitedBy(by, date(expires, language))}</span>
            </span>
            <Sure
              words={words}
              label={words.withdraw}
              of={name ?? words.somebody}
              act={() => reading.work(() => tell(withdraw, { id }, language))}
            />
          </li>
        ))}
      </ul>
      {link !== null && (
        <Secret scene={scene} label={words.linkOnce} secret={link} onClose={() => setLink(null)} />
      )}
      <Invite scene={scene} reading={reading} onInvite={show} />
    </section>
  );
}

interface RoleProps {
  readonly label: string;
  readonly words: ReturnType<typeof accountWords>;
  readonly role: Role;
  readonly onChoose: (role: Choosable) => void;
}

const RoleChoice = ({ label, words, role, onChoose }: RoleProps) => (
  <select
    aria-label={label}
    value={role}
    onChange={({ currentTarget }) => onChoose(currentTarget.value as Choosable)}
  >
    {ROLES.map((one) => (
      <option key={one} value={one}>
        {words.roles[one].label}
      </option>
    ))}
  </select>
);

interface InviteProps extends PartProps {
  readonly onInvite: (input: {
    role: Choosable;
    name: string | null;
    entity: string | null;
  }) => Promise<boolean>;
}

function Invite({ scene, onInvite }: InviteProps) {
  const words = accountWords(scene);
  const [role, setRole] = useState<Choosable>('CONTRIBUTOR');
  const [name, setName] = useState('');
  const [entity, setEntity] = useState<string | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!(await onInvite({ role, name: name.trim() || null, entity }))) return;
    setName('');
    setEntity(null);
  };
  return (
    <form onSubmit={submit}>
      <h3>{words.inviteTitle}</h3>
      <p>
        {words.role} <RoleChoice label={words.role} words={words} role={role} onChoose={setRole} />{' '}
        <span class="faint">{words.roles[role].may}</span>
      </p>
      <label>
        {words.inviteName}
        <input
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
          minLength={2}
          maxLength={60}
        />
      </label>
      {entity === null ? (
        <Picker
          scene={scene}
          label={words.inviteEntity}
          hint={words.inviteEntity}
          onPick={setEntity}
        />
      ) : (
        <p>
          {words.speaksFor(entity)}{' '}
          <button type="button" class="quiet" onClick={() => setEntity(null)}>
            {words.nobody}
          </button>
        </p>
      )}
      <button type="submit">{words.invite}</button>
    </form>
  );
}
