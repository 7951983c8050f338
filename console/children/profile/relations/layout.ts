import type { Circle } from './people.ts';

/** Where a box stands. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box of somebody, and the line from the child to it. */
export interface Placed<One> extends Box {
  readonly of: One;
  readonly line: string;
}

/** The picture: the child's box and everybody's, none over another. */
export interface Layout<One> {
  readonly width: number;
  readonly height: number;
  readonly child: Box;
  readonly placed: readonly Placed<One>[];
}

const BOX = { width: 212, height: 54 };
const GAP = 14;
const WIDE = 920;
const NARROW = 330;
const ROW = BOX.height + GAP;
/** The room between the family and the columns below it. */
const BEND = GAP + 26;

/** Lays out everybody around a child: wide with family above, places left and workers right; narrow (a phone) one below another. */
export function layOut<One extends { readonly circle: Circle }>(all: readonly One[], isNarrow: boolean): Layout<One> {
  return isNarrow ? narrow(all) : wide(all);
}

function wide<One extends { readonly circle: Circle }>(all: readonly One[]): Layout<One> {
  const of = (circle: Circle) => all.filter((each) => each.circle === circle);
  const [family, workers, places] = [of('FAMILY'), of('WORKERS'), of('PLACES')];
  const inRow = Math.floor((WIDE + GAP) / (BOX.width + GAP));
  const familyRows = Math.ceil(family.length / inRow);
  const top = familyRows * ROW + (familyRows > 0 ? BEND - GAP : 0);
  const rows = Math.max(workers.length, places.length, 1);
  const middle = Math.max(rows * ROW - GAP, 76);
  const child = { x: (WIDE - 150) / 2, y: top + (middle - 64) / 2, width: 150, height: 64 };
  const column = (ones: readonly One[], x: number) =>
    ones.map((one, at) => ({ of: one, x, y: top + (middle - (ones.length * ROW - GAP)) / 2 + at * ROW, ...BOX }));
  const above = family.map((one, at) => ({ of: one, ...inFamilyRow(at, family.length, inRow), ...BOX }));
  const beside = [...column(places, 0), ...column(workers, WIDE - BOX.width)];
  const placed = [
    ...above.map((box) => ({ ...box, line: upwards(child, box) })),
    ...beside.map((box) => ({ ...box, line: sideways(child, box) })),
  ];
  return { width: WIDE, height: top + middle, child, placed };
}

function inFamilyRow(at: number, count: number, inRow: number): { x: number; y: number } {
  const row = Math.floor(at / inRow);
  const its = Math.min(inRow, count - row * inRow);
  const left = (WIDE - (its * (BOX.width + GAP) - GAP)) / 2;
  return { x: left + (at % inRow) * (BOX.width + GAP), y: row * ROW };
}

function narrow<One extends { readonly circle: Circle }>(all: readonly One[]): Layout<One> {
  const child = { x: 0, y: 0, width: 150, height: 54 };
  const indent = 34;
  const placed = all.map((one, at) => {
    const y = child.height + GAP + at * ROW;
    const line = `M16 ${child.height}V${y + BOX.height / 2}H${indent}`;
    return { of: one, x: indent, y, width: NARROW - indent, height: BOX.height, line };
  });
  return { width: NARROW, height: child.height + placed.length * ROW, child, placed };
}

/** From the top of the child to the bottom of a box above it: straight up, and aside only above the columns. */
function upwards(child: Box, box: Box): string {
  const cx = child.x + child.width / 2;
  const bx = box.x + box.width / 2;
  const to = box.y + box.height;
  return `M${cx} ${child.y}V${to + BEND}C${cx} ${to + 8} ${bx} ${to + BEND - 8} ${bx} ${to}`;
}

/** From the side of the child that faces a box to the side of the box that faces the child. */
function sideways(child: Box, box: Box): string {
  const isLeft = box.x < child.x;
  const cy = child.y + child.height / 2;
  const by = box.y + box.height / 2;
  const from = isLeft ? child.x : child.x + child.width;
  const to = isLeft ? box.x + box.width : box.x;
  const half = (from + to) / 2;
  return `M${from} ${cy}C${half} ${cy} ${half} ${by} ${to} ${by}`;
}
