import { type ReactNode, useState } from 'react';
import { useSay } from '../language.ts';

/** A button that asks once more before it acts. */
export function ConfirmButton({
  label,
  question,
  yes,
  isBusy,
  onConfirm,
}: {
  label: string;
  question: ReactNode;
  yes: string;
  isBusy: boolean;
  onConfirm: () => void;
}) {
  const say = useSay();
  const [isAsked, setIsAsked] = useState(false);
  if (!isAsked)
    return (
      <button type="button" disabled={isBusy} onClick={() => setIsAsked(true)}>
        {label}
      </button>
    );
  const confirm = () => {
    setIsAsked(false);
    onConfirm();
  };
  return (
    <section className="confirm" aria-label={label}>
      <p>{question}</p>
      <button type="button" className="ledger-danger-button" onClick={confirm}>
        {yes}
      </button>
      {/* biome-ignore lint/a11y/noAutofocus: whoever asked goes on here by keyboard, with the harmless answer first */}
      <button type="button" autoFocus onClick={() => setIsAsked(false)}>
        {say('不，保持现状', 'No, leave it as it is')}
      </button>
    </section>
  );
}
