import { amountText } from './figure-words.ts';

/** A share as a bar with its number (占比). */
export function ShareBar({ share }: { share: number | null }) {
  return (
    <span className="board-share">
      <span>
        <i style={{ width: `${(share ?? 0) * 100}%` }} />
      </span>
      <b>{amountText(share, '%')}</b>
    </span>
  );
}
