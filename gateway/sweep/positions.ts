import type { Position, SweepKind, Turn } from './turn.ts';

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 600_000;

/**
 * How far the sweep has come (比对进度): where it reads on, and where it would begin again. While a department is unheard or a
 * step fails it reads on but passes nothing, so that once all answer again everything since is judged anew.
 */
export class Positions {
  readonly #passed = new Map<string, Position>();
  readonly #read = new Map<string, Position>();
  #isHeld = false;
  #wait = FIRST_WAIT_MS;
  #notBefore = 0;

  constructor({ positions }: Pick<Turn, 'positions'>) {
    for (const position of positions) this.#passed.set(keyOf(position), position);
    this.#goBack();
  }

  at(kind: SweepKind, areaCode: string, department: string): Position {
    const start: Position = { kind, areaCode, department, cursor: null, isEnd: false };
    return this.#read.get(keyOf(start)) ?? start;
  }

  /** Whether there is something to pass: what was read and judged with everybody heard. */
  advance(read: readonly Position[]): readonly Position[] {
    const moved = read.filter((each) => !isSame(this.at(each.kind, each.areaCode, each.department), each));
    for (const each of read) this.#read.set(keyOf(each), each);
    if (this.#isHeld) return [];
    return moved;
  }

  passed(positions: readonly Position[]): void {
    for (const each of positions) this.#passed.set(keyOf(each), each);
  }

  /** Nothing is passed from here on. */
  hold(): void {
    this.#isHeld = true;
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** A round in which nobody was missing: what was held is judged again, the more seldom the more often that was in vain. */
  clean(now: number): boolean {
    if (!this.#isHeld) {
      if (now >= this.#notBefore) this.#wait = FIRST_WAIT_MS;
      return false;
    }
    if (now < this.#notBefore) return false;
    this.#notBefore = now + this.#wait;
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
    this.#isHeld = false;
    this.#goBack();
    return true;
  }

  /** Whether all children have been judged, and passed, in these areas by what these departments announce. */
  isFullEnd(areas: readonly string[], departments: readonly string[]): boolean {
    return areas.every((areaCode) =>
      departments.every((department) => this.#passed.get(keyOf({ kind: 'FULL', areaCode, department }))?.isEnd),
    );
  }

  #goBack(): void {
    this.#read.clear();
    for (const [key, position] of this.#passed) this.#read.set(key, position);
  }
}

function keyOf({ kind, areaCode, department }: Pick<Position, 'kind' | 'areaCode' | 'department'>): string {
  return `${kind} ${areaCode} ${department}`;
}

function isSame(one: Position, other: Position): boolean {
  return one.cursor === other.cursor && one.isEnd === other.isEnd;
}
