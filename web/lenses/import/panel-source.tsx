/** Where the file comes from: asked for where it does not say so itself. */
import { useState } from 'preact/hooks';
import type { Look } from '../../remote/importing.ts';
import type { Props } from '../../shared/scene.ts';
import type { Said } from './said.ts';
import { importWords } from './words.ts';

const today = () => new Date().toISOString().slice(0, 10);

interface SourceProps extends Props {
  readonly look: Look;
  readonly said: Said;
  readonly set: (part: Partial<Said>) => void;
  readonly show: () => void;
}

export function SourceForm({ scene, look, said, set, show }: SourceProps) {
  const words = importWords(scene);
  const [missing, setMissing] = useState<string | null>(null);
  const isSaid = (name: 'source' | 'licence') =>
    said[name].trim() !== '' || look.says[name] !== null;
  const field = (name: keyof Said, label: string, type: 'text' | 'url' | 'date' = 'text') => {
    const says = name === 'source' || name === 'licence' ? look.says[name] : null;
    return (
      <p class="input">
        <label for={`import-${name}`}>{label}</label>
        <input
          id={`import-${name}`}
          type="text"
          inputMode={type === 'url' ? 'url' : 'text'}
          maxLength={300}
          value={said[name]}
          placeholder={type === 'date' ? today() : says === null ? '' : `${says} (${words.says})`}
          aria-invalid={missing === name}
          aria-describedby={missing === name ? `import-${name}-wrong` : undefined}
          onInput={({ currentTarget }) => {
            setMissing(null);
            set({ [name]: currentTarget.value });
          }}
        />
        {missing === name && (
          <span class="wrong" id={`import-${name}-wrong`} role="alert">
            {words.missing}
          </span>
        )}
      </p>
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const lacks = isSaid('source') ? (isSaid('licence') ? null : 'licence') : 'source';
        setMissing(lacks);
        if (lacks === null) show();
        else document.getElementById(`import-${lacks}`)?.focus();
      }}
    >
      <h2>{words.source}</h2>
      <p>{words.sourceLead}</p>
      {field('source', words.sourceTitle)}
      {field('licence', words.licence)}
      {field('address', words.address, 'url')}
      {field('read', words.read, 'date')}
      <p>
        <button type="submit" class="main">
          {words.show}
        </button>
      </p>
    </form>
  );
}
