import { Card, Empty, Typography } from 'antd';
import type { Answer } from '../../data/answer.ts';
import { useSay, useTerm } from '../../language.ts';
import type { TraceChildQuery } from '../../operations.generated.ts';
import { AnsweredBy } from '../../shown/answered-by.tsx';

/** Which departments know the child, and whom to ask (向谁询问). */
export function Trace({ trace, answer }: { trace: TraceChildQuery['findChild']; answer: Answer<unknown> }) {
  const say = useSay();
  const term = useTerm();
  const offices = [trace?.civilAffairs, trace?.education, trace?.womensFederation, trace?.youthLeague].flatMap(
    (office) => office ?? [],
  );
  if (offices.length === 0)
    return (
      <Card size="small">
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={say(
            '没有部门掌握与这些信息完全一致的儿童。请核对后再试；情况紧急的，请直接报告。',
            'No department knows a child who agrees with these details. Check them; report at once if it is urgent.',
          )}
        />
        <AnsweredBy answer={answer} />
      </Card>
    );
  return (
    <Card
      size="small"
      title={
        <h2 className="section-title">{say(`${offices.length} 个部门掌握这个孩子`, `Known to ${offices.length}`)}</h2>
      }
    >
      <ul className="trace-offices">
        {offices.map(({ department, office, phone }) => (
          <li key={department}>
            <b>{term('Department', department)}</b>
            <span>{office ?? say('没有登记联系单位', 'No office on record')}</span>
            {phone && <a href={`tel:${phone}`}>{phone}</a>}
          </li>
        ))}
      </ul>
      <Typography.Paragraph type="secondary" style={{ margin: 0 }}>
        {say('请凭工作需要与联系单位核实；这次查找已记入处理记录。', 'Ask the office. This look-up is on record.')}
      </Typography.Paragraph>
      <AnsweredBy answer={answer} />
    </Card>
  );
}
