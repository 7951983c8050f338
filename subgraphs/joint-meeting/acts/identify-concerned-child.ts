import { identify, undoIdentify } from '../../identify.ts';
import { ConcernedChild } from '../entities/concerned-child.ts';
import { joinIfOnlySwept } from '../swept-child.ts';

/**
 * 确认身份: what concerns the child moves to its proper id. The sweep may have been there before, as departments tell of the child
 * by that id at once; what it has found is no reason to leave the papers, or a seal, behind.
 */
export const identifyConcernedChild = identify(ConcernedChild, undefined, joinIfOnlySwept);

/** 撤销确认身份. */
export const undoIdentifyConcernedChild = undoIdentify(ConcernedChild);
