import { FileRefused } from '../../ledger-problem.ts';

/** How large a ledger file may be (文件上限). */
export const MOST_FILE_BYTES = 32 * 1024 * 1024;
/** Rows with data in all sheets together. */
export const MOST_ROWS = 100_000;
/** Columns of a sheet that say something. */
export const MOST_COLUMNS = 200;
/** What all parts of a workbook that are read may be, unpacked. */
export const MOST_UNPACKED_BYTES = 300 * 1024 * 1024;
/** Sheets of a workbook. */
export const MOST_SHEETS = 100;
/** Rows that are looked through for the headings. */
export const HEADING_ROWS = 20;

/** The refusal of a file whose content does not hold together (文件损坏). */
export const damaged = (): FileRefused =>
  new FileRefused('DAMAGED', '文件已损坏或不完整,请用表格软件打开后另存为新的 .xlsx 文件,再重新上传。');

/** The refusal of a file with more rows than one import takes. */
export const tooManyRows = (): FileRefused =>
  new FileRefused(
    'TOO_MANY_ROWS',
    `数据超过 ${MOST_ROWS.toLocaleString('en')} 行,请按乡镇或学校拆成几个文件,分别上传。`,
  );

/** The refusal of a sheet that is wider than any ledger. */
export const tooManyColumns = (): FileRefused =>
  new FileRefused('TOO_MANY_COLUMNS', `表格超过 ${MOST_COLUMNS} 列,请使用系统的模板,删去多余的列后重新上传。`);

/** The refusal of what grows out of all proportion when it is unpacked (压缩炸弹). */
export const zipBomb = (): FileRefused =>
  new FileRefused('ZIP_BOMB', '文件的压缩方式异常,解压后过大,不能打开。请用表格软件另存为新的 .xlsx 文件后重新上传。');

/** The refusal of an encrypted workbook. */
export const encrypted = (): FileRefused =>
  new FileRefused('ENCRYPTED', '文件设有打开密码,请在表格软件中取消密码并保存后重新上传。');

/** The refusal of a workbook with macros (宏). */
export const withMacros = (): FileRefused =>
  new FileRefused('MACROS', '文件带有宏,系统不接收。请另存为“Excel 工作簿(.xlsx)”后重新上传。');

/** The refusal of a workbook that fetches from elsewhere (外部链接). */
export const withExternalLinks = (): FileRefused =>
  new FileRefused(
    'EXTERNAL_LINKS',
    '文件带有外部链接或会访问外部内容的公式,系统不接收。请复制全部内容,“选择性粘贴—数值”到新的工作簿后重新上传。',
  );

/** The refusal of XML that defines what it is read with (DTD, 实体). */
export const dangerousXml = (): FileRefused =>
  new FileRefused('DANGEROUS_XML', '文件内部含有不安全的定义,不能打开。请用表格软件另存为新的 .xlsx 文件后重新上传。');

/** The refusal of what is no table at all; `what` says what it really is. */
export const notATable = (what: string): FileRefused =>
  new FileRefused('NOT_A_TABLE_FILE', `这个文件其实是${what},不是表格文件。请上传 .xlsx、.xls 或 .csv 格式的台账。`);
