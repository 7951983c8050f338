import { Button, Card, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { termIn, useLanguage, useSay } from '../language.ts';
import { useSession } from '../signed-in.ts';
import { statePurpose, useStatedPurpose } from '../stated-purpose.ts';

/** Shows what needs a purpose (使用目的) once one is stated; until then asks for it: one click. */
export function ForPurpose({ children }: { children: ReactNode }) {
  const { purpose } = useStatedPurpose();
  return purpose === '' ? <PurposeChoice level={1} /> : children;
}

/** Asks what for. Only statistics and public data are shown without an answer. */
export function PurposeChoice({ level = 2 }: { level?: 1 | 2 }) {
  const { purposes, roleTerm } = useSession();
  const say = useSay();
  const of = useLanguage();
  if (purposes.length === 0)
    return <p>{say(`您的角色（${roleTerm}）不使用儿童数据。`, 'Your role does not use data about children.')}</p>;
  return (
    <Card className="purpose-choice">
      <Typography.Title level={level} style={{ marginTop: 0, fontSize: 18 }}>
        {say('您这次为什么使用数据？', 'What do you need the data for?')}
      </Typography.Title>
      <Typography.Paragraph>
        {say(
          '儿童的个人信息只能为所说明的目的使用。请选择使用目的，每次查阅都会连同目的记入处理记录；以后可在页面上方更改。',
          'Personal data of children may be used only for a stated purpose. Every look-up goes on record with it; you can change it in the header.',
        )}
      </Typography.Paragraph>
      <Flex wrap gap={10}>
        {purposes.map(({ purpose, term }) => (
          <Button key={purpose} size="large" onClick={() => statePurpose({ purpose })}>
            {of === 'zh' ? term : termIn(of, 'Purpose', purpose)}
          </Button>
        ))}
      </Flex>
    </Card>
  );
}
