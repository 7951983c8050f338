import { asNamed } from '../../as-named.ts';
import { openOn } from '../../check-place.ts';
import { CHILD, type Ledger, refersTo } from '../../ledger.ts';
import { CHILD_KEY, NEW_CHILD, newChildColumns } from '../../ledger-child.ts';
import { choice, day, division, reference, text } from '../../ledger-columns.ts';
import { CareProject } from '../entities/care-project.ts';
import { CareProjectActivity } from '../entities/care-project-activity.ts';
import { CareProjectParticipation } from '../entities/care-project-participation.ts';
import { LeagueBase } from '../entities/league-base.ts';
import { childIsThere, childPathsAround } from './league-child.ts';
import { CARE_PROJECT } from './words.ts';

const activity = asNamed('title', 'heldOn');

/** 关爱项目参与台账: which child took part in which activity of the six care projects (JS37). */
export const careProjectParticipation: Ledger = {
  name: 'care-project-participation',
  title: '关爱项目参与台账',
  says: '一行是一名儿童参加一次关爱项目活动,按儿童和活动(项目、举办地、日期、主题)识别;还没有登记的活动随第一行一并登记。',
  source: 'JS37 苏民案复〔2021〕37号',
  act: 'holdCareProjectActivity',
  columns: {
    ...newChildColumns,
    project: choice('关爱项目', CARE_PROJECT, { isRequired: true, alsoCalled: ['项目'] }),
    title: text('活动主题', {
      max: 100,
      isRequired: true,
      note: '同一次活动各行写得一致。',
      example: '悦读计划:同读一本书',
      alsoCalled: ['主题'],
    }),
    heldOn: day('活动日期', { isRequired: true, note: '举办的那一天。', example: '2026-04-23', alsoCalled: ['日期'] }),
    place: division('举办地区划', [], {
      isRequired: true,
      note: '活动举办地的区划代码,同一次活动各行写得一致。',
      example: '210421102',
      alsoCalled: ['举办地'],
    }),
    base: reference(
      '阵地',
      {
        entity: LeagueBase,
        by: 'name',
        within: 'baseDivision',
        fits: (base, { heldOn }) => (heldOn ? openOn('base', base as never, String(heldOn)) : null),
      },
      {
        note: '在共青团阵地举办的填阵地名称;不在阵地的不填。',
        example: '后安镇红领巾悦读书屋',
        alsoCalled: ['阵地名称'],
      },
    ),
    baseDivision: division('阵地所在区划', [], {
      note: '阵地所在地的区划代码;只有不同地方有同名阵地时才需要填。',
      example: '210421102',
    }),
  },
  key: [...CHILD_KEY, 'project', 'place', 'heldOn', 'title'],
  child: NEW_CHILD,
  place: 'divisionCode',
  targets: [
    childIsThere,
    {
      entity: CareProject,
      key: ['kind'],
      fill: { kind: 'project' },
      mustExist: '系统中没有这个关爱项目,请联系系统管理员。',
    },
    {
      entity: CareProjectActivity,
      key: ['project', 'divisionCode', 'heldOn', 'title'],
      fill: { ...activity, divisionCode: 'place', base: refersTo('base') },
      isOnlyCreated: true,
      belongsTo: { project: 1 },
    },
    {
      entity: CareProjectParticipation,
      key: ['child', 'activity'],
      fill: { child: CHILD },
      belongsTo: { activity: 2 },
    },
  ],
  export: {
    list: 'leagueChildren(filter: { divisionCode: $division }, first: 50, after: $after)',
    each: 'child.youthLeague.careProjectParticipations(first: 100)',
    paths: {
      ...childPathsAround,
      project: 'activity.project.kind',
      title: 'activity.title',
      heldOn: 'activity.heldOn',
      place: 'activity.divisionCode',
      base: 'activity.base.name',
      baseDivision: 'activity.base.divisionCode',
    },
  },
};
