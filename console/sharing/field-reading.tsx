import { Descriptions } from 'antd';
import type { Purpose } from '../../schema/access/viewer.ts';
import { Go } from '../go.tsx';
import { useSay, useTerm } from '../language.ts';
import { useSession } from '../signed-in.ts';
import type { CatalogueLine } from './catalogue.ts';
import { mayRead, type Reader } from './may-read.ts';
import { ReadingTag } from './reading-tag.tsx';
import { levelWords, maskWords } from './rule-words.ts';

/** What the person may read of one field for each of their purposes, and under which agreements. */
export function FieldReading({ line, reader }: { line: CatalogueLine; reader: Reader }) {
  const say = useSay();
  const term = useTerm();
  const { purposes } = useSession();
  const items = purposes.map(({ purpose }) => {
    const reading = mayRead(reader, line, purpose as Purpose);
    return {
      key: purpose,
      label: term('Purpose', purpose),
      children: (
        <span>
          <ReadingTag of={reading} />
          {reading.decision.kind !== 'DENY' &&
            reading.agreements.map(({ number }) => (
              <Go key={number} to="/sharing/agreements" state={{ number }} style={{ marginRight: 8 }}>
                {number}
              </Go>
            ))}
        </span>
      ),
    };
  });
  return (
    <div>
      <p>
        {levelWords(say, line.level)}
        {line.mask && `；${say('脱敏时', 'masked:')}${maskWords(say, line.mask)}`}
        {line.roles &&
          `；${say('只供', 'only for ')}${line.roles.map((role) => term('Role', role)).join('、')}${say('使用', '')}`}
        <span className="sharing-code"> {line.coordinate}</span>
      </p>
      <Descriptions size="small" bordered column={{ xs: 1, lg: 2 }} items={items} />
      <p className="sharing-quiet">
        {say(
          '这里说的是数据项；能看到哪些儿童，由管辖范围和名册决定。未满 14 周岁儿童的个人信息至少按第 3 级对待，年满 18 周岁的不再共享。',
          'This is about the field; which children one sees depends on area and roster. Under 14 nothing personal is below level 3; from 18 nothing is shared.',
        )}
      </p>
    </div>
  );
}
