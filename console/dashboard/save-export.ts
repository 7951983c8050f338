import type { Operation } from '../operation.ts';
import { requestHeaders } from '../stated-purpose.ts';

/** A list as a workbook (导出): the hub writes the file under the viewer's rights and records it before a byte leaves. Null: saved; else why not. */
export async function saveExport<Variables>(
  { name, text }: Operation<unknown, Variables>,
  { variables, list, title }: { variables: Variables; list: string; title: string },
): Promise<string | null> {
  const response = await fetch('/exports', {
    method: 'POST',
    headers: { ...requestHeaders(), 'content-type': 'application/json' },
    body: JSON.stringify({ query: text, operationName: name, variables, list, title, format: 'xlsx' }),
  }).catch(() => null);
  if (!response?.ok) return response ? refusalOf(response) : '无法连接儿童数据枢纽，没有导出。请稍后再试。';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = `${title}.xlsx`;
  link.click();
  URL.revokeObjectURL(link.href);
  return null;
}

async function refusalOf(response: Response): Promise<string> {
  const answer = (await response.json().catch(() => null)) as { errors?: { message: string }[] } | null;
  return answer?.errors?.[0]?.message ?? '没有导出，请稍后再试。';
}
