import { Select } from 'antd';
import { useAsked } from '../../data/use-asked.ts';
import { useSay } from '../../language.ts';
import { DivisionsBelow } from '../../operations.generated.ts';
import { ancestryOf } from './division-code.ts';

interface DivisionChoiceProps {
  /** The area the person is responsible for; nothing outside of it is offered. */
  readonly own: string;
  readonly value: string;
  onChange(code: string): void;
}

/** Chooses a place step by step within the person's own area (区划逐级选择): county, township, village. */
export function DivisionChoice({ own, value, onChange }: DivisionChoiceProps) {
  const chosen = ancestryOf(value, own);
  const above = [own, ...chosen].filter((code) => code.length < 12);
  return above.map((code, at) => (
    <LevelChoice
      key={code}
      above={code}
      value={chosen[at] ?? ''}
      onChange={(next) => onChange(next || (code === own ? '' : code))}
    />
  ));
}

function LevelChoice({ above, value, onChange }: { above: string; value: string; onChange(code: string): void }) {
  const say = useSay();
  const { answer, isAsking } = useAsked(DivisionsBelow, { code: above || '0' });
  const below = answer?.data?.division?.subdivisions ?? [];
  if (answer && below.length === 0) return null;
  const label =
    {
      2: say('市', 'City'),
      4: say('县、区', 'County'),
      6: say('乡镇、街道', 'Township'),
      9: say('村、社区', 'Village'),
    }[above.length] ?? say('地区', 'Area');
  return (
    <Select
      aria-label={label}
      placeholder={label}
      style={{ width: 150 }}
      allowClear
      loading={isAsking}
      showSearch={{ optionFilterProp: 'label' }}
      value={value || undefined}
      onChange={(code) => onChange(code ?? '')}
      options={below.map(({ code, name }) => ({ value: code, label: name ?? code }))}
    />
  );
}
