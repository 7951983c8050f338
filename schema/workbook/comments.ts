import { xmlText } from '../inert-text.ts';
import { columnLetters } from './sheet.ts';

/** More than this a spreadsheet program opens slowly; what is wrong stands in a column of its own as well. */
const MOST = 1_000;

interface Comment {
  row: number;
  column: number;
  text: string;
}

/** The comments of a sheet (批注), as the two parts in which a workbook keeps them. */
export class SheetComments {
  readonly #comments: Comment[] = [];

  /** `row` from 1, `column` from 0. */
  add(row: number, column: number, text: string): void {
    if (this.#comments.length < MOST) this.#comments.push({ row, column, text });
  }

  get isEmpty(): boolean {
    return this.#comments.length === 0;
  }

  /** `xl/comments….xml`. */
  get textsXml(): string {
    const texts = this.#comments.map(
      ({ row, column, text }) =>
        `<comment ref="${columnLetters(column)}${row}" authorId="0"><text><t xml:space="preserve">${xmlText(text)}</t></text></comment>`,
    );
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      `<authors><author>儿童数据枢纽</author></authors><commentList>${texts.join('')}</commentList></comments>`,
    ].join('');
  }

  /** `xl/drawings/vmlDrawing….vml`: where each stands. */
  get shapesXml(): string {
    return [
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ',
      'xmlns:x="urn:schemas-microsoft-com:office:excel">',
      '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>',
      '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">',
      '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
      ...this.#comments.map(shapeXml),
      '</xml>',
    ].join('');
  }
}

function shapeXml({ row, column, text }: Comment, at: number): string {
  const lines = 2 + Math.ceil(text.length / 18) + text.split('\n').length;
  const anchor = [column + 1, 12, row - 1, 4, column + 4, 12, row - 1 + lines, 4].join(',');
  return [
    `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>`,
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  ].join('');
}
