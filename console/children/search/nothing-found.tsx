import { Alert, Empty, Flex } from 'antd';
import type { Answer } from '../../data/answer.ts';
import { Go } from '../../go.tsx';
import { useSay } from '../../language.ts';
import { AnsweredBy } from '../../shown/answered-by.tsx';
import { useWhere } from '../../where.ts';
import { readTyped } from './typed.ts';

/** Nobody found: what to try next, and whom to ask about a child outside one's reach. */
export function NothingFound() {
  const say = useSay();
  const { state } = useWhere();
  const typed = readTyped(state.q ?? '');
  const name = typed.kind === 'NAME' && !typed.nameInitials ? (typed.nameContains ?? '') : '';
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={say(
        '没有符合条件的儿童。请检查写法、减少筛选条件，或换一个部门的登记查找。',
        'Nobody found. Check the spelling, take away filters, or look in another register.',
      )}
    >
      <Flex justify="center" gap="8px 20px" wrap>
        <Go to="/children" state={state.in ? { in: state.in } : {}}>
          {say('清除全部条件', 'Clear all')}
        </Go>
        <Go to="/children/find" state={{ name }}>
          {say('查哪个部门掌握、向谁询问', 'Find out which department knows the child')}
        </Go>
      </Flex>
    </Empty>
  );
}

/** The list as a whole is withheld, or its department did not answer: why, and what to do. */
export function ListWithheld({ answer }: { answer: Answer<unknown> }) {
  const say = useSay();
  const sentences = [...new Set(answer.notices.map(({ sentence }) => sentence))];
  return (
    <Alert
      type="warning"
      showIcon
      title={say('这份名单没有显示', 'This list is not shown')}
      description={
        <Flex vertical gap={6}>
          {sentences.map((sentence) => (
            <span key={sentence}>{sentence}</span>
          ))}
          {sentences.length === 0 && (
            <span>{say('没有这个地区，或不在您的管辖范围内。', 'No such area, or it is not yours.')}</span>
          )}
          <AnsweredBy answer={answer} />
        </Flex>
      }
    />
  );
}
