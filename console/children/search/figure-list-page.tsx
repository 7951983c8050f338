import { Alert, Card, Descriptions, Flex, Skeleton } from 'antd';
import { useMemo } from 'react';
import { useAsked } from '../../data/use-asked.ts';
import { Go } from '../../go.tsx';
import { useSay, useTerm } from '../../language.ts';
import { FigureOfList, type FigureOfListQuery } from '../../operations.generated.ts';
import { figureListing, listsChildren } from './figure-listing.ts';
import { type DescribedFigure, describedList, type FigureQuestion } from './figure-question.ts';
import { moveBetweenRows } from './move-between-rows.ts';
import { ListWithheld } from './nothing-found.tsx';
import { Results } from './results.tsx';

/** The list behind a figure (指标背后的名单): what the figure counts, then the children it counts. */
export function FigureListPage({ question }: { question: FigureQuestion }) {
  const say = useSay();
  const term = useTerm();
  const { register, division } = question;
  const { answer } = useAsked(FigureOfList, {
    division,
    civilAffairs: register === 'CIVIL_AFFAIRS',
    education: register === 'EDUCATION',
    womensFederation: register === 'WOMENS_FEDERATION',
    youthLeague: register === 'YOUTH_LEAGUE',
  });
  const described = answer?.data ? describedList(figuresOf(answer.data), question) : null;
  const list = described?.list ?? null;
  const listing = useMemo(() => (list ? figureListing(list, question) : null), [list, question]);
  const which = [
    described?.part,
    question.figure.isMissing && say('没有达到的', 'not yet'),
    described?.butNot && say(`不在“${described.butNot}”之内的`, `not in “${described.butNot}”`),
  ];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the links inside
    <div className="children-search" onKeyDown={moveBetweenRows}>
      <h1>
        {described
          ? say(`名单：${described.title}`, `List: ${described.title}`)
          : say('指标背后的名单', 'List behind a figure')}
      </h1>
      {!answer && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {answer && !described && <FigureUnknown answer={answer} />}
      {described && (
        <Card size="small">
          <Descriptions
            size="small"
            column={{ xs: 1, md: 2 }}
            items={[
              { key: 'place', label: say('地区', 'Area'), children: answer?.data?.division?.fullName ?? division },
              { key: 'owner', label: say('负责部门', 'Department'), children: term('Department', register) },
              {
                key: 'which',
                label: say('名单范围', 'Which'),
                children: which.filter(Boolean).join('，') || say('全部列入的', 'All counted'),
              },
              { key: 'basis', label: say('依据', 'Basis'), children: described.basis },
              { key: 'definition', label: say('口径', 'Definition'), children: described.definition, span: 'filled' },
            ]}
          />
          <Flex gap={20} className="list-ways">
            <Go to="/dashboard" state={{ division }}>
              {say('返回看板', 'Dashboard')}
            </Go>
            <Go to="/children">{say('查找儿童', 'Find a child')}</Go>
          </Flex>
        </Card>
      )}
      {listing && <Results listing={listing} title={described?.title ?? '儿童名单'} />}
      {described && !listing && <NoChildren list={list} question={question} />}
    </div>
  );
}

function figuresOf({ division }: FigureOfListQuery): readonly DescribedFigure[] {
  const sections = [division?.civilAffairs, division?.education, division?.womensFederation, division?.youthLeague];
  return sections.flatMap((section) => section?.figures ?? []);
}

function FigureUnknown({ answer }: { answer: Parameters<typeof ListWithheld>[0]['answer'] }) {
  const say = useSay();
  if (answer.notices.length > 0) return <ListWithheld answer={answer} />;
  return (
    <Alert
      type="warning"
      showIcon
      title={say('没有这个指标，或该地区不在您的范围内。', 'No such figure, or the area is not yours.')}
    />
  );
}

/** The figure counts something else than children, or opens no list. */
function NoChildren({
  list,
  question: { register, division, figure },
}: {
  list: string | null;
  question: FigureQuestion;
}) {
  const say = useSay();
  if (list === null || listsChildren(list))
    return <Alert type="info" showIcon title={say('这个指标不提供名单。', 'This figure opens no list.')} />;
  const state = { figure: figure.code, department: register, division };
  return (
    <Alert
      type="info"
      showIcon
      title={say('这个指标统计的不是儿童。', 'This figure does not count children.')}
      action={
        <Go to="/places" state={{ ...state, ...(figure.isMissing ? { missing: '1' } : {}) }}>
          {say('在“场所”中打开', 'Open in Places')}
        </Go>
      }
    />
  );
}
