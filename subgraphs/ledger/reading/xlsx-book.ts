import { FileRefused } from '../../ledger-problem.ts';
import { damaged, MOST_SHEETS, notATable, withExternalLinks, withMacros } from './limits.ts';
import type { RawBook, RawSheet } from './raw-book.ts';
import { type Unpacked, wholeText } from './unpacked-text.ts';
import { refuseFetching } from './xlsx-fetching.ts';
import { type NumberForms, numberFormsOf } from './xlsx-formats.ts';
import { sheetRows } from './xlsx-rows.ts';
import { sharedStrings } from './xlsx-strings.ts';
import { surveySheet } from './xlsx-survey.ts';
import { attribute, plain, tagsOf } from './xml-tags.ts';
import { type ZipPart, zipParts } from './zip-archive.ts';

type Parts = ReadonlyMap<string, ZipPart>;

/** What the rows of a workbook's sheets are read with. */
export interface XlsxKey {
  strings: readonly string[];
  forms: NumberForms;
  isCountedFrom1904: boolean;
}

const RELATIONSHIPS = /^(.*\/)?([^/]+)$/;

/** Takes an .xlsx workbook apart, after a look at everything in it that could do harm (Excel 工作簿). */
export async function openXlsx(file: Buffer): Promise<RawBook> {
  const parts = zipParts(file);
  const unpacked: Unpacked = { bytes: 0 };
  refuseOtherPackages(parts);
  const types = await text(parts, '[content_types].xml', unpacked);
  if (/macroEnabled|vbaProject|macrosheet/i.test(types)) throw withMacros();
  const home = await mainPart(parts, unpacked);
  const workbook = await text(parts, home, unpacked);
  refuseAutomaticNames(workbook);
  const targets = await relationships(parts, home, unpacked);
  const listed = listedSheets(workbook, parts, targets);
  for (const { part } of listed) await surveySheet(part, unpacked);
  const key: XlsxKey = {
    strings: await sharedStrings(partOfType(parts, targets, 'sharedStrings'), unpacked),
    forms: await numberFormsOf(partOfType(parts, targets, 'styles'), unpacked),
    isCountedFrom1904: [...tagsOf(workbook, 'workbookPr')].some(({ attributes }) =>
      /^(1|true)$/.test(attribute(attributes, 'date1904') ?? ''),
    ),
  };
  const sheets: RawSheet[] = listed.map(({ name, isHidden, part }) => ({
    name,
    isHidden,
    rows: () => sheetRows(part, { bytes: 0 }, key),
  }));
  return { format: 'XLSX', encoding: null, sheets };
}

/** What a zip archive really is, when it is no workbook, and what a workbook may not bring along. */
function refuseOtherPackages(parts: Parts): void {
  const names = [...parts.keys()];
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has('word/')) throw notATable(' Word 文档');
  if (has('ppt/')) throw notATable('演示文稿');
  if (parts.has('xl/workbook.bin')) throw notATable('二进制工作簿(.xlsb),请另存为 .xlsx');
  if (parts.has('mimetype') && parts.has('content.xml')) throw notATable(' OpenDocument 文件(.ods 等),请另存为 .xlsx');
  if (!parts.has('[content_types].xml')) throw has('xl/') ? damaged() : notATable('普通压缩包');
  if (names.some((name) => /vbaproject|^xl\/(?:macrosheets|intlmacrosheets)\//.test(name))) throw withMacros();
  if (names.some((name) => /^xl\/(?:externallinks|querytables)\/|^xl\/connections\.xml$/.test(name)))
    throw withExternalLinks();
}

async function mainPart(parts: Parts, unpacked: Unpacked): Promise<string> {
  const root = parts.get('_rels/.rels');
  if (!root) return 'xl/workbook.xml';
  for (const { attributes } of tagsOf(await wholeText(root, unpacked), 'Relationship'))
    if (attribute(attributes, 'Type')?.endsWith('/officeDocument'))
      return resolved('', attribute(attributes, 'Target') ?? '');
  return 'xl/workbook.xml';
}

/** 自动运行: names that old macro sheets run by, and links that a name may hold. */
function refuseAutomaticNames(workbook: string): void {
  for (const { attributes, end } of tagsOf(workbook, 'definedName')) {
    if (/auto_(?:open|close|activate)/i.test(attribute(attributes, 'name') ?? '')) throw withMacros();
    const stop = workbook.indexOf('<', end);
    refuseFetching(plain(workbook.slice(end, Math.max(end, stop))));
  }
}

async function relationships(parts: Parts, of: string, unpacked: Unpacked): Promise<ReadonlyMap<string, Relationship>> {
  const [, folder = '', name = ''] = RELATIONSHIPS.exec(of) ?? [];
  const part = parts.get(`${folder}_rels/${name}.rels`);
  const found = new Map<string, Relationship>();
  if (!part) return found;
  for (const { attributes } of tagsOf(await wholeText(part, unpacked), 'Relationship')) {
    const type = attribute(attributes, 'Type') ?? '';
    if (/externalLink|macrosheet|vbaProject/i.test(type))
      throw /externalLink/i.test(type) ? withExternalLinks() : withMacros();
    const target = resolved(folder, attribute(attributes, 'Target') ?? '');
    found.set(attribute(attributes, 'Id') ?? '', { type: type.slice(type.lastIndexOf('/') + 1), target });
  }
  return found;
}

interface Relationship {
  type: string;
  target: string;
}

function partOfType(parts: Parts, targets: ReadonlyMap<string, Relationship>, type: string): ZipPart | null {
  for (const found of targets.values()) if (found.type === type) return parts.get(found.target) ?? null;
  return parts.get(`xl/${type.toLowerCase()}.xml`) ?? null;
}

function listedSheets(workbook: string, parts: Parts, targets: ReadonlyMap<string, Relationship>) {
  const listed: { name: string; isHidden: boolean; part: ZipPart }[] = [];
  for (const { attributes } of tagsOf(workbook, 'sheet')) {
    const target = targets.get(attribute(attributes, 'id') ?? '');
    const part = target && parts.get(target.target);
    if (target && target.type !== 'worksheet') continue;
    if (!part || listed.some((other) => other.part === part)) throw damaged();
    const isHidden = /hidden/i.test(attribute(attributes, 'state') ?? '');
    listed.push({ name: (attribute(attributes, 'name') ?? '').slice(0, 100), isHidden, part });
    if (listed.length > MOST_SHEETS)
      throw new FileRefused('TOO_LARGE', `工作表超过 ${MOST_SHEETS} 张,请拆成几个文件,分别上传。`);
  }
  if (listed.length === 0) throw damaged();
  return listed;
}

function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).toLowerCase().split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

async function text(parts: Parts, name: string, unpacked: Unpacked): Promise<string> {
  const part = parts.get(name);
  if (!part) throw damaged();
  return wholeText(part, unpacked);
}
