import { type FormEvent, useState } from 'react';
import { requestHeaders } from '../stated-purpose.ts';
import { today } from './days.ts';

const UNREACHABLE = '无法连接儿童数据枢纽，请稍后重试。';

/** 合规审计提取: a year's workbook, asked for by a request that no page of somebody else can make. */
export function ExtractButton() {
  const thisYear = Number(today().slice(0, 4));
  const [state, setState] = useState<{ isMaking?: boolean; problem?: string }>({});
  const extract = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const year = String(new FormData(event.currentTarget).get('year'));
    setState({ isMaking: true });
    saveExtract(year).then(
      () => setState({}),
      (error: Error) => setState({ problem: error.message }),
    );
  };
  return (
    <form className="records-extract" onSubmit={extract}>
      <label>
        年度
        <select name="year" defaultValue={thisYear}>
          {Array.from({ length: 6 }, (_, back) => thisYear - back).map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </label>
      <button type="submit" disabled={state.isMaking}>
        {state.isMaking ? '正在提取……' : '合规审计提取（xlsx）'}
      </button>
      {state.problem && <p role="alert">{state.problem}</p>}
    </form>
  );
}

async function saveExtract(year: string): Promise<void> {
  const request = { method: 'POST', headers: requestHeaders() };
  const response = await fetch(`/records/extract.xlsx?year=${year}`, request).catch(() => null);
  if (!response) throw new Error(UNREACHABLE);
  if (!response.ok) {
    const { errors } = (await response.json().catch(() => ({}))) as { errors?: { message: string }[] };
    throw new Error(errors?.[0]?.message ?? UNREACHABLE);
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = `处理记录合规审计提取-${year}.xlsx`;
  link.click();
  URL.revokeObjectURL(link.href);
}
