/** Something that is shown once: a token, a link. */
import { useEffect, useRef } from 'preact/hooks';
import type { Props } from '../../shared/scene.ts';
import { accountWords } from './words.ts';

interface SecretProps extends Props {
  readonly label: string;
  readonly secret: string;
  readonly onClose: () => void;
}

export function Secret({ scene, label, secret, onClose }: SecretProps) {
  const words = accountWords(scene);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [secret]);
  return (
    <div class="secret" role="status">
      <label>
        {label}
        <input ref={field} readOnly value={secret} />
      </label>
      <button type="button" onClick={() => void navigator.clipboard?.writeText(secret)}>
        {words.copy}
      </button>
      <button type="button" class="quiet" onClick={onClose}>
        {words.close}
      </button>
    </div>
  );
}
