import { children } from '../../../subgraphs/civil-affairs/ledgers/children.ts';
import { homes } from '../../../subgraphs/civil-affairs/ledgers/homes.ts';
import { numberOf, VILLAGE } from '../county.ts';
import { aLedgerCounty, type LedgerCounty } from './ledger-county.ts';

/** An invented girl of the village, as every ledger about her names her. */
export const CHILD = { nationalId: numberOf('2015-03-07', 2), name: '张晓雨' };

/** An invented home of the village. */
export const HOME = { homeDivision: VILLAGE, home: '青泉村儿童之家' };

/** The small county with the girl on its register, her father away, and the home. */
export async function aCountyWithChild(): Promise<LedgerCounty> {
  const county = await aLedgerCounty();
  const father = { fatherName: '张立群', fatherStatus: '外出务工', fatherStatusSince: '2024-02-18' };
  await county.write(children, [{ ...CHILD, division: VILLAGE, registeredOn: '2024-03-01', ...father }]);
  await county.write(homes, [
    {
      division: VILLAGE,
      name: HOME.home,
      buildingKind: '学校',
      indoorAreaSquareMetres: 60,
      hasVideoContact: '是',
      hasReadingEquipment: '是',
      hasRecreationEquipment: '是',
      hasOutdoorSpace: '是',
      hasCounsellingRoom: '否',
      isInsured: '否',
      functions: '管理',
      status: '开放',
      openedOn: '2020-05-01',
    },
  ]);
  return county;
}
