/** Where a file is dropped or chosen, and what may be. */
import { useState } from 'preact/hooks';
import { isEditor, useRole } from '../../proposals/role.ts';
import type { Offered } from '../../remote/importing.ts';
import { savedTable } from '../../shared/csv.ts';
import type { Props } from '../../shared/scene.ts';
import { importWords } from './words.ts';

interface ChoosingProps extends Props {
  readonly offered: Offered;
  readonly file: File | null;
  readonly choose: (file: File) => void;
}

export function Choosing({ scene, offered, file, choose }: ChoosingProps) {
  const words = importWords(scene);
  const role = useRole();
  const [isOver, setOver] = useState(false);
  const { formats, templates, largest, most } = offered;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the field within does the same by keyboard. */}
      <div
        class={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [one] = event.dataTransfer?.files ?? [];
          if (one !== undefined) choose(one);
        }}
      >
        <p>{file === null ? words.drop : words.chosen(file.name)}</p>
        <input
          id="import-file"
          type="file"
          class="unseen"
          aria-describedby="import-largest"
          onChange={({ currentTarget }) => {
            const [one] = currentTarget.files ?? [];
            // The same file chosen again, after it was corrected, is read again.
            currentTarget.value = '';
            if (one !== undefined) choose(one);
          }}
        />
        <label for="import-file" class="button">
          {file === null ? words.choose : words.another}
        </label>
        <p class="faint" id="import-largest">
          {words.largest(largest / 1_000_000, isEditor(role) ? most.publish : most.propose)}
        </p>
      </div>
      {file === null && (
        <>
          <p class="templates">
            <span>{words.templates}</span>
            {(['entities', 'links'] as const).map((one) => (
              <button
                key={one}
                type="button"
                onClick={() => savedTable([templates[one]], `lacis-${one}.csv`, scene.language)}
              >
                {words.template[one]}
              </button>
            ))}
          </p>
          <p class="faint">{words.people}</p>
          <details>
            <summary>{words.formats}</summary>
            <ul class="formats">
              {formats.map(({ id, label }) => (
                <li key={id}>{label}</li>
              ))}
            </ul>
          </details>
        </>
      )}
    </>
  );
}
