import { useSay } from '../../language.ts';

/** Has it, lacks it, or it does not apply (或不显示), by sign and word. */
export function Mark({ has }: { has: boolean | null }) {
  const say = useSay();
  if (has === null) return <span className="board-quiet">·</span>;
  return has ? (
    <span className="board-yes">✓ {say('有', 'yes')}</span>
  ) : (
    <span className="board-no">✕ {say('缺', 'no')}</span>
  );
}
