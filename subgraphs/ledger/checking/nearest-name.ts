/** The name that is most like what somebody wrote; null when none is like it (at most a third of the characters differ). */
export function nearestName(written: string, names: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.floor(written.length / 3) + 1;
  for (const name of [...names].sort()) {
    const isPart = Math.min(name.length, written.length) >= 3 && (name.includes(written) || written.includes(name));
    const differences = isPart ? 0 : distance(written, name, least);
    if (differences < least) [best, least] = [name, differences];
  }
  return best;
}

/** Characters to be changed, added or left out to make one text of the other; not worked out beyond `most`. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) >= most) return most;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row.at(-1) as number;
}
