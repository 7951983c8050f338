import { useAsked } from '../data/use-asked.ts';
import { useSay } from '../language.ts';
import { FindingDetail } from '../operations.generated.ts';
import { PaperPane } from '../queue/paper-pane.tsx';
import { useFresh } from '../queue/use-fresh.ts';
import { FindingPaper } from './finding-paper.tsx';

interface FindingDetailPaneProps {
  id: string;
  /** The version that the list shows. */
  version: number | undefined;
  close(): void;
  whenActing(): void;
  afterAct(): Promise<void>;
}

/** One finding, opened beside the queue. */
export function FindingDetailPane({ id, version, close, whenActing, afterAct }: FindingDetailPaneProps) {
  const say = useSay();
  const { answer, again } = useAsked(FindingDetail, { id });
  const finding = answer?.data?.finding ?? null;
  useFresh(finding?.version, version, again);
  const acted = async () => {
    await Promise.all([again(), afterAct()]);
  };
  return (
    <PaperPane label={say('比对结果', 'Finding')} answer={answer} close={close}>
      {finding && <FindingPaper finding={finding} whenActing={whenActing} acted={acted} />}
    </PaperPane>
  );
}
