import { xmlText } from '../inert-text.ts';
import type { SheetComments } from './comments.ts';
import {
  columnLetters,
  type StyledCell,
  type Validation,
  type Written,
  type WrittenRow,
  type WrittenSheet,
} from './sheet.ts';
import { type StyleName, styleNumber } from './styles.ts';

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);
/** What a cell holds at most. */
const MOST_CHARACTERS = 32_767;

/** A sheet's XML, piece by piece as its rows come; comments are collected on the way. */
export async function* sheetXml(sheet: WrittenSheet, comments: SheetComments): AsyncGenerator<string> {
  yield headXml(sheet);
  let number = 0;
  for await (const row of sheet.rows) {
    number += 1;
    yield rowXml(row, number, sheet, comments);
  }
  yield tailXml(sheet, !comments.isEmpty);
}

function headXml({ columns, frozenRows }: WrittenSheet): string {
  const pane = frozenRows
    ? `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>` +
      '<selection pane="bottomLeft"/>'
    : '';
  const cols = columns.map(({ width, style }, at) => {
    const look = style ? ` style="${styleNumber(style)}"` : '';
    return `<col min="${at + 1}" max="${at + 1}" width="${width}"${look} customWidth="1"/>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet ${NAMESPACES}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    cols.length ? `<cols>${cols.join('')}</cols>` : '',
    '<sheetData>',
  ].join('');
}

function rowXml(row: WrittenRow, number: number, sheet: WrittenSheet, comments: SheetComments): string {
  const height = row.height ? ` ht="${row.height}" customHeight="1"` : '';
  const cells = row.cells.map((cell, at) => {
    const { value, style, comment } = styled(cell);
    if (comment) comments.add(number, at, comment);
    return cellXml(columnLetters(at) + number, value, style ?? row.style ?? sheet.columns[at]?.style ?? 'plain');
  });
  return `<row r="${number}"${height}>${cells.join('')}</row>`;
}

function styled(cell: Written): StyledCell {
  return typeof cell === 'object' && cell !== null ? cell : { value: cell };
}

function cellXml(place: string, value: StyledCell['value'], style: StyleName): string {
  const start = `<c r="${place}" s="${styleNumber(style)}"`;
  if (value === null || value === '') return `${start}/>`;
  if (typeof value === 'object') {
    return `${start} t="e"><v>${ERRORS.has(value.error) ? value.error : '#VALUE!'}</v></c>`;
  }
  if (typeof value === 'number' && Number.isFinite(value)) return `${start}><v>${value}</v></c>`;
  const text = xmlText(String(value).slice(0, MOST_CHARACTERS));
  return `${start} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function tailXml(sheet: WrittenSheet, hasComments: boolean): string {
  const { merges = [], validations = [], watermark, isLandscape = true } = sheet;
  const footer = watermark ? `<oddHeader>${headerText('&L', watermark)}</oddHeader>` : '';
  return [
    '</sheetData>',
    merges.length
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '',
    validations.length
      ? `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`
      : '',
    '<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${isLandscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter>${footer}<oddFooter>${headerText('&L', watermark ?? '')}&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`,
    hasComments ? '<legacyDrawing r:id="rId1"/>' : '',
    '</worksheet>',
  ].join('');
}

/** `&` begins an instruction in headers and footers; their texts hold at most 255 characters. */
function headerText(place: string, text: string): string {
  return xmlText(place + text.replaceAll('&', '&&').slice(0, 220));
}

function validationXml({ range, allows, isStrict, message }: Validation): string {
  const [type, formulas] = allowedXml(allows);
  const strictness = isStrict ? 'showErrorMessage="1" errorStyle="stop"' : 'showErrorMessage="0"';
  const texts = `errorTitle="请核对" error="${xmlText(message.slice(0, 220))}"`;
  return `<dataValidation ${type} ${strictness} allowBlank="1" ${texts} sqref="${range}">${formulas}</dataValidation>`;
}

function allowedXml(allows: Validation['allows']): [type: string, formulas: string] {
  if (allows.kind === 'DAYS')
    return ['type="date" operator="between"', '<formula1>1</formula1><formula2>73415</formula2>'];
  if (allows.kind === 'LENGTH')
    return [
      'type="textLength" operator="between"',
      `<formula1>${allows.least}</formula1><formula2>${allows.most}</formula2>`,
    ];
  const list = allows.kind === 'RANGE' ? allows.cells : `"${allows.words.join(',')}"`;
  return ['type="list"', `<formula1>${xmlText(list)}</formula1>`];
}
