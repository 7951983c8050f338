import { useAsked } from '../data/use-asked.ts';
import { useSay } from '../language.ts';
import { ConcernedChild } from '../operations.generated.ts';
import { ChildWords } from '../queue/child-words.tsx';
import { divisionLabel } from '../queue/division-options.ts';

/** The child that a form is about, as far as the person may see it, so that nobody is mixed up (所涉儿童). */
export function useConcernedChild(id: string) {
  return useAsked(ConcernedChild, id === '' ? null : { id }).answer?.data?.child ?? null;
}

/** The child that a form is about, in a line. */
export function ConcernedChildLine({ id, child }: { id: string; child: ReturnType<typeof useConcernedChild> }) {
  const say = useSay();
  return (
    <p>
      <b>{say('儿童：', 'Child: ')}</b>
      <ChildWords childId={id} child={child} />
      {child?.division && <span className="paper-quiet">　{divisionLabel(child.division)}</span>}
    </p>
  );
}
