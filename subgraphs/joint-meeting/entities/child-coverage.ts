import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode } from '../../properties.ts';
import { ConcernedChild } from './concerned-child.ts';

const ChildCoverageSchema = defineEntity({
  name: 'ChildCoverage',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(ConcernedChild).updateRule('cascade'),
    divisionCode: divisionCode(),
    /** Codes of what the child is to have, and of what it has. */
    entitled: p.text().array(),
    received: p.text().array(),
    /** Without what is never told of a child. */
    receivedCount: p.smallint(),
    lackingCount: p.smallint(),
    judgedAt: p.datetime(),
  },
  indexes: [{ properties: ['divisionCode', 'receivedCount'] }],
  uniques: [{ name: 'child_coverage_once', properties: ['child'] }],
});

/** 儿童服务覆盖: what a child is to have by its circumstances, and what of it reaches it. */
export class ChildCoverage extends ChildCoverageSchema.class {}
ChildCoverageSchema.setClass(ChildCoverage);
