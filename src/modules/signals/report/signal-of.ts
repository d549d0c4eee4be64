// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Channel, HeldReason, ReporterRole, Sign, SignalType } from "../codes.ts";
import { type Answers, entryTypeOf } from "./answers.ts";
import type { NewSignal } from "./receive.ts";

export interface Around {
  channel: Channel;
  /** The organisation whose short address was used. */
  partner?: { organisation: string; name: string } | null;
  held?: HeldReason | null;
}

/** The signal that these answers make. */
export function signalOf(given: Answers, { channel, partner = null, held = null }: Around): NewSignal {
  const entryType = entryTypeOf(given.wie);
  const self = given.wie === "zelf";
  const danger = given.gevaar === "ja";
  const calls = given.terug === "bellen" || entryType === "C" || (self && given.terug === "");
  return {
    kind: "report",
    entryType,
    type: typeOf(danger, given.snel),
    channel,
    reporterRole: roleOf(given, partner !== null),
    about: {
      address: given.adres,
      // she does not know of it yet: the address only, whatever was typed
      ...(given.wie === "niet" ? {} : { personName: given.naam, phone: given.telefoon }),
      ownWords: given.woorden,
      since: given.sinds,
      alreadyDid: given.gedaan,
      visitorDanger: given.bezoek,
    },
    reporter: {
      name: self ? given.naam : given.eigennaam,
      organisation: partner?.name ?? "",
      contact: self ? given.bellen || given.telefoon : given.bellen,
      question: given.vraag,
    },
    signs: [...given.ziet, ...given.gezondheid] as Sign[],
    ageBand: given.leeftijd === "" ? "unknown" : given.leeftijd,
    personKnows: given.wie !== "niet" ? "yes" : given.vertelt ? "will_be_told" : "no",
    wantsFeedback: given.terug !== "niets",
    mayBeNamed: self || given.noemen,
    danger,
    keepsContact: self ? null : given.contact,
    organisation: partner?.organisation ?? null,
    wantsCode: !calls && given.terug !== "niets",
    held,
  };
}

const typeOf = (danger: boolean, speed: Answers["snel"]): SignalType =>
  danger ? "emergency" : speed === "vandaag" ? "worry" : "light";

const roleOf = ({ wie, rol }: Answers, partner: boolean): ReporterRole =>
  wie === "zelf" ? "self" : partner ? "organisation_worker" : rol === "" ? "neighbour" : rol;
