/** The packs that are waiting, and the content of the one before each. */
export const TO_FILL = `query PacksToFill {
  meetingPacksToFill(first: 5) { id divisionCode attempts previous { number sealedAt content } }
}`;

const COUNTS = 'value numerator denominator';

/** All figures of one department for a pack's division (统计指标): twelve months, its children side by side. */
export function figuresDocument(section: string): string {
  return `query PackFigures($pack: ID!) { meetingPack(id: $pack) { division { ${section} { figures(months: 12, withAreas: true) {
    code title definition basis unit owner ${COUNTS} isWithheld isTargetMet asOf
    target { value comparison divisionCode validFrom validUntil source }
    trend { month ${COUNTS} }
    parts { code title value }
    areas { code ${COUNTS} isWithheld }
    variants { code title definition basis ${COUNTS} isWithheld }
  } } } } }`;
}

/** What the division and those below it are called. */
export const PLACES = `query PackPlaces($pack: ID!) { meetingPack(id: $pack) { division {
  name fullName level parent { name } subdivisions { code name }
} } }`;

/** Findings (比对结果): how many of each rule, and the most pressing; of no child by name or id. */
export const FINDINGS = `query PackFindings($pack: ID!) { meetingPack(id: $pack) { division { jointMeeting {
  openFindingCount overdueFindingCount findingCounts { code title severity responsible count }
  findings(filter: { state: OPEN }, first: 50) { totalCount nodes {
    severity responsible divisionCode division { name parent { name } } foundOn dueOn isOverdue rule { code title rule }
  } }
} } } }`;

/** Tasks (督办、转介、强制报告): how many of each, and the late ones. */
export const TASKS = `query PackTasks($pack: ID!) { meetingPack(id: $pack) { division { jointMeeting {
  lateTaskCount taskCounts { department state count }
  tasks(filter: { isLate: true }, orderBy: DUE_ON_ASC, first: 100) { totalCount nodes {
    number kind forDepartment divisionCode division { name parent { name } } createdOn dueOn state escalation
  } }
} } } }`;

/** Undertakings (承诺) of the division and those above it. */
export const UNDERTAKINGS = `query PackUndertakings($pack: ID!) { meetingPack(id: $pack) { division { jointMeeting {
  undertakings(first: 100) { totalCount nodes {
    number document regionCode title statedTarget owners targetValue targetComparison unit statedValue dueOn
    status isStatusComputed isOverdue latestValue { value numerator denominator asOf }
    reports(first: 1) { department status text evidence document reportedOn }
  } }
} } } }`;

/** What the values of an enumeration are called. */
export const TERMS = 'query PackTerms($type: String!) { __type(name: $type) { enumValues { name description } } }';

/** Hands over a part, gives up for now, closes. */
export const FILL = 'mutation PackFill($input: FillMeetingPackInput!) { fillMeetingPack(input: $input) { id } }';
export const POSTPONE =
  'mutation PackPostpone($input: PostponeMeetingPackInput!) { postponeMeetingPack(input: $input) { id } }';
export const SEAL = 'mutation PackSeal($input: SealMeetingPackInput!) { sealMeetingPack(input: $input) { id } }';
