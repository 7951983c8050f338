import { identify, undoIdentify } from '../../identify.ts';
import { LeagueChild } from '../entities/league-child.ts';

/** 为临时编号的儿童补上身份证号; the League keeps the child id only, not the number. */
export const identifyLeagueChild = identify(LeagueChild);

/** 撤销身份确认. */
export const undoIdentifyLeagueChild = undoIdentify(LeagueChild);
