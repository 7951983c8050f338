import { useId } from 'react';

interface TilesProps<Value extends string> {
  legend: string;
  choices: readonly { readonly value: Value; readonly label: string }[];
  chosen: readonly Value[];
  /** Several may be chosen. */
  isMany?: boolean;
  choose(value: Value, isChosen: boolean): void;
}

/** A question answered by touching one of a few large choices, or several. */
export function Tiles<Value extends string>({ legend, choices, chosen, isMany = false, choose }: TilesProps<Value>) {
  const name = useId();
  return (
    <fieldset className="act-fieldset">
      <legend className="act-legend">{legend}</legend>
      <div className="tiles">
        {choices.map(({ value, label }) => (
          <label key={value} className="tile">
            <input
              type={isMany ? 'checkbox' : 'radio'}
              name={name}
              checked={chosen.includes(value)}
              onChange={({ target }) => choose(value, target.checked)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
