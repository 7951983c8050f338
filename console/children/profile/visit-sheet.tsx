import './sheet/visit-sheet.css';
import { Button, Flex, Skeleton } from 'antd';
import { useAsked } from '../../data/use-asked.ts';
import { useSay } from '../../language.ts';
import { ChildVisitSheet } from '../../operations.generated.ts';
import { AnsweredBy } from '../../shown/answered-by.tsx';
import { today } from '../../shown/days.ts';
import { useWhere } from '../../where.ts';
import { answerOfChild } from './answer-of-child.ts';
import { GoButton } from './go-button.tsx';
import { NotThere } from './not-there.tsx';
import { ProfileAnswer } from './profile-answer.ts';
import { SheetPaper } from './sheet/sheet-paper.tsx';

/** The visit sheet (走访单): one page of A4 for the door, with what the visitor may know and room to write. */
export default function VisitSheet() {
  const say = useSay();
  const { state } = useWhere();
  const id = state.id ?? '';
  const { answer, again } = useAsked(ChildVisitSheet, id === '' ? null : { id });
  const child = answer?.data?.child;
  if (!child && (id === '' || answer)) return <NotThere id={id} answer={answer} onRetry={again} />;
  if (!child || !answer) return <Skeleton active title={false} paragraph={{ rows: 12 }} />;
  const ofChild = answerOfChild(answer, child, today());
  return (
    <ProfileAnswer value={ofChild}>
      <Flex wrap gap={8} className="sheet-actions">
        <Button type="primary" onClick={() => print()}>
          {say('打印', 'Print')}
        </Button>
        <GoButton to="/children/profile" state={{ id }}>
          {say('返回档案', 'Back to the profile')}
        </GoButton>
        <AnsweredBy answer={ofChild} />
      </Flex>
      <SheetPaper child={child} />
    </ProfileAnswer>
  );
}
