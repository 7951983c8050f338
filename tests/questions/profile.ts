/** The profile of one child: what every department holds, in one question. */
export const PROFILE = /* GraphQL */ `
  fragment Profile on Child {
    id
    name
    sex
    birthDate
    age
    categories
    division { code name }
    civilAffairs {
      hobbies
      guardianship { guardianName relation from }
      parents { relation name status }
      categoryRecords { category from until determinedBy }
      lastVisit { visitedOn }
      nextVisitDueOn
      openCase { openedOn }
      source
      updatedAt
    }
    education {
      name
      currentEnrolments { grade school { name kind hasCounsellingRoom } }
      lastAttendance { month daysAttended }
      schoolFile { guardians { name relation } }
      dropoutWatch { state }
      source
    }
    womensFederation {
      name
      isKeyFamily
      currentGuidance { openedOn }
      lastJointHomeVisitOn
    }
    youthLeague {
      name
      pairing { isComplete from }
      isVisitedThisMonth
      lastMonthlyVisitOn
      dreamRoom { stage }
    }
  }
`;

export const ONE_CHILD = `query OneChild($id: ID!) { child(id: $id) { ...Profile } } ${PROFILE}`;

export const PAGE_OF_CHILDREN = `query Page($first: Int!) { children(first: $first) { totalCount nodes { ...Profile } } } ${PROFILE}`;

export const DIVISION_OF_CHILDREN = `query Division($code: ID!) {
  division(code: $code) { name civilAffairs { children(first: 50) { nodes { ...Profile } } } education { pupilCount } womensFederation { siteCount } youthLeague { harbourCount } }
} ${PROFILE}`;
