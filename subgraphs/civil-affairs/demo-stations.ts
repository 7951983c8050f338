import { addMonths, type PlainDate } from '../../schema/plain-date.ts';
import type { DemoDivision } from '../demo/population.ts';
import { type DemoContext, TOLD_COUNTY } from './demo-context.ts';
import { DEMO_OFFICERS, DEMO_STATION_TOWNSHIP } from './demo-officers.ts';
import { ChildServiceOrganisation } from './entities/child-service-organisation.ts';
import { PublicityEvent } from './entities/publicity-event.ts';
import { PurchasedService } from './entities/purchased-service.ts';
import { SocialWorkStation } from './entities/social-work-station.ts';
import { SocialWorker } from './entities/social-worker.ts';
import { TownshipCareHome } from './entities/township-care-home.ts';

const TOPICS = ['未成年人保护法', '防溺水', '强制报告', '家庭监护', '防性侵', '关爱留守儿童', '网络安全', '儿童权利'];
/** FS53: 8 events with 300 and more participants in all. */
const TOLD_PARTICIPANTS = [45, 38, 52, 36, 41, 33, 40, 47];

/** Stations, care homes, organisations and publicity events. */
export function emitStations(context: DemoContext): void {
  for (const [at, township] of context.population.townships.entries()) {
    if (at % 8 !== 4) emitStation(context, township, at);
    if (at % 4 === 1) emitCareHome(context, township);
  }
  for (const county of context.population.counties) {
    emitOrganisations(context, county);
    emitEvents(context, county);
  }
}

function emitStation({ population, emit, recorded, places }: DemoContext, township: DemoDivision, at: number): void {
  const random = population.random(`station ${township.code}`);
  const openedOn = random.day('2017-06-01' as PlainDate, addMonths(population.today, -14));
  const name = `${township.name}社工站`;
  const station = emit(SocialWorkStation, { name, divisionCode: township.code, openedOn, ...recorded });
  const count = at % 5 === 2 ? 2 : random.int(3, 8);
  const people = Array.from({ length: count }, () => population.person(random, [1978, 2001]));
  const workers = people.map((person, place) =>
    emit(SocialWorker, {
      station,
      name: person.name,
      phone: person.phone,
      signInId: place === 0 && township.code === DEMO_STATION_TOWNSHIP ? DEMO_OFFICERS.socialWorker : null,
      qualification: random.pick(['NONE', 'ASSISTANT_SOCIAL_WORKER', 'ASSISTANT_SOCIAL_WORKER', 'SOCIAL_WORKER']),
      hasCounsellorQualification: place === 0 && at % 6 !== 1,
      from: openedOn,
      ...recorded,
    }),
  );
  places.stations.set(township.code, { station, name, workers, workerName: people[0]?.name ?? '' });
}

function emitCareHome({ population, emit, recorded }: DemoContext, township: DemoDivision): void {
  const random = population.random(`care home ${township.code}`);
  emit(TownshipCareHome, {
    name: `${township.name}关爱之家`,
    divisionCode: township.code,
    meetsProvincialStandard: random.chance(0.7),
    openedOn: random.day('2018-01-01' as PlainDate, addMonths(population.today, -6)),
    ...recorded,
  });
}

function emitOrganisations({ population, emit, recorded }: DemoContext, county: DemoDivision): void {
  const random = population.random(`organisations ${county.code}`);
  for (const [at, name] of ['春苗儿童服务中心', '同心社会工作服务社', '晨光志愿者协会'].entries()) {
    const registeredOn = random.day('2018-01-01' as PlainDate, addMonths(population.today, -8));
    const organisation = emit(ChildServiceOrganisation, {
      name: `${county.name}${name}`,
      divisionCode: county.code,
      registeredOn,
      incubatedOn: at < 2 ? registeredOn : null,
      ...recorded,
    });
    if (at === 0)
      emit(PurchasedService, {
        organisation,
        title: '留守儿童关爱服务项目',
        amountYuan: random.int(5, 20) * 10_000,
        from: addMonths(population.today, -7),
        until: addMonths(population.today, 5),
        ...recorded,
      });
  }
}

function emitEvents({ population, emit, recorded }: DemoContext, county: DemoDivision): void {
  const random = population.random(`events ${county.code}`);
  const isTold = county.code === TOLD_COUNTY;
  for (const [at, told] of TOLD_PARTICIPANTS.entries()) {
    if (!isTold && at > 2) return;
    const topic = TOPICS[at] as string;
    emit(PublicityEvent, {
      title: `“${topic}”宣传活动`,
      topic,
      divisionCode: county.code,
      heldOn: random.day(addMonths(population.today, -11), population.today),
      participantCount: isTold ? told : random.int(20, 80),
      ...recorded,
    });
  }
}
