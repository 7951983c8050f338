import { Tag } from 'antd';
import { useSay } from '../language.ts';
import type { MayRead } from './may-read.ts';
import { denialWords } from './rule-words.ts';

/** Whether one may read a field, in words: 可以看, 脱敏显示, 填写个案编号后可以看, or why not. */
export function ReadingTag({ of: { decision, withCase, purpose } }: { of: MayRead }) {
  const say = useSay();
  if (decision.kind === 'ALLOW') return <Tag color="success">{say('可以看', 'Readable')}</Tag>;
  const more = withCase?.kind === 'ALLOW' && <span className="sharing-quiet">{caseWords()}</span>;
  if (decision.kind === 'MASK')
    return (
      <>
        <Tag color="warning">{say('脱敏显示', 'Masked')}</Tag>
        {more}
      </>
    );
  return (
    <>
      <Tag>{say('看不到', 'Hidden')}</Tag>
      {more || <span className="sharing-quiet">{denialWords(say, decision.code)}</span>}
    </>
  );

  function caseWords(): string {
    return purpose === 'EMERGENCY'
      ? say('登记紧急查阅后可以看', 'readable in an emergency access')
      : say('填写个案编号后可以看该儿童的', 'readable for the child of a case');
  }
}
