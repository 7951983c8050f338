import { useSay } from '../language.ts';

interface ChildWordsProps {
  childId: string | null;
  child: { readonly name: string | null; readonly age: number | null } | null;
}

/** A child as a list names it: the name as far as it may be shown, and the age; the end of the id where the name may not. */
export function ChildWords({ childId, child }: ChildWordsProps) {
  const say = useSay();
  if (childId === null) return <span>{say('不针对一名儿童', 'No particular child')}</span>;
  return (
    <span>
      {child?.name ?? say(`姓名未显示（编号尾号 ${childId.slice(-4)}）`, `Name not shown (id …${childId.slice(-4)})`)}
      {child?.age != null && say(`，${child.age} 岁`, `, ${child.age}`)}
    </span>
  );
}
