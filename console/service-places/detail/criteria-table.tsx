import { Tag } from 'antd';
import { useSay } from '../../language.ts';
import type { Words } from '../shown.ts';
import type { Criterion, Verdict } from './criterion.ts';

const VERDICTS: Readonly<Record<Verdict, { words: Words; colour: string }>> = {
  MET: { words: ['✓ 达到', '✓ Met'], colour: 'success' },
  UNMET: { words: ['✕ 未达到', '✕ Not met'], colour: 'error' },
  UNKNOWN: { words: ['不判定', 'Not judged'], colour: 'default' },
};

/** How a place compares with the standards (对照标准): how many are met, then each with what is asked and by which document. */
export function CriteriaTable({ criteria }: { criteria: readonly Criterion[] }) {
  const say = useSay();
  const judged = criteria.filter(({ verdict }) => verdict !== 'UNKNOWN').length;
  const met = criteria.filter(({ verdict }) => verdict === 'MET').length;
  const documents = [...new Set(criteria.flatMap(({ document }) => document ?? []))];
  return (
    <>
      <p className="places-summary">
        {judged === 0
          ? say(
              '当地没有标准，或数据未显示，不作判定。',
              'No standard holds here, or the data are withheld: not judged.',
            )
          : say(`${judged} 项中 ${met} 项达到`, `${met} of ${judged} met`)}
      </p>
      <ul className="places-criteria">
        {criteria.map(({ title, asked, actual, verdict }) => (
          <li key={title[0]}>
            <span>{say(...title)}</span>
            <span>
              {say(...actual)}
              {asked && <small>{say(`（标准：${asked}）`, ` (standard: ${asked})`)}</small>}
            </span>
            <Tag color={VERDICTS[verdict].colour}>{say(...VERDICTS[verdict].words)}</Tag>
          </li>
        ))}
      </ul>
      {documents.length > 0 && (
        <p className="places-note">
          {say('依据：', 'By: ')}
          {documents.join('；')}
        </p>
      )}
    </>
  );
}
