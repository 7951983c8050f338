/** What a verification can find (核验发现的类别), and what it means, for whoever reads the report. */
const FINDING_CLASSES = {
  FORM: '内容不是规范格式,或缺少应有的项目',
  HASH: '内容、位置或前一条与哈希不符:这一条被改动,或其前有增删、调换',
  GAP: '缺少这些位置的记录',
  DUPLICATE: '同一位置有两条记录',
  ORDER: '记录没有按链名和位置的顺序排列',
  OPENING: '链的第一条不是“链开启”',
  CLOSED: '“链关闭”之后还有记录',
  FOLLOWS: '后开启的链所记的链头与这里的哈希不符',
  TAIL: '链的末尾被截去:别处记有更后面的位置',
  UNSEALED: '早已应当封印的记录没有封印:可能是后来插入的',
  SEAL_FORM: '封印的内容不是规范格式,或与其编号、哈希不符',
  SEAL_GAP: '缺少封印,或封印编号重复',
  SEAL_ORDER: '封印没有接着前一个封印',
  SEAL_RANGE: '封印的范围没有接着前一次封印的位置',
  SEAL_LINKS: '已封印的记录缺失',
  SEAL_TREE: '封印的树与所存的记录不符:封印范围内的记录被改动',
  SEAL_SIGNATURE: '封印没有可信的枢纽签名',
  WITNESS: '封印缺少足够部门的有效见证签名',
  ANCHOR: '部门见证过的封印与所存的封印不符',
  ANCHOR_SIGNATURE: '部门留存的封印没有该部门的有效签名',
  FORK: '各部门见证过的同一编号封印不一致:枢纽对不同部门出示了不同的历史',
  ROLLBACK: '部门见证过更新的封印:处理记录被退回到较早的备份',
  HEAD: '部门日志所记的链头与这里的哈希不符',
  RECEIPT: '处理记录中的回执在部门日志里找不到',
  ENTRY: '部门日志中的披露没有对应的处理记录',
  DIRECT: '部门日志中的披露没有经过网关',
  IN_FLIGHT: '网关中断时未完成的操作多于应有',
  COLUMN: '数据库中用于检索的列与记录内容不符',
} as const;
export type FindingClass = keyof typeof FINDING_CLASSES;

/** Where something is wrong, and what (核验发现). */
export interface Finding {
  class: FindingClass;
  /** The department whose journal or witness it is about; absent: the processing record. */
  department?: string;
  chain?: string;
  seq?: number;
  /** The last position, when it is about several. */
  until?: number;
  seal?: number;
  /** Line of the evidence file, from 1. */
  line?: number;
  text: string;
}

/** A finding's position in words (发现的位置). */
export function placeOf({ department, chain, seq, until, seal, line }: Omit<Finding, 'text' | 'class'>): string {
  const positions =
    seq === undefined ? '' : until === undefined || until === seq ? ` 第 ${seq} 条` : ` 第 ${seq}–${until} 条`;
  return [
    department === undefined ? '' : `部门 ${department}`,
    seal === undefined ? '' : `封印 ${seal}`,
    chain === undefined ? '' : `链 ${chain}${positions}`,
    line === undefined ? '' : `文件第 ${line} 行`,
  ]
    .filter((part) => part !== '')
    .join(',');
}

/** Findings of a verification: of each class in each chain only so many are kept, the others counted. */
export class Findings {
  readonly kept: Finding[] = [];
  total = 0;
  readonly #counts = new Map<string, number>();
  readonly #most: number;

  constructor(most = 1000) {
    this.#most = most;
  }

  add(found: FindingClass, place: Omit<Finding, 'text' | 'class'>): void {
    this.take([{ class: found, ...place, text: `${placeOf(place)}:${FINDING_CLASSES[found]}` }]);
  }

  /** Findings that another part of the verification has made. */
  take(findings: readonly Finding[]): void {
    for (const finding of findings) {
      const key = `${finding.class} ${finding.department ?? ''} ${finding.chain ?? ''}`;
      const count = this.#counts.get(key) ?? 0;
      this.#counts.set(key, count + 1);
      this.total += 1;
      if (count < this.#most) this.kept.push(finding);
    }
  }
}
