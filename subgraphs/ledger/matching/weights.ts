/**
 * How much each piece of evidence says (比对权重), in bits as Fellegi and Sunter count them: log₂ of how often it is seen of the
 * same child, over how often it is seen of two children. The second number is of a county: some hundred surnames of which a few
 * are common, 6,500 days of birth, 15 townships, 200 villages. What members of one family share (`FAMILY`) is kept low: it tells
 * families apart, and leaves brothers, sisters and twins to name and birth date.
 */
export const WEIGHTS = {
  name: {
    /** Two children of a county share a name of three characters once in some thousand pairs. */
    SAME: { weight: 12, says: '相同' },
    /** Names of two characters are shared four times as often. */
    SAME_SHORT: { weight: 10, says: '相同(两个字)' },
    /** Characters exchanged in typing. */
    OTHER_ORDER: { weight: 9, says: '字相同,次序不同' },
    /** A slip of the pen or the input method; also brothers and sisters who share a character. */
    ONE_DIFFERS: { weight: 5, says: '有一个字不同' },
    /** After adoption or divorce the given name mostly stays; the same given name is common. */
    SURNAME_DIFFERS: { weight: 5, says: '名相同,姓不同' },
    SURNAME_DIFFERS_SHORT: { weight: 2, says: '名相同(一个字),姓不同' },
    ONE_MORE: { weight: 3, says: '多或少一个字' },
    /** A brother, a sister or a twin. */
    GIVEN_DIFFERS: { weight: -14, says: '姓相同,名不同' },
    DIFFERS: { weight: -18, says: '不同' },
  },
  birthDate: {
    /** One day in 6,500; right in 19 rows of 20. */
    SAME: { weight: 11, says: '相同' },
    /** 03-08 and 08-03: rare of two children, a frequent slip. */
    SWAPPED: { weight: 7, says: '月、日互换' },
    ONE_DIGIT: { weight: 5, says: '有一位数字不同' },
    SAME_MONTH: { weight: 2, says: '年、月相同' },
    /** A wholly other date is seldom of the same child. */
    DIFFERS: { weight: -9, says: '不同' },
  },
  sex: {
    SAME: { weight: 1, says: '相同' },
    DIFFERS: { weight: -6, says: '不同' },
  },
  phone: {
    SAME: { weight: 6, says: '相同' },
    ONE_DIGIT: { weight: 4, says: '有一位数字不同' },
    /** Numbers change. */
    DIFFERS: { weight: -1, says: '不同' },
  },
  guardianName: {
    SAME: { weight: 4, says: '相同' },
    /** Guardians change, and a register knows one of them. */
    DIFFERS: { weight: -1, says: '不同' },
  },
  place: {
    SAME_VILLAGE: { weight: 5, says: '同一村' },
    SAME_TOWNSHIP: { weight: 2, says: '同一乡镇' },
    /** Families move. */
    ELSEWHERE: { weight: -1, says: '不在同一乡镇' },
  },
  number: {
    /** The number, brought to 18 digits, is the child's. */
    SAME_FIFTEEN: { weight: 20, says: '15 位号码补全后与登记一致' },
    SAME: { weight: 20, says: '号码与登记一致' },
  },
} as const satisfies Record<string, Record<string, { weight: number; says: string }>>;

/** From here on a steward looks at it: half of all pairs that score so much mean the same child, and a steward costs a minute. */
export const REVIEW_FROM = 15;

/** A candidate that is so much worse than another one of the same row, or of the same child, does not count. */
export const CLEARLY_BETTER = 5;

/** How many candidates a steward is shown. */
export const MOST_CANDIDATES = 5;
