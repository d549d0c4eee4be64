// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { everyone, membersOnly, needs, type Route, route } from "#platform/http/routes.ts";
import { addRoomPage } from "./pages/add-room.tsx";
import { addVenuePage } from "./pages/add-venue.tsx";
import { editRoomPage } from "./pages/edit-room.tsx";
import { editVenuePage } from "./pages/edit-venue.tsx";
import { manageVenuesPage } from "./pages/manage-venues.tsx";
import { mergeVenuePage } from "./pages/merge-venue.tsx";
import { removeRoomPage } from "./pages/remove-room.tsx";
import { venuePage } from "./pages/venue.tsx";
import { listKeys, venuesPage } from "./pages/venues.tsx";
import { manageVenuesCsvPage, venuesCsvPage } from "./pages/venues-csv.ts";
import { paths } from "./paths.ts";
import type { PlacesSlots } from "./slots.ts";

const all = () => "all";
const dutchOnly = { languages: false };

/** The room's table of contents, with what other rooms show on its pages. */
export const makeRoutes = (slots: PlacesSlots = {}): readonly Route[] => [
  route("/plekken", everyone, venuesPage(slots), { keep: { scope: all, query: listKeys } }),
  route(paths.csv, everyone, venuesCsvPage, { languages: false, keep: { scope: all, query: listKeys } }),
  route("/plekken/:venue", everyone, venuePage(slots), { keep: { scope: all, query: [] } }),
  route("/beheer/plekken", membersOnly, manageVenuesPage, dutchOnly),
  route(paths.manageCsv, membersOnly, manageVenuesCsvPage, dutchOnly),
  route("/beheer/plekken/nieuw", membersOnly, addVenuePage(slots), dutchOnly),
  route("/beheer/plekken/:number", membersOnly, editVenuePage(slots), dutchOnly),
  route("/beheer/plekken/:number/samenvoeging", needs("place.edit"), mergeVenuePage, dutchOnly),
  route("/beheer/plekken/:number/ruimtes/nieuw", membersOnly, addRoomPage, dutchOnly),
  route("/beheer/plekken/:number/ruimtes/:room", membersOnly, editRoomPage, dutchOnly),
  route("/beheer/plekken/:number/ruimtes/:room/verwijdering", membersOnly, removeRoomPage, dutchOnly),
];

export const routes = makeRoutes();
