import { cloneElement, type ReactElement, useId } from 'react';
import type { Outcome } from '../data/outcome.ts';

interface ActFieldProps {
  /** The field of the input that it fills; the hub says by it what is wrong. */
  name: string;
  label: string;
  outcome: Outcome<unknown> | undefined;
  children: ReactElement<Record<string, unknown>>;
}

/** One field of a form of an act: its label, its control, and what the hub has against it. */
export function ActField({ name, label, outcome, children }: ActFieldProps) {
  const id = useId();
  const wrong = outcome?.kind === 'REFUSED' ? outcome.fields[name] : undefined;
  const control = cloneElement(children, {
    id,
    'aria-invalid': wrong !== undefined,
    ...(wrong === undefined ? {} : { status: 'error', 'aria-describedby': `${id}-wrong` }),
  });
  return (
    <div className="act-field">
      <label htmlFor={id}>{label}</label>
      {control}
      {wrong !== undefined && (
        <p id={`${id}-wrong`} className="act-wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
