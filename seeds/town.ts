// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Category } from "#modules/activities/index.ts";
import type { OrganisationRole, SiteRole } from "#platform/access/actor.ts";

/** Shapes of the demo town. Keys tie the lists together; dates count from this week, so that the demo never grows old. */
export interface Room {
  name: string;
  capacity: number;
  m2?: number;
  hours: string;
  contactName: string;
  contactPhone: string;
  priceCents: number;
  kitchen: boolean;
  ringLoop: boolean;
  keyRule: string;
}

export interface Venue {
  key: string;
  name: string;
  kind: string;
  street: string;
  houseNumber: string;
  postcode: string;
  place: string;
  /** RD metres, inside the buurt. */
  at: [x: number, y: number];
  buurtCode: string;
  opening: string;
  directions: string;
  access: Record<"stepFree" | "toilet" | "ringLoop" | "quiet" | "parking" | "assistanceDog", boolean | null>;
  busStopMetres: number | null;
  organisation?: string;
  rooms: Room[];
}

export interface Organisation {
  key: string;
  name: string;
  kind: string;
  about: string;
  phone: string;
  email: string;
  website?: string;
  venue?: string;
  buurten: string[];
  trusted: boolean;
}

export interface Person {
  key: string;
  givenName: string;
  familyName: string;
  email: string;
  memberOf: { organisation: string; role: OrganisationRole }[];
  siteRole?: SiteRole;
  story: string;
}

export interface Repeat {
  every: "never" | "week" | "two_weeks" | "month_weekday" | "month_day" | "dates";
  /** 1 = Monday. With "never" the first one is the day in the first week. */
  weekdays?: number[];
  nth?: 1 | 2 | 3 | 4 | -1;
  monthDay?: number;
  /** Days from today. */
  dates?: number[];
}

export interface Activity {
  key: string;
  organisation: string;
  venue?: string;
  address?: string;
  online?: string;
  /** Name of a room of the venue. */
  room?: string;
  title: string;
  whatWeDo: string;
  printText: string;
  category: Category;
  /** "10:00", local. */
  starts: string;
  minutes: number;
  repeat: Repeat;
  /** Weeks from the Monday of this week; negative is already running. */
  firstWeekOffset: number;
  /** How many weeks it lasts; absent has no end. */
  weeks?: number;
  pausedInSchoolHolidays?: boolean;
  cancel?: { weekOffset: number; reason: string }[];
  move?: { weekOffset: number; toStarts: string; reason: string }[];
  contactName: string;
  contactPhone: string;
  hostName: string;
  comeAlone: boolean;
  audience: string;
  ageMin?: number;
  ageMax?: number;
  priceCents: number;
  costHelp?: string;
  signUp: "none" | "phone";
  capacity?: number;
  languages: string[];
  energy: "seated" | "calm" | "active";
  elements: (
    | "occupation"
    | "meeting"
    | "practical_support"
    | "meaningful_contact"
    | "social_skills"
    | "realistic_expectations"
    | "meaningful_role"
  )[];
  transport?: string;
  alert?: string;
  state?: "published" | "draft" | "in_review" | "needs_confirmation" | "stale";
}
