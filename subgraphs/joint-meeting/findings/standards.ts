/** What rules measure by where no department keeps the standard as data (比对标准), each with who says so. */
export interface Standards {
  /** 义务教育法 art. 11: a child of six completed years enters school; compulsory education lasts nine years (art. 2). */
  compulsoryFromAge: number;
  compulsoryBelowAge: number;
  /** 联席会议议事规则(演示): who leaves a school from this day of a year (MM-DD) to its first of September changes schools over the summer. */
  summerFrom: string;
  /** 联席会议议事规则(演示): until this day of a year schools enter whom they have taken in that September. */
  registrationUntil: string;
  /** 联席会议议事规则(演示): days within which a suspected dropout is visited. */
  dropoutVisitDays: number;
  /** 联席会议议事规则(演示): days within which a referral is answered. */
  referralAnswerDays: number;
  /** 联席会议议事规则(演示): days within which help that the school advises is arranged. */
  adviceDays: number;
  /** 联席会议议事规则(演示): days within which somebody calls on a minor who was brought home (GD151 sets none). */
  returnVisitDays: number;
  /** 联席会议议事规则(演示): so many days before the interval ends a visit that has not been made is pointed out. */
  visitReminderDays: number;
  careReminderDays: number;
  /** 联席会议议事规则(演示): from this day of a year (MM-DD) on a director not yet trained in it is pointed out. */
  trainingReminderFrom: string;
  /** 联席会议议事规则(演示): days before the eighteenth birthday in which the register prepares the end of its record. */
  adulthoodNoticeDays: number;
}

/** The standards that the demo's rules of procedure set; another place gives its own. */
export const STANDARDS: Standards = {
  compulsoryFromAge: 6,
  compulsoryBelowAge: 15,
  summerFrom: '06-15',
  registrationUntil: '09-30',
  dropoutVisitDays: 7,
  referralAnswerDays: 15,
  adviceDays: 7,
  returnVisitDays: 15,
  visitReminderDays: 7,
  careReminderDays: 14,
  trainingReminderFrom: '10-01',
  adulthoodNoticeDays: 30,
};
