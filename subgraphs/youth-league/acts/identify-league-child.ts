import { birthDateKept } from '../../birth-date-given.ts';
import { identify, undoIdentify } from '../../identify.ts';
import { LeagueChild } from '../entities/league-child.ts';

/** 为临时编号的儿童补上身份证号; of the number the League keeps the birth date only. */
export const identifyLeagueChild = identify(LeagueChild, birthDateKept);

/** 撤销身份确认: the birth date goes with the number. */
export const undoIdentifyLeagueChild = undoIdentify(LeagueChild, birthDateKept);
