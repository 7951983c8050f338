import { Popover } from 'antd';
import { useSay } from '../language.ts';

/** A rule in plain Chinese beside what it is the rule of; on hover, focus and click. */
export function RuleHint({ title, rule }: { title: string; rule: string }) {
  const say = useSay();
  return (
    <Popover trigger={['hover', 'focus', 'click']} content={<p className="board-popover">{rule}</p>}>
      <button type="button" className="board-definition" aria-label={say(`${title}的规则`, `Rule of ${title}`)}>
        {say('规则', 'rule')}
      </button>
    </Popover>
  );
}
