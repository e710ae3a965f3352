/** A choice of one among several, or of all. */

interface Props {
  readonly label: string;
  readonly any: string;
  /** Labels by value. */
  readonly all: Readonly<Record<string, string>>;
  readonly value: string | null;
  readonly onChoose: (value: string | null) => void;
}

export function Choice({ label, any, all, value, onChoose }: Props) {
  return (
    <label class="choice">
      {label}{' '}
      <select
        value={value ?? ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value || null)}
      >
        <option value="">{any}</option>
        {Object.entries(all).map(([one, said]) => (
          <option key={one} value={one}>
            {said}
          </option>
        ))}
      </select>
    </label>
  );
}
