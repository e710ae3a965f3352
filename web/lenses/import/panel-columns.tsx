/** How the columns of a table are read: the guess above the first rows, and a choice for each column. */
import { useState } from 'preact/hooks';
import type { Vocabulary } from '../../data/vocabulary.ts';
import type { Look, Mapping, TableSeen } from '../../remote/importing.ts';
import { inWords, type Props, type Scene } from '../../shared/scene.ts';
import { Scrolling } from '../../shared/scrolling.tsx';
import { importWords } from './words.ts';

interface ColumnsProps extends Props {
  readonly look: Look;
  readonly vocabulary: Vocabulary;
  readonly corrected: (mappings: readonly Mapping[]) => void;
}

export function Columns({ scene, look, vocabulary, corrected }: ColumnsProps) {
  const words = importWords(scene);
  const [mappings, setMappings] = useState(look.tables.map(({ mapping }) => mapping));
  const isChanged = mappings.some((one, at) => one !== look.tables[at]?.mapping);
  return (
    <section>
      <h2>{words.columns}</h2>
      <p>{words.columnsLead}</p>
      {look.tables.map((table, at) => (
        <OneTable
          key={table.sheet}
          scene={scene}
          vocabulary={vocabulary}
          table={table}
          targets={look.targets}
          at={at}
          mapping={mappings[at] ?? table.mapping}
          set={(part) =>
            setMappings((before) =>
              before.map((one, own) => (own === at ? { ...one, ...part } : one)),
            )
          }
        />
      ))}
      {isChanged && (
        <p>
          <button type="button" class="main" onClick={() => corrected(mappings)}>
            {words.again}
          </button>
        </p>
      )}
    </section>
  );
}

interface TableProps extends Props {
  readonly vocabulary: Vocabulary;
  readonly table: TableSeen;
  readonly targets: Look['targets'];
  readonly at: number;
  readonly mapping: Mapping;
  readonly set: (part: Partial<Mapping>) => void;
}

function OneTable({ scene, vocabulary, table, targets, at, mapping, set }: TableProps) {
  const words = importWords(scene);
  const { header, rows, personal, sheet, problem } = table;
  const id = (name: string) => `import-${at}-${name}`;
  const options = targetsOf(mapping, targets, vocabulary, scene);
  const column = (name: string, target: string) =>
    set({ columns: { ...mapping.columns, [name]: target } });
  const isLinks = mapping.rows === 'links';
  const kinds = [...(isLinks ? vocabulary.links : vocabulary.kinds).values()];
  return (
    <div class="columns">
      {sheet !== '' && <h3>{words.sheet(sheet)}</h3>}
      {problem !== null && <p class="wrong">{problem}</p>}
      <div class="row">
        <Choice
          id={id('rows')}
          label={words.rows}
          value={mapping.rows}
          options={[
            ['entities', words.rowsOf.entities],
            ['links', words.rowsOf.links],
          ]}
          set={(value) => set({ rows: value as Mapping['rows'] })}
        />
        <Choice
          id={id('kind')}
          label={isLinks ? words.link : words.kind}
          value={(isLinks ? mapping.link : mapping.kind) ?? ''}
          options={[
            ['', words.byColumn],
            ...kinds.map((one): [string, string] => [one.id, inWords(one.label, scene)]),
          ]}
          set={(value) => set(isLinks ? { link: value } : { kind: value })}
        />
        <Choice
          id={id('language')}
          label={words.language}
          value={mapping.language}
          options={[
            ['fr', words.languages.fr],
            ['en', words.languages.en],
          ]}
          set={(value) => set({ language: value as Mapping['language'] })}
        />
      </div>
      <Scrolling name={words.columns}>
        <table>
          <thead>
            <tr>
              {header.map((name, place) => (
                <th key={`${place} ${name}`} scope="col">
                  <span>{name}</span>
                  {name !== '' &&
                    (personal.includes(name) && (mapping.columns[name] ?? '-') === '-' ? (
                      <span class="faint">{words.personal}</span>
                    ) : (
                      <select
                        aria-label={words.column(name)}
                        value={mapping.columns[name] ?? '-'}
                        onChange={({ currentTarget }) => column(name, currentTarget.value)}
                      >
                        {options.map(([value, label]) => (
                          <option key={value} value={value}>
                            {label}
                          </option>
                        ))}
                      </select>
                    ))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {header.map((name, place) => (
                  <td key={`${place} ${name}`}>{cells[place] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </div>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly set: (value: string) => void;
}

function Choice({ id, label, value, options, set }: ChoiceProps) {
  return (
    <p class="input">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Everything that a column may be, by its name; what a mapping holds already is among it. */
function targetsOf(
  { rows, kind, link, columns }: Mapping,
  targets: Look['targets'],
  vocabulary: Vocabulary,
  scene: Scene,
): readonly (readonly [value: string, label: string])[] {
  const words = importWords(scene);
  const own =
    rows === 'links'
      ? [...vocabulary.links.values()].filter(({ id }) => !link || id === link)
      : [...vocabulary.kinds.values()].filter(({ id }) => !kind || id === kind);
  const fields = new Map(
    own.flatMap((one) => one.fields.map(({ id, label }) => [id, inWords(label, scene)] as const)),
  );
  const named = (target: string): string => {
    const known = words.targets[target] ?? fields.get(target);
    if (known !== undefined) return known;
    const [, scheme] = /^identifier:(.+)$/.exec(target) ?? [];
    if (scheme !== undefined) return words.identifier(scheme);
    const [, verb = '', other = ''] = /^link:(\w+):(\w+)$/.exec(target) ?? [];
    const [verbLabel, kindLabel] = [vocabulary.links.get(verb), vocabulary.kinds.get(other)].map(
      (one) => inWords(one?.label, scene),
    );
    if (verbLabel) return `${verbLabel} (${kindLabel})`;
    const [field = '', part = ''] = target.split('.');
    return fields.has(field) ? `${fields.get(field)} (${part})` : target;
  };
  const all = new Set([...targets[rows], ...fields.keys(), ...Object.values(columns)]);
  all.delete('-');
  return [
    ['-', words.leaveOut] as const,
    ...[...all]
      .map((target) => [target, named(target)] as const)
      .sort(([, a], [, b]) => a.localeCompare(b, scene.language)),
  ];
}
