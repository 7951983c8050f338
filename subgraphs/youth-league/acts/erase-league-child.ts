import { eraseChild } from '../../erase-child.ts';
import { erasure } from '../erasure.ts';

/** 删除儿童资料: all that the department keeps of one child, by its data steward. */
export const eraseLeagueChild = eraseChild(erasure);
