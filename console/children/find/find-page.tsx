import '../search/children.css';
import { Alert, Button, Card, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import type { Answer } from '../../data/answer.ts';
import { ask } from '../../data/ask.ts';
import { Go } from '../../go.tsx';
import { useSay } from '../../language.ts';
import { TraceChild, type TraceChildQuery } from '../../operations.generated.ts';
import { useWhere } from '../../where.ts';
import { areEnough, type GivenIdentifiers, identifiersOf, NO_IDENTIFIERS } from './identifiers.ts';
import { Trace } from './trace.tsx';

/** 找得到、看不见: two identifiers tell which departments know a child and whom to ask, and nothing else. */
export default function FindPage() {
  const say = useSay();
  const { state } = useWhere();
  const [given, setGiven] = useState<GivenIdentifiers>({ ...NO_IDENTIFIERS, name: state.name ?? '' });
  const [answer, setAnswer] = useState<Answer<TraceChildQuery>>();
  const [isAsking, setAsking] = useState(false);
  const fill = (change: Partial<GivenIdentifiers>) => {
    setGiven({ ...given, ...change });
    setAnswer(undefined);
  };
  const look = async () => {
    setAsking(true);
    setAnswer(await ask(TraceChild, { by: identifiersOf(given) }));
    setAsking(false);
  };
  const input = (name: keyof GivenIdentifiers, more: React.ComponentProps<typeof Input> = {}) => (
    <Input
      id={`find-${name}`}
      autoComplete="off"
      value={given[name]}
      onChange={(event) => fill({ [name]: event.target.value })}
      {...more}
    />
  );
  return (
    <div className="children-search find-page">
      <h1>{say('查哪个部门掌握这个孩子', 'Which department knows this child?')}</h1>
      <Card size="small">
        <Typography.Paragraph>
          {say(
            '孩子不在您的辖区或本部门时，用两项信息辨认。系统只回答哪些部门掌握、向谁询问，不显示其他任何内容。',
            'For a child outside your area or department. You are told which departments know the child and whom to ask, nothing else.',
          )}
        </Typography.Paragraph>
        <Form layout="vertical" className="find-form" onFinish={() => void look()}>
          <Form.Item htmlFor="find-name" label={say('姓名（须完全一致）', 'Name (in full)')}>
            {input('name', { maxLength: 100 })}
          </Form.Item>
          <Form.Item htmlFor="find-birthDate" label={say('出生日期', 'Birth date')}>
            {input('birthDate', { type: 'date' })}
          </Form.Item>
          <Form.Item htmlFor="find-guardianPhone" label={say('监护人电话', "Guardian's phone")}>
            {input('guardianPhone', { inputMode: 'tel', maxLength: 30 })}
          </Form.Item>
          <Form.Item htmlFor="find-nationalId" label={say('身份证号', 'National ID')}>
            {input('nationalId', { maxLength: 24 })}
          </Form.Item>
          <Button
            type="primary"
            htmlType="submit"
            autoInsertSpace={false}
            loading={isAsking}
            disabled={!areEnough(given)}
          >
            {say('查找', 'Find')}
          </Button>
        </Form>
        {!areEnough(given) && (
          <p className="search-hint">
            {say(
              '请填写身份证号和姓名（或监护人电话）；没有身份证号的，填写姓名、出生日期、监护人电话中的两项。',
              'The national ID with the name or phone; without it, two of name, birth date and phone.',
            )}
          </p>
        )}
      </Card>
      <div aria-live="polite">{answer && <TraceOrReason answer={answer} />}</div>
      <Go to="/children">{say('返回查找儿童', 'Back to the search')}</Go>
    </div>
  );
}

function TraceOrReason({ answer }: { answer: Answer<TraceChildQuery> }) {
  const sentences = [...new Set(answer.notices.map(({ sentence }) => sentence))];
  const found = answer.data?.findChild;
  if (!found && sentences.length > 0)
    return <Alert type="warning" showIcon title={sentences.map((sentence) => <div key={sentence}>{sentence}</div>)} />;
  return <Trace trace={found ?? null} answer={answer} />;
}
