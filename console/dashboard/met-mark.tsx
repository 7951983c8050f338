import { useSay } from '../language.ts';

/** Whether a target is met, by a sign and a word, not by colour alone. Nothing when there is no target. */
export function MetMark({ isMet }: { isMet: boolean | null }) {
  const say = useSay();
  if (isMet === null) return null;
  return (
    <span className="board-met" data-met={isMet}>
      {isMet ? say('✓ 达标', '✓ met') : say('✕ 未达标', '✕ not met')}
    </span>
  );
}
