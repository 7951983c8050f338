const PLAIN_FONT = '<font><sz val="11"/><name val="等线"/></font>';
const FONTS = {
  plain: PLAIN_FONT,
  title: '<font><b/><sz val="15"/><color rgb="FF1C4F82"/><name val="等线"/></font>',
  heading: '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="等线"/></font>',
  bold: '<font><b/><sz val="11"/><name val="等线"/></font>',
  quiet: '<font><sz val="9"/><color rgb="FF5B6B7B"/><name val="等线"/></font>',
  example: '<font><i/><sz val="11"/><color rgb="FF5B6B7B"/><name val="等线"/></font>',
} as const;
const FILLS = { none: '', gray: '', blue: '1C4F82', red: 'B3261E', wrong: 'FFC7CE', pale: 'EAF1F8', light: 'F2F4F7' };
const FORMATS = { general: 0, number: 3, text: 49, day: 164 } as const;

interface Style {
  font?: keyof typeof FONTS;
  fill?: keyof typeof FILLS;
  format?: keyof typeof FORMATS;
  hasLines?: boolean;
  isWrapped?: boolean;
  align?: 'center';
}

/**
 * The looks of cells (单元格样式). Everything that people fill in or get as text is formatted as text, so that a spreadsheet
 * program leaves it as it is: ID numbers whole, leading zeros kept, `=` at the beginning a sign like any other.
 */
const STYLES = {
  plain: {},
  title: { font: 'title' },
  mark: { font: 'quiet', format: 'text' },
  note: { font: 'quiet', isWrapped: true, fill: 'light', hasLines: true },
  heading: { font: 'heading', fill: 'blue', hasLines: true, isWrapped: true, align: 'center' },
  requiredHeading: { font: 'heading', fill: 'red', hasLines: true, isWrapped: true, align: 'center' },
  example: { font: 'example', fill: 'light', format: 'text', hasLines: true },
  entry: { format: 'text' },
  dayEntry: { format: 'day' },
  cell: { format: 'text', hasLines: true, isWrapped: true },
  number: { hasLines: true },
  day: { format: 'day', hasLines: true },
  wrong: { format: 'text', fill: 'wrong', hasLines: true, isWrapped: true },
  wrongDay: { format: 'day', fill: 'wrong', hasLines: true },
  label: { font: 'bold', fill: 'pale', hasLines: true, isWrapped: true, format: 'text' },
} as const satisfies Readonly<Record<string, Style>>;

export type StyleName = keyof typeof STYLES;

const NAMES = Object.keys(STYLES) as StyleName[];
const NUMBERS = new Map(NAMES.map((name, at) => [name, at]));

/** The number by which a cell names its style. */
export function styleNumber(name: StyleName): number {
  return NUMBERS.get(name) ?? 0;
}

/** `xl/styles.xml`. */
export function stylesXml(): string {
  const fills = Object.entries(FILLS).map(([name, rgb]) => fillXml(name, rgb));
  const line = (side: string) => `<${side} style="thin"><color rgb="FFC3CEDB"/></${side}>`;
  const lines = ['left', 'right', 'top', 'bottom'].map(line).join('');
  const formats = NAMES.map((name) => formatXml(STYLES[name]));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
    counted('fonts', Object.values(FONTS)),
    counted('fills', fills),
    counted('borders', ['<border/>', `<border>${lines}<diagonal/></border>`]),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    counted('cellXfs', formats),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}

function counted(element: string, parts: readonly string[]): string {
  return `<${element} count="${parts.length}">${parts.join('')}</${element}>`;
}

function fillXml(name: string, rgb: string): string {
  if (rgb === '') return `<fill><patternFill patternType="${name === 'gray' ? 'gray125' : 'none'}"/></fill>`;
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function formatXml({ font = 'plain', fill = 'none', format = 'general', hasLines, isWrapped, align }: Style): string {
  const fontId = Object.keys(FONTS).indexOf(font);
  const fillId = Object.keys(FILLS).indexOf(fill);
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  const ids = `numFmtId="${FORMATS[format]}" fontId="${fontId}" fillId="${fillId}" borderId="${hasLines ? 1 : 0}"`;
  const horizontal = align ? ` horizontal="${align}"` : '';
  const alignment = `<alignment vertical="center"${horizontal}${isWrapped ? ' wrapText="1"' : ''}/>`;
  return `<xf ${ids} xfId="0" ${applied}>${alignment}</xf>`;
}
