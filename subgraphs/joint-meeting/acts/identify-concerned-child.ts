import { identify, undoIdentify } from '../../identify.ts';
import { ConcernedChild } from '../entities/concerned-child.ts';

/** 确认身份: what concerns the child moves to its proper id. */
export const identifyConcernedChild = identify(ConcernedChild);

/** 撤销确认身份. */
export const undoIdentifyConcernedChild = undoIdentify(ConcernedChild);
