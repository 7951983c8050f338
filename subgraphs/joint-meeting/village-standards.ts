import type { Provider } from './finding-rule.ts';

/** Something that every village is to have (村级标准), measured by a department's figure. */
export interface VillageStandard {
  code: string;
  title: string;
  /** In plain Chinese: when a village meets it. */
  rule: string;
  basis: string;
  department: Provider;
  /** The figure, or the variant of a figure, that tells; `figure` is what the department is asked for. */
  figure: string;
  variant: string | null;
  /** Whether the figure is one of the township that a village lies in, not its own. */
  isOfTownship: boolean;
}

const HN2019 = '湖南省五部门《关于进一步加强村级儿童之家建设和管理工作的通知》';
const GD661 = '粤民函〔2020〕661号';
const JS37 = '苏民案复〔2021〕37号';

const villages = (
  department: Provider,
  [code, title, rule, basis]: readonly [string, string, string, string],
  figure: string,
  variant: string | null = null,
): VillageStandard => ({ code, title, rule, basis, department, figure, variant, isOfTownship: false });

const townships = (...given: Parameters<typeof villages>): VillageStandard => ({
  ...villages(...given),
  isOfTownship: true,
});

/** What is measured of every village; a standard that does not apply to a village is neither met nor lacking there. */
export const villageStandards: readonly VillageStandard[] = [
  villages(
    'CIVIL_AFFAIRS',
    ['CHILDRENS_HOME', '有儿童之家', '村内有一所正在开放的儿童之家', HN2019],
    'HOME_COVERAGE',
    'HOME_COVERAGE_OPERATING',
  ),
  villages(
    'CIVIL_AFFAIRS',
    ['HOME_MEETS_STANDARD', '儿童之家达标', '村内的儿童之家各项都达到标准;没有儿童之家的不判', HN2019],
    'HOMES_MEETING_STANDARD',
  ),
  villages('CIVIL_AFFAIRS', ['CHILD_DIRECTOR', '有儿童主任', '有在任的儿童主任', HN2019], 'VILLAGES_WITH_DIRECTOR'),
  villages(
    'CIVIL_AFFAIRS',
    ['DIRECTOR_TRAINED', '儿童主任今年已参训', '在任的儿童主任今年都参加过培训;没有儿童主任的不判', HN2019],
    'DIRECTORS_TRAINED',
  ),
  townships(
    'CIVIL_AFFAIRS',
    ['SOCIAL_WORK_STATION', '所在乡镇有社工站', '所在乡镇有未撤销的社工站', GD661],
    'STATION_COVERAGE',
  ),
  townships(
    'CIVIL_AFFAIRS',
    ['COUNSELLOR', '所在乡镇有心理咨询人员', '所在乡镇的社工站有心理咨询资格的在职社工', HN2019],
    'TOWNSHIPS_WITH_COUNSELLOR',
  ),
  villages(
    'WOMENS_FEDERATION',
    ['GUIDANCE_SITE', '家庭教育指导服务站点够得着', '所在乡镇(含各村)有开放的站点', GD661],
    'VILLAGES_WITH_SITE',
    'VILLAGES_WITH_SITE_IN_REACH',
  ),
  villages(
    'WOMENS_FEDERATION',
    ['GRID_WORKER', '有巾帼网格员', '有在任的巾帼网格员', JS37],
    'VILLAGES_WITH_GRID_WORKER',
  ),
  townships(
    'YOUTH_LEAGUE',
    ['HEART_HARBOUR', '童心港湾够得着', '所在乡镇有已启用的童心港湾', GD661],
    'TOWNSHIPS_WITH_HARBOUR',
  ),
];
