import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useAsked } from '../data/use-asked.ts';
import { useSay } from '../language.ts';
import { EmergencyAccesses } from '../operations.generated.ts';
import { AnsweredBy } from '../shown/answered-by.tsx';
import { ForPurpose } from '../shown/purpose-choice.tsx';
import { useSession } from '../signed-in.ts';
import { goTo, useWhere } from '../where.ts';
import { Choice } from './choice.tsx';
import { EmergencyPaper } from './emergency-paper.tsx';
import { PaperList } from './paper-list.tsx';

const PAGE_SIZE = 30;
const TICK_MS = 20_000;
const FILTERS = { OPEN: { isOpen: true }, TO_REVIEW: { isReviewed: false }, LATE: { isReviewOverdue: true } } as const;

/** 紧急查阅: one's own with the time that is left; what is to be reviewed, for those who may. */
export default function EmergenciesPage() {
  return (
    <ForPurpose>
      <Emergencies />
    </ForPurpose>
  );
}

function Emergencies() {
  const say = useSay();
  const now = useNow();
  const { viewer, purposes } = useSession();
  const { state } = useWhere();
  const fallback = ['MANAGER', 'AUDITOR'].includes(viewer.role) ? 'TO_REVIEW' : 'ALL';
  const shown = state.show ?? fallback;
  const filter = shown in FILTERS ? FILTERS[shown as keyof typeof FILTERS] : {};
  const { answer, isAsking, again } = useAsked(EmergencyAccesses, {
    filter,
    first: PAGE_SIZE,
    after: state.after || null,
  });
  const options = [
    { value: 'OPEN', label: say('现在可查阅', 'Open now') },
    { value: 'TO_REVIEW', label: say('待复核', 'To review') },
    { value: 'LATE', label: say('逾期未复核', 'Review overdue') },
  ];
  return (
    <>
      <search className="sharing-filters">
        <Choice label={say('状态', 'State')} name="show" options={options} fallback={fallback} />
        {purposes.some(({ purpose }) => purpose === 'EMERGENCY') && (
          <Button danger onClick={() => goTo('/sharing/emergency')}>
            {say('登记紧急查阅', 'Open an emergency access')}
          </Button>
        )}
      </search>
      <PaperList
        page={answer?.data?.emergencyAccesses}
        isAsking={isAsking || !answer}
        notices={answer?.notices}
        empty={say('没有符合条件的紧急查阅。', 'No emergency access matches.')}
      >
        {(each) => (
          <EmergencyPaper
            key={each.number}
            access={each}
            now={now}
            isReasonShown={each.reason !== null && !answer?.masked.includes('EmergencyAccess.reason')}
            onChanged={() => void again()}
          />
        )}
      </PaperList>
      {answer && <AnsweredBy answer={answer} />}
    </>
  );
}

function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(tick);
  }, []);
  return now;
}
