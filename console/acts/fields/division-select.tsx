import { TreeSelect } from 'antd';
import { useState } from 'react';
import { ask } from '../../data/ask.ts';
import { useAsked } from '../../data/use-asked.ts';
import { useSay } from '../../language.ts';
import { DivisionsBelow } from '../../operations.generated.ts';
import { useSession } from '../../signed-in.ts';
import type { ControlProps } from './field-control.tsx';

interface Branch {
  readonly id: string;
  readonly pId: string;
  readonly value: string;
  readonly title: string;
  readonly isLeaf: boolean;
}

interface Below {
  readonly code: string;
  readonly name?: string | null;
  readonly level?: string | null;
}

/** A division of the person's area, opened level by level. */
export function DivisionSelect({ id, value, onChange, onBlur }: ControlProps<string | undefined>) {
  const say = useSay();
  const { division } = useSession().viewer;
  const { answer } = useAsked(DivisionsBelow, { code: division });
  const [opened, setOpened] = useState<readonly Branch[]>([]);
  const top = answer?.data?.division;
  const first = top ? [branch(top, ''), ...(top.subdivisions ?? []).map((each) => branch(each, top.code))] : [];
  const known = [...first, ...opened];
  const isElsewhere = Boolean(value) && top !== undefined && !known.some((each) => each.value === value);
  const given = useAsked(DivisionsBelow, isElsewhere && value ? { code: value } : null).answer?.data?.division;
  const open = async (code: string) => {
    const { data } = await ask(DivisionsBelow, { code });
    const below = (data?.division?.subdivisions ?? []).map((each) => branch(each, code));
    setOpened((before) => [...before.filter(({ pId }) => pId !== code), ...below]);
  };
  return (
    <TreeSelect
      {...(id ? { id } : {})}
      treeDataSimpleMode
      treeDefaultExpandedKeys={[division]}
      treeData={isElsewhere && given ? [...known, branch({ ...given, level: 'VILLAGE' }, '')] : known}
      loadData={async ({ value: code }) => {
        if (code !== division) await open(String(code));
      }}
      showSearch={{ treeNodeFilterProp: 'title' }}
      allowClear
      placeholder={say('选择乡镇、村', 'Choose a township or village')}
      value={value ?? null}
      onChange={(next) => onChange?.(next ?? undefined)}
      {...(onBlur ? { onBlur } : {})}
    />
  );
}

function branch({ code, name, level }: Below, pId: string): Branch {
  return { id: code, pId, value: code, title: name ?? code, isLeaf: level === 'VILLAGE' };
}
