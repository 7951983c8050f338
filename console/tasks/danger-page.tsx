import { Alert } from 'antd';
import { useState } from 'react';
import { useSay } from '../language.ts';
import type { ReportDangerMutation } from '../operations.generated.ts';
import { useWhere } from '../where.ts';
import { DangerForm } from './danger-form.tsx';
import { ReportSent } from './report-sent.tsx';

/** The mandatory report (强制报告): one page, filled in within two minutes; then who was told and by when they act. */
export function DangerPage() {
  const say = useSay();
  const { state } = useWhere();
  const child = state.child ?? '';
  const [sent, setSent] = useState<ReportDangerMutation['reportDanger']>(null);
  return (
    <div className="act-page">
      <h1>{say('强制报告', 'Report a danger')}</h1>
      {sent ? (
        <ReportSent report={sent} another={() => setSent(null)} />
      ) : (
        <>
          <Alert
            type="warning"
            showIcon
            className="purpose-offer"
            title={say(
              '危险正在发生的，请先拨打 110；有人受伤、生病的，同时拨打 120。',
              'If the danger is happening now, call 110 first; 120 for anyone hurt or ill.',
            )}
          />
          <DangerForm key={child} childId={child} sent={setSent} />
        </>
      )}
    </div>
  );
}
