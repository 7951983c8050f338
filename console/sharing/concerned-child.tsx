import { useEffect } from 'react';
import { useAsked } from '../data/use-asked.ts';
import { useSay } from '../language.ts';
import { SharingChild } from '../operations.generated.ts';

const ID_LENGTH = 26;

/** Under a child's id: who it is, so that a form is not filled in for the wrong one. */
export function ConcernedChild({ id, onDivision }: { id: string; onDivision?(code: string | null): void }) {
  const say = useSay();
  const named = id.trim();
  const { answer } = useAsked(SharingChild, named.length >= ID_LENGTH ? { id: named } : null);
  const child = answer?.data?.child;
  const code = child?.division?.code ?? null;
  useEffect(() => onDivision?.(code), [code, onDivision]);
  if (!answer && named.length >= ID_LENGTH) return <>{say('正在核对……', 'Looking up…')}</>;
  if (!answer)
    return <>{say('26 位，见儿童档案；可从儿童档案直接进入本页。', '26 characters, as in the child’s profile.')}</>;
  if (!child?.name)
    return (
      <>{say('您现在看不到这名儿童的姓名，请核对编号。', 'You cannot see this child’s name now; check the id.')}</>
    );
  const age = child.age == null ? '' : say(`，${child.age} 岁`, `, ${child.age}`);
  return <b>{`${child.name}${age}${child.division?.name ? `，${child.division.name}` : ''}`}</b>;
}
