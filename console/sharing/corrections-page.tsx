import { Alert, Button, Tag } from 'antd';
import { useAsked } from '../data/use-asked.ts';
import { Go } from '../go.tsx';
import { useSay, useTerm } from '../language.ts';
import { CorrectionRequests, type CorrectionState, type Department } from '../operations.generated.ts';
import { AnsweredBy } from '../shown/answered-by.tsx';
import { ForPurpose } from '../shown/purpose-choice.tsx';
import { useSession } from '../signed-in.ts';
import { goTo, useWhere } from '../where.ts';
import { Choice, chosen } from './choice.tsx';
import { CorrectionDrawer } from './correction-drawer.tsx';
import { DueTag } from './due-tag.tsx';
import { PaperList } from './paper-list.tsx';
import { readsCorrections } from './parties.ts';
import { CORRECTION_COLOURS } from './state-colours.ts';
import { useCatalogue } from './use-catalogue.ts';

const STATES = ['OPEN', 'CORRECTED', 'CONFIRMED'] as const;
const PAGE_SIZE = 30;

/** 校核: doubts about other departments' data, what is asked of one's own, and by when. */
export default function CorrectionsPage() {
  const session = useSession();
  return <ForPurpose>{readsCorrections(session) ? <Corrections /> : <NotForAuditors />}</ForPurpose>;
}

/** Why there is no list, and where what was done about a correction is on record. */
function NotForAuditors() {
  const say = useSay();
  return (
    <Alert
      type="info"
      showIcon
      title={say(
        '校核的内容涉及儿童资料，不向审计人员开放。',
        'Corrections quote data of children, which auditors do not see.',
      )}
      description={say(
        '谁在什么时候提出、答复了校核，请在处理记录里查询。',
        'Who asked or answered, and when, stands in the processing record.',
      )}
      action={<Go to="/records">{say('打开处理记录', 'Open the record')}</Go>}
    />
  );
}

function Corrections() {
  const say = useSay();
  const term = useTerm();
  const catalogue = useCatalogue();
  const { viewer } = useSession();
  const { state } = useWhere();
  const own = viewer.department as Department;
  const openState = chosen<CorrectionState>(state.state, 'OPEN');
  const { answer, isAsking, again } = useAsked(CorrectionRequests, {
    filter: {
      state: openState,
      owner: state.side === 'IN' ? own : undefined,
      askedBy: state.side === 'OUT' ? own : undefined,
    },
    orderBy: openState === 'OPEN' ? 'DUE_ON_ASC' : 'ASKED_ON_DESC',
    first: PAGE_SIZE,
    after: state.after || null,
  });
  const sides = [
    { value: 'IN', label: say('由我部门答复', 'For my department to answer') },
    { value: 'OUT', label: say('我部门提出', 'By my department') },
  ];
  return (
    <>
      <search className="sharing-filters">
        <Choice label={say('方向', 'Direction')} name="side" options={sides} />
        <Choice
          label={say('状态', 'State')}
          name="state"
          options={STATES.map((value) => ({ value, label: term('CorrectionState', value) }))}
          fallback="OPEN"
        />
        <Button type="primary" onClick={() => goTo('/sharing/correct')}>
          {say('提出校核', 'Ask for a correction')}
        </Button>
      </search>
      <PaperList
        page={answer?.data?.correctionRequests}
        isAsking={isAsking || !answer}
        notices={answer?.notices}
        empty={say(
          '没有符合条件的校核。发现其他部门的数据可能有误时，请提出校核。',
          'None. When data of another department look wrong, ask for a correction.',
        )}
      >
        {(each) => (
          <li
            key={each.number}
            className="sharing-paper"
            data-tone={each.isOverdue ? 'late' : each.state === 'OPEN' ? 'open' : ''}
          >
            <h2>
              <Go to="/sharing/corrections" state={{ ...state, number: each.number }}>
                {each.number}
              </Go>
              <span>{catalogue?.nameOf(each.coordinate) ?? each.coordinate}</span>
              <Tag color={CORRECTION_COLOURS[each.state]}>{term('CorrectionState', each.state)}</Tag>
              {each.isReopened && <Tag color="warning">{say('重新提出', 'Reopened')}</Tag>}
              {each.state === 'OPEN' && (
                <DueTag dueOn={each.dueOn} isLate={each.isOverdue} isProvisional={each.isDueProvisional} />
              )}
            </h2>
            <p>{each.doubt}</p>
            <p className="sharing-quiet">
              {say(
                `${term('Department', each.askedBy)} ${each.askedOn} 提出，由${term('Department', each.owner)}答复`,
                `asked by ${term('Department', each.askedBy)} on ${each.askedOn}, ${term('Department', each.owner)} answers`,
              )}
              {each.division?.name && ` · ${each.division.name}`}
            </p>
          </li>
        )}
      </PaperList>
      {answer && <AnsweredBy answer={answer} />}
      {state.number && <CorrectionDrawer number={state.number} onChanged={() => void again()} />}
    </>
  );
}
