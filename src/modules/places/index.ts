// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { type AreaReport, importAreas, readAreaFile } from "./area-import/import.ts";
export {
  type Area,
  type AreaKind,
  areaByCode,
  areaById,
  areasById,
  areasOf,
  buurtAt,
  buurtPicker,
  type PickerMunicipality,
} from "./areas.ts";
export { facts } from "./facts.ts";
export { ImportRefused } from "./import-refused.ts";
export { type NearVenue, nearestVenues, venuesWithin } from "./near.ts";
export { numberOf as venueNumberOf, paths as placesPaths } from "./paths.ts";
export { type PlaceAddress, parsePlace, plainName, type WrittenPlace } from "./place-name.ts";
export { mayAddVenue, mayEditVenue } from "./policy.ts";
export { hasPostcodes, importPostcodes, type PostcodePlace, placeOfPostcode } from "./postcodes.ts";
export { type LatLon, toLatLon, toRd, walkingMetres } from "./rd.ts";
export { moveVenues } from "./reactions.ts";
export { addRoom, changeRoom, type Room, type RoomInput, removeRoom, roomsById, roomsOf } from "./rooms.ts";
export { makeRoutes, routes } from "./routes.ts";
export type { OrganisationChoice, PlacesSlots } from "./slots.ts";
export { addAlias } from "./venue-alias.ts";
export { addVenue, changeVenue, type VenueInput } from "./venue-keeping.ts";
export { matchVenue, type PlaceAsked, type PlaceCandidate, type PlaceMatch } from "./venue-match.ts";
export { mergeVenues } from "./venue-merge.ts";
export {
  type AccessFact,
  accessFacts,
  countVenues,
  findVenue,
  type Venue,
  venueById,
  venueNow,
  venuesById,
  venuesOf,
} from "./venues.ts";
export { accessBadges, accessInWords, addressOf, VenueView, type VenueViewProps } from "./view.tsx";
