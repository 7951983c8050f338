import { xmlText } from '../inert-text.ts';
import { SheetComments } from './comments.ts';
import type { WrittenSheet } from './sheet.ts';
import { sheetXml } from './sheet-xml.ts';
import { stylesXml } from './styles.ts';
import { type ZipEntry, zipEntry, zipFile } from './zip-entries.ts';

/** The media type of an xlsx file. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook as a file (工作簿, xlsx). Rows are compressed as they come, so a sheet of a hundred thousand takes no more memory
 * than the finished file; texts stay texts, and no formula can be written at all.
 */
export async function writeWorkbook(title: string, sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const parts: ZipEntry[] = [];
  const commented: number[] = [];
  const add = async (path: string, text: Iterable<string> | AsyncIterable<string>) =>
    void parts.push(await zipEntry(path, text));
  const inTurn = [...sheets.entries()].sort(([, one], [, other]) => Number(isLast(one)) - Number(isLast(other)));
  for (const [at, sheet] of inTurn) {
    const comments = new SheetComments();
    const number = at + 1;
    await add(`xl/worksheets/sheet${number}.xml`, sheetXml(sheet, comments));
    if (comments.isEmpty) continue;
    commented.push(number);
    await add(`xl/comments${number}.xml`, [comments.textsXml]);
    await add(`xl/drawings/vmlDrawing${number}.vml`, [comments.shapesXml]);
    await add(`xl/worksheets/_rels/sheet${number}.xml.rels`, [sheetRelations(number)]);
  }
  await add('xl/workbook.xml', [workbookXml(sheets)]);
  await add('xl/_rels/workbook.xml.rels', [workbookRelations(sheets.length)]);
  await add('xl/styles.xml', [stylesXml()]);
  await add('docProps/core.xml', [propertiesXml(title)]);
  await add('_rels/.rels', [packageRelations()]);
  const contents = await zipEntry('[Content_Types].xml', [contentTypes(sheets.length, commented)]);
  return zipFile([contents, ...parts.reverse()]);
}

function isLast({ isWrittenLast = false }: WrittenSheet): boolean {
  return isWrittenLast;
}

function workbookXml(sheets: readonly WrittenSheet[]): string {
  const listed = sheets.map(({ name, isHidden }, at) => {
    const state = isHidden ? ' state="hidden"' : '';
    return `<sheet name="${xmlText(name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const names = sheets.flatMap(({ name, headingRow }, at) =>
    headingRow
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${xmlText(name)}'!$${headingRow}:$${headingRow}</definedName>`,
        ]
      : [],
  );
  const defined = names.length ? `<definedNames>${names.join('')}</definedNames>` : '';
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets>${defined}</workbook>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const listed = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${listed.join('')}</Relationships>`;
}

function workbookRelations(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, at) => [`${OFFICE}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const,
  );
  return relations([...sheets, [`${OFFICE}/styles`, 'styles.xml']]);
}

function sheetRelations(number: number): string {
  return relations([
    [`${OFFICE}/vmlDrawing`, `../drawings/vmlDrawing${number}.vml`],
    [`${OFFICE}/comments`, `../comments${number}.xml`],
  ]);
}

function packageRelations(): string {
  return relations([
    [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]);
}

function propertiesXml(title: string): string {
  const namespaces = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  const properties = `<dc:title>${xmlText(title)}</dc:title><dc:creator>儿童数据枢纽</dc:creator>`;
  return `${XML}<cp:coreProperties ${namespaces}>${properties}</cp:coreProperties>`;
}

function contentTypes(count: number, commented: readonly number[]): string {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const sheets = Array.from({ length: count }, (_, at) =>
    override(`xl/worksheets/sheet${at + 1}.xml`, `${TYPES}.worksheet+xml`),
  );
  return [
    `${XML}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    override('xl/workbook.xml', `${TYPES}.sheet.main+xml`),
    override('xl/styles.xml', `${TYPES}.styles+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...sheets,
    ...commented.map((number) => override(`xl/comments${number}.xml`, `${TYPES}.comments+xml`)),
    '</Types>',
  ].join('');
}
