import { addDays, daysBetween, type PlainDate } from '../../schema/plain-date.ts';

/** A repeatable source of chance (sfc32): one per child and department, so that adding a draw in one place moves no other. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  /** True with this probability (0–1). */
  chance(probability: number): boolean;
  /** One of the items. */
  pick<T>(items: readonly T[]): T;
  /** A day from `from` to `to`, both included. */
  day(from: PlainDate, to: PlainDate): PlainDate;
}

/** The stream of a seed and a label. */
export function randomOf(seed: number, label: string): Random {
  const next = generator(seed, label);
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (items) => items[int(0, items.length - 1)] as (typeof items)[number],
    day: (from, to) => addDays(from, int(0, Math.max(0, daysBetween(from, to)))),
  };
}

function generator(seed: number, label: string): () => number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < label.length; i++) hash = Math.imul(hash ^ label.charCodeAt(i), 0x01000193);
  let [a, b, c, d] = [hash, hash ^ 0x9e3779b9, Math.imul(hash, 0x85ebca6b), 1];
  const draw = () => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 4_294_967_296;
  };
  for (let i = 0; i < 12; i++) draw();
  return draw;
}
