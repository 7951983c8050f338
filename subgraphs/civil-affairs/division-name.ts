/** The name of a division as one says it: 栗子村民委员会 → 栗子村, 石文社区居民委员会 → 石文社区. */
export function divisionName(fullName: string): string {
  return fullName.replace(/村?村民委员会$/, '村').replace(/居民委员会$/, '');
}
