import type { ConsolePart } from '../../schema/console-pages.ts';
import type { ConsoleSession } from '../session.ts';

/** A line of the menu. */
export interface MenuLine {
  readonly part: ConsolePart;
  readonly chinese: string;
  readonly english: string;
  /** The outline of its picture, 20 by 20. */
  readonly picture: string;
  /** Whether it is of use to this person; a page says itself what it withholds. */
  isFor?(session: ConsoleSession): boolean;
}

const SEES_CHILDREN = ({ viewer: { role } }: ConsoleSession) => !['AUDITOR', 'ADMIN', 'SYSTEM'].includes(role);
const READS_RECORDS = ({ viewer: { role } }: ConsoleSession) => ['AUDITOR', 'DATA_STEWARD', 'MANAGER'].includes(role);
const MEETS = ({ viewer: { department } }: ConsoleSession) => department === 'JOINT_MEETING';

/** The places of the console, in the order of the day's work. */
export const MENU: readonly MenuLine[] = [
  { part: '', chinese: '首页', english: 'Home', picture: 'M3 9l7-6 7 6v8h-5v-5H8v5H3z' },
  {
    part: 'children',
    chinese: '儿童',
    english: 'Children',
    picture: 'M10 9a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM3 18c0-4 3-6.500 7-6.500s7 2.500 7 6.500',
    isFor: SEES_CHILDREN,
  },
  {
    part: 'tasks',
    chinese: '任务',
    english: 'Tasks',
    picture: 'M4 3h12v14H4zM7 8l2 2 4-4M7 14h6',
    isFor: SEES_CHILDREN,
  },
  {
    part: 'findings',
    chinese: '比对结果',
    english: 'Findings',
    picture: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.500 13.500L18 18M9 6v3.500M9 12v.2',
    isFor: SEES_CHILDREN,
  },
  {
    part: 'acts',
    chinese: '业务办理',
    english: 'Acts',
    picture: 'M4 16l1-4L14 3l3 3-9 9zM11 17h6',
    isFor: SEES_CHILDREN,
  },
  { part: 'dashboard', chinese: '联席会议看板', english: 'Dashboard', picture: 'M3 17h14M5 14V9M10 14V4M15 14v-7' },
  {
    part: 'packs',
    chinese: '会议材料',
    english: 'Meeting packs',
    picture: 'M5 2h7l4 4v12H5zM12 2v4h4M8 10h5M8 13h5',
    isFor: MEETS,
  },
  {
    part: 'places',
    chinese: '场所',
    english: 'Places',
    picture: 'M10 18s6-6 6-10.500A6 6 0 0 0 4 7.500C4 12 10 18 10 18zM10 9.500v-4',
  },
  { part: 'sharing', chinese: '数据共享', english: 'Sharing', picture: 'M3 7h12l-3-3M17 13H5l3 3' },
  {
    part: 'ledgers',
    chinese: '台账',
    english: 'Ledgers',
    picture: 'M3 4h14v12H3zM3 8h14M3 12h14M8 4v12',
    isFor: SEES_CHILDREN,
  },
  {
    part: 'records',
    chinese: '处理记录',
    english: 'Records',
    picture: 'M4 4h12M4 8h12M4 12h8M4 16h5M14 14l2 2 3-4',
    isFor: READS_RECORDS,
  },
  { part: 'explorer', chinese: '查询台', english: 'Explorer', picture: 'M3 4h14v12H3zM6 8l3 2-3 2M10 13h4' },
];

/** The places that are of use to a person. */
export function menuOf(session: ConsoleSession): readonly MenuLine[] {
  return MENU.filter(({ isFor }) => isFor?.(session) ?? true);
}
