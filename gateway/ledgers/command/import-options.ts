import { parseArgs } from 'node:util';
import { PURPOSES, type Purpose } from '../../../schema/access/viewer.ts';
import { EXIT, ImportFailure } from './import-failure.ts';

/** How the command is used. */
export const USAGE = `用法:
  npm run import -- <部门> <台账> <文件> [--check] [--result 结果.xlsx]   导入;--check 只检查、不写入
  npm run import -- --ledgers                                            列出各部门的台账
  npm run import -- template <部门> <台账> <模板.xlsx>                   下载模板
  npm run import -- export <部门> <台账> <文件.xlsx|文件.csv> [--division 区划代码]
  npm run import -- follow <部门> <导入编号> [--result 结果.xlsx]        查看一次导入的进度与结果
  npm run import -- undo <部门> <导入编号>                               撤销一次导入
例如:npm run import -- civil-affairs children 儿童台账.xlsx
选项:
  --url 地址            枢纽地址(HUB_URL,默认 http://127.0.0.1:4000)
  --token-file 文件     访问令牌(或 HUB_TOKEN);没有令牌时,演示枢纽以虚构人员登录
  --officer 标识        以哪一位演示人员登录
  --purpose 使用目的    ${PURPOSES.join(' ')}
  --json                只在标准输出写一个 JSON(用 npm run --silent)
退出码:0 全部写入或没有要写的;1 有未通过或待核对的行;2 用法不对;3 文件被拒;4 枢纽没有运行、没有登录或没有权限;5 没有完成。`;

/** What the command is to do. */
export type ImportTask =
  | { task: 'LEDGERS' }
  | { task: 'IMPORT'; department: string; ledger: string; file: string; isCheckOnly: boolean; result: string | null }
  | { task: 'FOLLOW'; department: string; id: number; result: string | null }
  | { task: 'UNDO'; department: string; id: number }
  | { task: 'TEMPLATE'; department: string; ledger: string; to: string }
  | { task: 'EXPORT'; department: string; ledger: string; to: string; division: string | null };

/** What the command line and the environment say. */
export interface ImportOptions {
  work: ImportTask;
  url: string;
  tokenFile: string | null;
  token: string | null;
  officer: string | null;
  purpose: Purpose | null;
  isJson: boolean;
}

/** Reads the command line; null: only the usage is asked for. Throws an `ImportFailure` for what makes no sense. */
export function importOptions(args: readonly string[], environment: NodeJS.ProcessEnv): ImportOptions | null {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  const url = values.url ?? (environment.HUB_URL || 'http://127.0.0.1:4000');
  if (!URL.canParse(url)) throw wrongUse('--url(或 HUB_URL)应是枢纽的地址,例如 http://127.0.0.1:4000。');
  const purpose = values.purpose === undefined ? null : PURPOSES.find((each) => each === values.purpose);
  if (purpose === undefined) throw wrongUse(`没有这个使用目的。可用:${PURPOSES.join('、')}。`);
  return {
    work: values.ledgers ? { task: 'LEDGERS' } : taskOf(positionals, values),
    url,
    tokenFile: values['token-file'] ?? null,
    token: environment.HUB_TOKEN || null,
    officer: values.officer ?? null,
    purpose,
    isJson: values.json,
  };
}

/** Wrong use of the command. */
export function wrongUse(message: string): ImportFailure {
  return new ImportFailure(EXIT.WRONG_USE, 'WRONG_USE', message);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        check: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        ledgers: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        result: { type: 'string' },
        url: { type: 'string' },
        officer: { type: 'string' },
        'token-file': { type: 'string' },
        purpose: { type: 'string' },
        division: { type: 'string' },
      },
    });
  } catch {
    throw wrongUse(USAGE);
  }
}

function taskOf(words: readonly string[], values: ReturnType<typeof parsed>['values']): ImportTask {
  const [verb, department = '', third = '', to] = words;
  const result = values.result ?? null;
  const isImport = (verb === 'follow' || verb === 'undo') && words.length === 3 && /^[1-9]\d{0,14}$/.test(third);
  if (isImport && verb === 'undo') return { task: 'UNDO', department, id: Number(third) };
  if (isImport) return { task: 'FOLLOW', department, id: Number(third), result };
  if (words.length === 4 && to && verb === 'template') return { task: 'TEMPLATE', department, ledger: third, to };
  if (words.length === 4 && to && verb === 'export' && /\.(xlsx|csv)$/i.test(to))
    return { task: 'EXPORT', department, ledger: third, to, division: values.division ?? null };
  const isOther = ['follow', 'undo', 'template', 'export'].includes(verb ?? '');
  if (isOther || words.length !== 3 || !verb) throw wrongUse(USAGE);
  return { task: 'IMPORT', department: verb, ledger: department, file: third, isCheckOnly: values.check, result };
}
