import { type FormEvent, useState } from 'react';
import { type Say, useSay } from '../language.ts';
import { requestHeaders } from '../stated-purpose.ts';
import { today } from './days.ts';

const UNREACHABLE = [
  '无法连接儿童数据枢纽，请稍后重试。',
  'The Child Data Hub cannot be reached. Try again later.',
] as const;

/** 合规审计提取: a year's workbook, asked for by a request that no page of somebody else can make. */
export function ExtractButton() {
  const say = useSay();
  const thisYear = Number(today().slice(0, 4));
  const [state, setState] = useState<{ isMaking?: boolean; problem?: string }>({});
  const extract = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const year = String(new FormData(event.currentTarget).get('year'));
    setState({ isMaking: true });
    saveExtract(year, say).then(
      () => setState({}),
      (error: Error) => setState({ problem: error.message }),
    );
  };
  return (
    <form className="records-extract" onSubmit={extract}>
      <label>
        {say('年度', 'Year')}
        <select name="year" defaultValue={thisYear}>
          {Array.from({ length: 6 }, (_, back) => thisYear - back).map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </label>
      <button type="submit" disabled={state.isMaking}>
        {state.isMaking
          ? say('正在提取……', 'Extracting …')
          : say('合规审计提取（xlsx）', 'Extract for the compliance audit (xlsx)')}
      </button>
      {state.problem && <p role="alert">{state.problem}</p>}
    </form>
  );
}

async function saveExtract(year: string, say: Say): Promise<void> {
  const request = { method: 'POST', headers: requestHeaders() };
  const response = await fetch(`/records/extract.xlsx?year=${year}`, request).catch(() => null);
  if (!response) throw new Error(say(...UNREACHABLE));
  if (!response.ok) {
    const { errors } = (await response.json().catch(() => ({}))) as { errors?: { message: string }[] };
    throw new Error(errors?.[0]?.message ?? say(...UNREACHABLE));
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = say(`处理记录合规审计提取-${year}.xlsx`, `processing-record-extract-${year}.xlsx`);
  link.click();
  URL.revokeObjectURL(link.href);
}
