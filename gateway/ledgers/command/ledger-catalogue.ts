import type { DepartmentLedgers } from '../ledger-list.ts';
import { EXIT, ImportFailure } from './import-failure.ts';
import type { ImportTask } from './import-options.ts';
import { wrongUse } from './import-options.ts';
import { type SignedInHub, signedInHubs } from './sign-in-client.ts';

type Catalogue = { departments: DepartmentLedgers[] };

/** Signs in as somebody who may do it, as far as there is a choice; a department or ledger that is not there is wrong use. */
export async function signedInFor(work: ImportTask, ...[hub, given]: FirstTwo): Promise<SignedInHub> {
  const department = 'department' in work ? work.department : null;
  let first: SignedInHub | undefined;
  for await (const signedIn of signedInHubs(hub, given, department)) {
    first ??= signedIn;
    if (!signedIn.isChosen || !('ledger' in work)) break;
    const mayImport = ledgerIn(await signedIn.hub.json<Catalogue>('/ledgers'), work).mayImport;
    if (mayImport || work.task !== 'IMPORT') return signedIn;
  }
  if (!first) throw new ImportFailure(EXIT.NOT_LET_IN, 'SIGN_IN_REQUIRED', '没有登录。');
  if ('ledger' in work && !first.isChosen) ledgerIn(await first.hub.json<Catalogue>('/ledgers'), work);
  return first;
}

type FirstTwo = [Parameters<typeof signedInHubs>[0], Parameters<typeof signedInHubs>[1]];

function ledgerIn({ departments }: Catalogue, { department, ledger }: { department: string; ledger: string }) {
  const owner = departments.find((each) => each.department === department);
  if (!owner) throw wrongUse(`没有部门 ${department}。可用:${departments.map((each) => each.department).join('、')}。`);
  if (!owner.isAvailable)
    throw new ImportFailure(EXIT.FAILED, 'DEPARTMENT_UNAVAILABLE', `${owner.term}的数据服务暂时无法访问,请稍后重试。`);
  const found = owner.ledgers.find(({ name }) => name === ledger);
  if (!found)
    throw wrongUse(`${owner.term}没有台账 ${ledger}。可用:${owner.ledgers.map(({ name }) => name).join('、')}。`);
  return found;
}

/** The ledgers of all departments, a line each (台账目录). */
export function catalogueText({ departments }: Catalogue): string {
  return departments
    .filter(({ ledgers, isAvailable }) => ledgers.length > 0 || !isAvailable)
    .map(({ department, term, isAvailable, ledgers }) =>
      [
        `${term} ${department}${isAvailable ? '' : '(暂时无法访问)'}`,
        ...ledgers.map(({ name, title, says }) => `  ${name}  ${title}:${says}`),
      ].join('\n'),
    )
    .join('\n');
}
