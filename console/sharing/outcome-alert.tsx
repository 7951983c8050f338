import { Alert } from 'antd';
import type { Outcome } from '../data/outcome.ts';

/** Why an act was not done, and what to put right; nothing when it was. */
export function OutcomeAlert({ outcome }: { outcome: Outcome<unknown> | undefined }) {
  if (!outcome || outcome.kind === 'DONE') return null;
  const sentences =
    outcome.kind === 'REFUSED'
      ? [...new Set(Object.values(outcome.fields))].filter((one) => one !== outcome.sentence)
      : [];
  return (
    <Alert
      type={outcome.kind === 'REFUSED' ? 'error' : 'warning'}
      role="alert"
      style={{ marginBottom: 12 }}
      title={outcome.sentence}
      description={
        sentences.length > 0 && (
          <ul className="sharing-groups">
            {sentences.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )
      }
    />
  );
}

/** What is wrong with one field of a form, as antd shows it beside the control; `fields` takes in `fields.3`. */
export function wrong(outcome: Outcome<unknown> | undefined, field: string) {
  if (outcome?.kind !== 'REFUSED') return {};
  const found = Object.entries(outcome.fields).filter(([key]) => key === field || key.startsWith(`${field}.`));
  return found.length > 0 ? ({ validateStatus: 'error', help: found.map(([, text]) => text).join(' ') } as const) : {};
}
