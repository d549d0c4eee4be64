// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { bigint, boolean, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { bytes, instant, localDate } from "#platform/db/columns.ts";
import type {
  AgeBand,
  Channel,
  CloseReason,
  EntryType,
  HeldReason,
  PersonKnows,
  Refusal,
  ReporterRole,
  Sign,
  SignalKind,
  SignalType,
} from "./codes.ts";
import type { NextStep, ReporterWord, SignalState } from "./workflow.ts";

export const partnerAddresses = pgTable("partner_address", {
  id: uuid("id").primaryKey(),
  code: text("code").notNull(),
  organisation: uuid("organisation").notNull(),
  label: text("label").notNull().default(""),
  madeBy: uuid("made_by"),
  madeAt: instant("made_at").notNull(),
  endedAt: instant("ended_at"),
});
export const signals = pgTable("signal", {
  id: uuid("id").primaryKey(),
  number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  kind: text("kind").$type<SignalKind>().notNull(),
  entryType: text("entry_type").$type<EntryType>().notNull(),
  type: text("type").$type<SignalType>().notNull().default("light"),
  channel: text("channel").$type<Channel>().notNull(),
  status: text("status").$type<SignalState>().notNull(),
  closeReason: text("close_reason").$type<CloseReason>(),
  refusal: text("refusal").$type<Refusal>(),
  team: uuid("team"),
  area: uuid("area"),
  organisation: uuid("organisation"),
  reporterRole: text("reporter_role").$type<ReporterRole>().notNull().default("neighbour"),
  wantsFeedback: boolean("wants_feedback").notNull().default(true),
  mayBeNamed: boolean("may_be_named").notNull().default(false),
  keepsContact: boolean("keeps_contact"),
  personKnows: text("person_knows").$type<PersonKnows>().notNull().default("no"),
  ageBand: text("age_band").$type<AgeBand>().notNull().default("unknown"),
  signs: text("signs").array().$type<Sign[]>().notNull().default([]),
  danger: boolean("danger").notNull().default(false),
  visitorDanger: boolean("visitor_danger").notNull().default(false),
  warmHandover: boolean("warm_handover").notNull().default(false),
  about: bytes("about"),
  reporter: bytes("reporter"),
  person: uuid("person"),
  claimedBy: uuid("claimed_by"),
  claimedAt: instant("claimed_at"),
  owner: uuid("owner"),
  assignedAt: instant("assigned_at"),
  nextStep: text("next_step").$type<NextStep>(),
  nextDue: instant("next_due"),
  receivedAt: instant("received_at").notNull(),
  contactedAt: instant("contacted_at"),
  closedAt: instant("closed_at"),
  informBefore: localDate("inform_before"),
  informedAt: instant("informed_at"),
  informedHow: text("informed_how").$type<"oral" | "letter" | "phone">(),
  postponedReason: text("postponed_reason"),
  laterOn: localDate("later_on"),
  mergedInto: uuid("merged_into"),
  invitedActivity: uuid("invited_activity"),
  invitedHow: text("invited_how").$type<"phone" | "letter" | "in_person">(),
  companion: uuid("companion"),
  consent: uuid("consent"),
  codeHash: bytes("code_hash"),
  heldReason: text("held_reason").$type<HeldReason>(),
  version: integer("version").notNull().default(1),
});
export type Signal = typeof signals.$inferSelect;
export const signalIndex = pgTable("signal_index", {
  signal: uuid("signal").notNull(),
  kind: text("kind").$type<"address" | "phone" | "postcode" | "name">().notNull(),
  value: bytes("value").notNull(),
});
export const signalAttempts = pgTable("signal_attempt", {
  id: uuid("id").primaryKey(),
  signal: uuid("signal").notNull(),
  kind: text("kind")
    .$type<"phone" | "sms" | "mail" | "letter" | "card" | "visit" | "via_contact" | "other">()
    .notNull(),
  reached: boolean("reached").notNull(),
  onDate: localDate("on_date").notNull(),
  dayPart: text("day_part").$type<"morning" | "afternoon" | "evening">().notNull(),
  cardLeft: boolean("card_left").notNull().default(false),
  by: uuid("by"),
  at: instant("at").notNull(),
});
export const signalFeedback = pgTable("signal_feedback", {
  id: uuid("id").primaryKey(),
  signal: uuid("signal").notNull(),
  word: text("word").$type<ReporterWord>().notNull(),
  status: text("status").$type<"waiting" | "sent" | "none">().notNull(),
  due: instant("due").notNull(),
  doneAt: instant("done_at"),
});
export const doNotApproach = pgTable("do_not_approach", {
  value: bytes("value").primaryKey(),
  since: localDate("since").notNull(),
});

classify(
  partnerAddresses,
  {
    id: "internal",
    code: "internal",
    organisation: "personal",
    label: "internal",
    madeBy: "personal",
    madeAt: "internal",
    endedAt: "internal",
  },
  { keep: "until the organisation stops" },
);
classify(
  signals,
  {
    id: "internal",
    number: "internal",
    kind: "internal",
    entryType: "personal",
    type: "internal",
    channel: "internal",
    status: "internal",
    closeReason: "personal",
    refusal: "special",
    team: "internal",
    area: "internal",
    organisation: "personal",
    reporterRole: "personal",
    wantsFeedback: "personal",
    mayBeNamed: "personal",
    keepsContact: "personal",
    personKnows: "personal",
    ageBand: "personal",
    signs: "special",
    danger: "personal",
    visitorDanger: "personal",
    warmHandover: "personal",
    about: "special",
    reporter: "personal",
    person: "personal",
    claimedBy: "personal",
    claimedAt: "personal",
    owner: "personal",
    assignedAt: "personal",
    nextStep: "internal",
    nextDue: "internal",
    receivedAt: "internal",
    contactedAt: "personal",
    closedAt: "internal",
    informBefore: "personal",
    informedAt: "personal",
    informedHow: "personal",
    postponedReason: "personal",
    laterOn: "personal",
    mergedInto: "personal",
    invitedActivity: "personal",
    invitedHow: "personal",
    companion: "personal",
    consent: "personal",
    codeHash: "secret",
    heldReason: "internal",
    version: "internal",
  },
  { keep: "by how it ended: 7 days to 3 months after; see retention.yaml" },
);
classify(
  signalIndex,
  {
    signal: "personal",
    kind: "internal",
    value: "personal",
  },
  { keep: "with the signal" },
);
classify(
  signalAttempts,
  {
    id: "internal",
    signal: "personal",
    kind: "internal",
    reached: "personal",
    onDate: "personal",
    dayPart: "personal",
    cardLeft: "personal",
    by: "personal",
    at: "personal",
  },
  { keep: "with the signal" },
);
classify(
  signalFeedback,
  {
    id: "internal",
    signal: "personal",
    word: "internal",
    status: "internal",
    due: "internal",
    doneAt: "personal",
  },
  { keep: "with the signal" },
);
classify(
  doNotApproach,
  {
    value: "personal",
    since: "personal",
  },
  { keep: "until somebody asks to be approached again" },
);
