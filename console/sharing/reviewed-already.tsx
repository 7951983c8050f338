import { Alert, Button } from 'antd';
import { useAsked } from '../data/use-asked.ts';
import { useSay, useTerm } from '../language.ts';
import { EmergencyReview } from '../operations.generated.ts';
import { useMoment } from '../shown/days.ts';

/** Somebody was faster (他人已复核): which colleague has reviewed the same emergency access, when, and with what finding. */
export function ReviewedAlready({ number, onRead }: { number: string; onRead(): void }) {
  const say = useSay();
  const term = useTerm();
  const moment = useMoment();
  const { answer } = useAsked(EmergencyReview, { number });
  if (!answer) return null;
  const { finding, reviewText, reviewedAt, reviewedBy } = answer.data?.emergencyAccess ?? {};
  const who = reviewedBy ?? say('其他管理人员', 'Another manager');
  const found = finding ? term('ReviewFinding', finding) : '';
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={
        finding
          ? say(
              `${who}已于 ${moment(reviewedAt)} 复核：${found}。您的复核没有提交。`,
              `${who} reviewed it at ${moment(reviewedAt)}: ${found}. Yours has not been submitted.`,
            )
          : say(
              '这次紧急查阅刚有变动，您的复核没有提交。请刷新清单后再复核。',
              'This access has just changed and yours was not submitted. Refresh the list and review again.',
            )
      }
      description={reviewText}
      action={<Button onClick={onRead}>{say('知道了，刷新清单', 'Refresh the list')}</Button>}
    />
  );
}
