import { useSay } from '../../language.ts';
import { amountText } from '../figure-words.ts';
import { STEPS, stepBounds, stepOf } from './scale.ts';

/** What the colours mean (图例): the deeper the more. */
export function Legend({ range, unit }: { range: readonly [number, number] | null; unit: string }) {
  const say = useSay();
  if (!range) return <p className="board-quiet">{say('没有可以显示的数。', 'No number to show.')}</p>;
  return (
    <ul className="board-legend" aria-label={say('图例：颜色越深，数值越大', 'Legend: the deeper the more')}>
      {stepBounds(range).map(([from, until]) => (
        <li key={from}>
          <i style={{ background: STEPS[stepOf((from + until) / 2, range)]?.ground }} />
          {from === until ? amountText(from, unit) : `${amountText(from, unit)}–${amountText(until, unit)}`}
        </li>
      ))}
      <li>
        <i style={{ background: '#f2f2f0' }} />
        {say('不显示或无对象', 'withheld or none')}
      </li>
    </ul>
  );
}
