import { Button, Flex, Result } from 'antd';
import type { Answer } from '../../data/answer.ts';
import { useSay } from '../../language.ts';
import { AnsweredBy } from '../../shown/answered-by.tsx';
import { GoButton } from './go-button.tsx';

interface NotThereProps {
  id: string;
  answer: Answer<unknown> | undefined;
  onRetry(): Promise<void>;
}

/** No such child, not in one's area, sealed, or nobody could say: which of the first three is not told, what to do is. */
export function NotThere({ id, answer, onRetry }: NotThereProps) {
  const say = useSay();
  const hasFailed = answer?.departments.some(({ status }) => status === 'UNAVAILABLE') || answer?.data === null;
  const title = hasFailed
    ? say('现在查不到这名儿童', 'This child cannot be looked up now')
    : say('没有您可以查看的这名儿童', 'No such child that you may see');
  return (
    <>
      <h1>{say('儿童档案', "The child's profile")}</h1>
      <Result
        status={hasFailed ? 'warning' : 'info'}
        title={title}
        subTitle={
          hasFailed
            ? (answer?.errors[0]?.message ??
              say('有部门暂时无法访问，请稍后重试。', 'A department cannot be reached; try again later.'))
            : say(
                '可能没有登记，可能不在您的辖区、班级或结对名单内，也可能已经封存。知道姓名、出生日期等两项信息的，可以查找由哪些部门掌握、向谁询问；儿童正处于危险之中的，可以登记紧急查阅。',
                'The child may not be registered, may live outside your area, class or roster, or may be sealed. With two identifiers you can find which departments know it; in danger there is emergency access.',
              )
        }
        extra={
          <Flex wrap gap={8} justify="center">
            {hasFailed && (
              <Button type="primary" onClick={() => void onRetry()}>
                {say('重试', 'Retry')}
              </Button>
            )}
            <GoButton to="/children">{say('返回查找儿童', 'Search children')}</GoButton>
            <GoButton to="/children/find">{say('由哪些部门掌握', 'Which departments know it')}</GoButton>
            <GoButton danger to="/sharing/emergency" state={{ child: id }}>
              {say('紧急查阅', 'Emergency access')}
            </GoButton>
          </Flex>
        }
      />
      {answer && <AnsweredBy answer={{ ...answer, notices: [], partly: [], masked: [] }} />}
    </>
  );
}
