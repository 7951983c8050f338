import { Form, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useLanguage, useSay } from '../../language.ts';
import { useSession } from '../../signed-in.ts';
import type { RecordKind } from '../described.ts';
import { useForm } from '../form-context.ts';
import { RECORD_TITLES } from '../naming.ts';
import { personalName } from '../presets.ts';
import type { Choice } from '../records/choice.ts';
import { OF_CHILD } from '../records/use-child-records.ts';
import { usePlaces } from '../records/use-places.ts';
import type { ControlProps } from './field-control.tsx';
import { useLater } from './use-later.ts';

type RecordProps = ControlProps<string | undefined> & { readonly kind: RecordKind; readonly isRequired?: boolean };

/** A record chosen by what it is called, never by its number: of the child, or of the area. */
export function RecordSelect(props: RecordProps) {
  return OF_CHILD.has(props.kind) ? <OfChild {...props} /> : <OfArea {...props} />;
}

function OfChild({ kind, isRequired, value, onChange, ...control }: RecordProps) {
  const say = useSay();
  const of = useLanguage();
  const { records, isAskingRecords } = useForm();
  const choices = records[kind] ?? [];
  const me = personalName(useSession().viewer);
  const myself =
    kind === 'PAIRING_MEMBER' && !isRequired ? choices.find(({ label }) => label.startsWith(me)) : undefined;
  const only = isRequired && choices.length === 1 ? choices[0]?.value : myself?.value;
  useVersions(kind, choices);
  // biome-ignore lint/correctness/useExhaustiveDependencies: chosen once, when there is nothing else to choose, or it is oneself
  useEffect(() => {
    if (only !== undefined && value === undefined) onChange?.(only);
  }, [only]);
  const title = RECORD_TITLES[kind][of === 'zh' ? 0 : 1];
  return (
    <Select
      {...control}
      allowClear={!isRequired}
      loading={isAskingRecords}
      value={value ?? null}
      onChange={(next) => onChange?.(next ?? undefined)}
      options={choices.map((one) => ({ value: one.value, label: one.label }))}
      placeholder={
        !isAskingRecords && choices.length === 0
          ? say(`这名儿童没有可以办理的${title}`, `No ${title.toLowerCase()} of this child`)
          : say('请选择', 'Choose')
      }
      notFoundContent={say(`没有${title}`, `No ${title.toLowerCase()}`)}
    />
  );
}

function OfArea({ kind, isRequired, value, onChange, ...control }: RecordProps) {
  const say = useSay();
  const { records } = useForm();
  const [text, setText] = useState('');
  const { choices, isAsking } = usePlaces(kind, useLater(text));
  const { status } = Form.Item.useStatus();
  const known = records[kind] ?? [];
  const all = [...known, ...choices.filter(({ value: id }) => !known.some((one) => one.value === id))];
  const me = personalName(useSession().viewer);
  const myself = kind === 'GRID_WORKER' ? all.find(({ label }) => label.startsWith(me))?.value : undefined;
  const near = isRequired ? (known[0]?.value ?? myself) : undefined;
  useVersions(kind, all);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the child's own school, or the grid worker who reports, is offered once
  useEffect(() => {
    if (near !== undefined && value === undefined) onChange?.(near);
  }, [near]);
  return (
    <Select
      {...control}
      {...(status ? { status: status === 'error' ? ('error' as const) : ('' as const) } : {})}
      showSearch={kind === 'SOCIAL_WORKER' ? { optionFilterProp: 'label' } : { filterOption: false, onSearch: setText }}
      allowClear={!isRequired}
      loading={isAsking}
      value={value ?? null}
      onChange={(next) => onChange?.(next ?? undefined)}
      options={all.map((one) => ({ value: one.value, label: one.label }))}
      placeholder={say('输入名称查找', 'Type a name')}
      notFoundContent={
        isAsking ? say('正在查找…', 'Looking…') : say('本县没有找到，请换一个名称。', 'Nothing found in the county.')
      }
    />
  );
}

function useVersions(kind: RecordKind, choices: readonly Choice[]): void {
  const { noteVersion } = useForm();
  const seen = JSON.stringify(choices);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `seen` says what was offered
  useEffect(() => {
    for (const { value, version } of choices) if (version) noteVersion(kind, value, version);
  }, [seen]);
}
