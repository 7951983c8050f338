const VALUES = `
  enum Unit { METRES FEET }
`;

const NAMED = `id: ID!  name: String!  near(first: Int = 2): [Place!]`;
const TIDAL = `tide(unit: Unit = METRES): Float  opposite: Place`;
const RATED = `rating: Int  review(lang: String): Review  motto: String @requires(fields: "name")`;

/** Subgraph `charts`: places, berths and routes. */
const charts = (place: string, key: string) => `
  ${VALUES}
  type Query {
    places: [Place!]!  place(id: ID!): Place  islands(first: Int = 2, tags: [String!]): [Island]  grid: [[Place]]
    fails: String  mustPort(id: ID!): Port!
  }
  interface Place ${key} { ${place} }
  type Island implements Place @key(fields: "id") { ${place}  area(in: Unit! = METRES): Int!  keeper: Captain }
  type Port implements Place @key(fields: "id") { ${place}  berths: [Berth!]! }
  type Reef implements Place @key(fields: "id") { ${place}  depth(in: Unit): Float }
  type Berth { number: Int!  ship: Ferry  note: String  owner: Captain!  strict: String! }
  type Captain @key(fields: "id") { id: ID! }
  type Ferry @key(fields: "id") { id: ID!  route: [Place]  home: Port! }
`;

/** Subgraph `sea`: what each kind of place has to do with ferries and whales. */
const sea = (island: string, port: string, reef: string, rest = '') => `
  ${VALUES}
  type Query { sightings: [Sighting!]  whale(id: ID! = "w1"): Whale  ferry(id: ID!): Ferry }
  ${rest}
  type Island ${island}  ferries: [Ferry!] }
  type Port ${port}  risk: String! }
  type Reef ${reef}  seen: [Sighting] }
  union Sighting = Whale | Wreck | Island
  type Wreck @shareable { year: Int  cargo: [String!] }
  type Whale @key(fields: "id") { id: ID!  song(times: Int!): String  mass: Int! }
  type Captain @key(fields: "id") { id: ID!  ship: Ferry  pet: Whale }
  type Ferry @key(fields: "id") { id: ID!  seats: Int!  captain: Captain!  name: String }
`;

/** Subgraph `guide`: reviews of places, captains, whale families. */
const guide = (places: string) => `
  ${VALUES}
  type Query { captain(id: ID!): Captain  log: [[Sighting]]  rated(ids: [ID!]): [Place]  broken: Whale! }
  ${places}
  type Review { text: String!  by: Captain  about: Place!  stars: Int! }
  union Sighting = Whale | Wreck
  type Wreck @shareable { year: Int  cargo: [String!] }
  type Whale @key(fields: "id") {
    id: ID!  mass: Int! @external  mother: Whale  calves: [Whale!]!  size: String @requires(fields: "mass")
  }
  type Captain @key(fields: "id") { id: ID!  name: String!  age(in: Unit, plus: Int = 0): Int  friends: [Captain] }
`;

const entity = '@key(fields: "id") { id: ID!';
const tidal = `implements Place ${entity}  ${TIDAL}`;
const rated = `implements Place ${entity}  name: String! @external  ${RATED}`;

/** The archipelago with one interface spread over three subgraphs. */
export const sharedInterface = {
  charts: charts(NAMED, ''),
  sea: sea(tidal, tidal, tidal, `interface Place { id: ID!  ${TIDAL} }`),
  guide: guide(`
    interface Place { id: ID!  rating: Int  review(lang: String): Review  motto: String }
    type Island ${rated} } type Port ${rated} } type Reef ${rated} }`),
};

/** The same archipelago with a guide that does not know the kinds of places. */
export const interfaceObject = {
  charts: charts(`${NAMED}  ${TIDAL}`, '@key(fields: "id")'),
  sea: sea(entity, entity, entity),
  guide: guide(`type Place @interfaceObject ${entity}  name: String! @external  ${RATED} }`),
};

const PLACE = `id: ID!  name: String!  near(first: Int = 2): [Place!]  tide(unit: Unit = METRES): Float  opposite: Place
    rating: Int  review(lang: String): Review  motto: String`;

/** The same archipelago as one schema: what the federation must be indistinguishable from. */
export const monolithTypeDefs = `
  ${VALUES}
  type Query {
    places: [Place!]!  place(id: ID!): Place  islands(first: Int = 2, tags: [String!]): [Island]  grid: [[Place]]
    fails: String  mustPort(id: ID!): Port!  sightings: [Sighting!]  whale(id: ID! = "w1"): Whale  ferry(id: ID!): Ferry
    captain(id: ID!): Captain  log: [[Sighting]]  rated(ids: [ID!]): [Place]  broken: Whale!
  }
  interface Place { ${PLACE} }
  type Island implements Place { ${PLACE}  area(in: Unit! = METRES): Int!  keeper: Captain  ferries: [Ferry!] }
  type Port implements Place { ${PLACE}  berths: [Berth!]!  risk: String! }
  type Reef implements Place { ${PLACE}  depth(in: Unit): Float  seen: [Sighting] }
  type Berth { number: Int!  ship: Ferry  note: String  owner: Captain!  strict: String! }
  type Review { text: String!  by: Captain  about: Place!  stars: Int! }
  union Sighting = Whale | Wreck | Island
  type Wreck { year: Int  cargo: [String!] }
  type Whale { id: ID!  song(times: Int!): String  mass: Int!  mother: Whale  calves: [Whale!]!  size: String }
  type Captain { id: ID!  ship: Ferry  pet: Whale  name: String!  age(in: Unit, plus: Int = 0): Int  friends: [Captain] }
  type Ferry { id: ID!  route: [Place]  home: Port!  seats: Int!  captain: Captain!  name: String }
`;
