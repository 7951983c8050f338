import { Tag } from 'antd';
import { useSay } from '../language.ts';
import { today } from '../shown/days.ts';
import { dueWords } from './due-words.ts';

/** By when something open has to be answered, and how late it is, in words. */
export function DueTag({ dueOn, isLate, isProvisional }: { dueOn: string; isLate: boolean; isProvisional: boolean }) {
  const say = useSay();
  return (
    <>
      <Tag color={isLate ? 'error' : 'processing'}>{dueWords(say, dueOn, today())}</Tag>
      <span className="sharing-quiet" style={{ fontWeight: 400 }}>
        {say(`期限 ${dueOn}`, `due ${dueOn}`)}
        {isProvisional && say('（暂定，下一年节假日安排尚未公布）', ' (provisional)')}
      </span>
    </>
  );
}
