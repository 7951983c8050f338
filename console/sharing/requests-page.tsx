import { Button, Tag } from 'antd';
import { useAsked } from '../data/use-asked.ts';
import { Go } from '../go.tsx';
import { useSay, useTerm } from '../language.ts';
import { type Department, type SharingRequestState, SharingRequests } from '../operations.generated.ts';
import { AnsweredBy } from '../shown/answered-by.tsx';
import { useSession } from '../signed-in.ts';
import { goTo, useWhere } from '../where.ts';
import { Choice, chosen } from './choice.tsx';
import { DueTag } from './due-tag.tsx';
import { FieldLine } from './field-groups.tsx';
import { PaperList } from './paper-list.tsx';
import { mayAskForSharing } from './parties.ts';
import { RequestDrawer } from './request-drawer.tsx';
import { REQUEST_COLOURS } from './state-colours.ts';

const STATES = ['OPEN', 'GRANTED', 'REFUSED', 'WITHDRAWN'] as const;
const PAGE_SIZE = 30;

/** 共享申请: what one's department is asked for, what it has asked for, and by when it is to be answered. */
export default function RequestsPage() {
  const say = useSay();
  const term = useTerm();
  const { viewer } = useSession();
  const { state } = useWhere();
  const own = viewer.department as Department;
  const openState = chosen<SharingRequestState>(state.state, 'OPEN');
  const { answer, isAsking, again } = useAsked(SharingRequests, {
    filter: {
      state: openState,
      provider: state.side === 'IN' ? own : undefined,
      consumer: state.side === 'OUT' ? own : undefined,
    },
    orderBy: openState === 'OPEN' ? 'DUE_ON_ASC' : 'REQUESTED_ON_DESC',
    first: PAGE_SIZE,
    after: state.after || null,
  });
  const sides = [
    { value: 'IN', label: say('别的部门向我部门申请', 'To my department') },
    { value: 'OUT', label: say('我部门提出', 'By my department') },
  ];
  const states = STATES.map((value) => ({ value, label: term('SharingRequestState', value) }));
  return (
    <>
      <search className="sharing-filters">
        {viewer.department !== 'JOINT_MEETING' && (
          <Choice label={say('方向', 'Direction')} name="side" options={sides} />
        )}
        <Choice label={say('状态', 'State')} name="state" options={states} fallback="OPEN" />
        {mayAskForSharing(viewer) && (
          <Button type="primary" onClick={() => goTo('/sharing/request')}>
            {say('提出共享申请', 'Ask for sharing')}
          </Button>
        )}
      </search>
      <PaperList
        page={answer?.data?.sharingRequests}
        isAsking={isAsking || !answer}
        notices={answer?.notices}
        empty={
          openState === 'OPEN'
            ? say('没有待答复的共享申请。需要其他部门的数据时，可以提出申请。', 'No request is waiting for an answer.')
            : say('没有符合条件的共享申请，请改选方向或状态。', 'No request matches.')
        }
      >
        {(each) => (
          <li
            key={each.number}
            className="sharing-paper"
            data-tone={each.isOverdue ? 'late' : each.state === 'OPEN' ? 'open' : ''}
          >
            <h2>
              <Go to="/sharing/requests" state={{ ...state, number: each.number }}>
                {each.number}
              </Go>
              <span>
                {say(
                  `${term('Department', each.consumer)}向${term('Department', each.provider)}申请`,
                  `${term('Department', each.consumer)} asks ${term('Department', each.provider)}`,
                )}
              </span>
              <Tag color={REQUEST_COLOURS[each.state]}>{term('SharingRequestState', each.state)}</Tag>
              {each.state === 'OPEN' && (
                <DueTag dueOn={each.dueOn} isLate={each.isOverdue} isProvisional={each.isDueProvisional} />
              )}
            </h2>
            <p>
              {say('目的：', 'For: ')}
              {each.purposes.map((purpose) => term('Purpose', purpose)).join(say('、', ', '))}
              {say('；内容：', '; what: ')}
              <FieldLine coordinates={each.fields} />
            </p>
            <p>{each.need}</p>
            <p className="sharing-quiet">
              {say(`${each.requestedOn} 申请`, `asked ${each.requestedOn}`)}
              {each.answeredOn && say(`，${each.answeredOn} 办结`, `, closed ${each.answeredOn}`)}
            </p>
          </li>
        )}
      </PaperList>
      {answer && <AnsweredBy answer={answer} />}
      {state.number && <RequestDrawer number={state.number} onChanged={() => void again()} />}
    </>
  );
}
