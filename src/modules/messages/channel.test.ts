// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toInstant } from "#platform/time/time.ts";
import { chooseChannel, plainEmail, plainPhone } from "./channel.ts";
import { afterQuietHours, callMoments, isWorkingDay, nextDaypart, sameDaypart, workingDaysBefore } from "./clock.ts";
import { codeOf, numberOf } from "./code.ts";
import { shortName } from "./short-name.ts";
import { type Channel, type DeliveryState, deliveryStates, type Move, mayMove, moves } from "./workflow.ts";

const mobile = "0612345678";
const land = "0343123456";
const mail = "jan@soepsteen.example";
const home = "Molenpad 8, Demodam";

describe("the channel", () => {
  test.each<
    [string, { phone?: string; email?: string; address?: string }, Channel | undefined, boolean, Channel | null]
  >([
    ["mail when there is an address", { phone: mobile, email: mail, address: home }, undefined, true, "email"],
    ["SMS before a call", { phone: mobile, address: home }, undefined, true, "sms"],
    ["a call where no SMS gateway is", { phone: mobile, address: home }, undefined, false, "phone"],
    ["a call for a number that is no mobile", { phone: land, address: home }, undefined, true, "phone"],
    ["a letter when there is nothing else", { address: home }, undefined, true, "letter"],
    ["nothing when there is no way", {}, undefined, true, null],
    ["the own wish first", { phone: mobile, email: mail, address: home }, "letter", true, "letter"],
    ["the own wish for a call", { phone: land, email: mail }, "phone", true, "phone"],
    ["another way when the wish is not possible", { phone: land, email: mail }, "sms", true, "email"],
    ["another way for who wants SMS and there is no gateway", { phone: mobile }, "sms", false, "phone"],
  ])("is %s", (_, to, wish, hasSms, expected) => {
    const reach = { phone: "", email: "", address: "", ...to };
    expect(chooseChannel(reach, { wish, hasSms })).toBe(expected);
  });

  test("that is the only one allowed is not replaced by another", () => {
    const reach = { phone: "", email: mail, address: home };
    expect(chooseChannel(reach, { only: "phone", hasSms: true })).toBeNull();
    expect(chooseChannel({ ...reach, phone: land }, { only: "phone", wish: "email", hasSms: true })).toBe("phone");
  });

  test("takes every notation of a number, and nothing that is none", () => {
    for (const typed of ["06 12 34 56 78", "+31 6 12345678", "0031612345678", "06-12345678"])
      expect(plainPhone(typed)).toBe(mobile);
    expect([
      plainPhone("bel mijn dochter"),
      plainPhone(undefined),
      plainEmail("jan@thuis"),
      plainEmail("Jan@X.nl"),
    ]).toEqual(["", "", "", "jan@x.nl"]);
  });
});

describe("the states of a delivery", () => {
  const all = Object.keys(moves) as Move[];

  test("never leave the table, whatever happens in whatever order", () => {
    const steps = fc.array(fc.record({ by: fc.constantFrom(...all), to: fc.constantFrom(...deliveryStates) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(steps, (list) => {
        let state: DeliveryState = "queued";
        for (const { by, to } of list) {
          if (!mayMove(state, by, to)) continue;
          expect(moves[by].from as readonly string[]).toContain(state);
          expect(moves[by].to as readonly string[]).toContain(to);
          if (state === "dropped") throw new Error("what was taken back came back");
          state = to;
        }
      }),
    );
  });

  test("are those of the programmes this product follows: nothing leaves dropped, and sent becomes done or comes back", () => {
    const from = (state: DeliveryState) =>
      all.flatMap((by) => deliveryStates.filter((to) => mayMove(state, by, to)).map((to) => `${by} ${to}`)).sort();
    expect(from("dropped")).toEqual([]);
    expect(from("sent")).toEqual(["bounce failed", "bounce queued", "mark done"]);
    expect(from("saved")).toEqual(["drop dropped", "gather sent"]);
    expect(from("done")).toEqual(["undo no_answer", "undo queued"]);
    expect(from("queued")).toEqual([
      "bounce failed",
      "bounce queued",
      "choose queued",
      "drop dropped",
      "giveUp failed",
      "mark done",
      "miss no_answer",
      "send sent",
    ]);
  });
});

describe("the clock of messages", () => {
  const at = (local: string) => toInstant(Temporal.PlainDateTime.from(local));

  test("keeps mail for the morning from nine in the evening, also in the night that the clock changes", () => {
    expect(afterQuietHours(at("2026-11-24T20:59"))).toEqual(at("2026-11-24T20:59"));
    expect(afterQuietHours(at("2026-11-24T21:00"))).toEqual(at("2026-11-25T08:00"));
    expect(afterQuietHours(at("2026-11-25T03:00"))).toEqual(at("2026-11-25T08:00"));
    expect(afterQuietHours(at("2027-03-27T23:00"))).toEqual(at("2027-03-28T08:00"));
    expect(afterQuietHours(at("2026-11-25T08:00"))).toEqual(at("2026-11-25T08:00"));
  });

  test("knows the parts of the day and offers six moments, none at night", () => {
    expect(nextDaypart(at("2026-11-24T11:59"))).toEqual(at("2026-11-24T12:00"));
    expect(nextDaypart(at("2026-11-24T20:00"))).toEqual(at("2026-11-25T09:00"));
    expect(sameDaypart(at("2026-11-24T09:00"), at("2026-11-24T11:00"))).toBe(true);
    expect(sameDaypart(at("2026-11-24T09:00"), at("2026-11-25T09:00"))).toBe(false);
    expect(callMoments(at("2026-11-24T10:00")).map(({ code }) => code)).toEqual([
      "2026-11-24T12:00",
      "2026-11-24T17:00",
      "2026-11-25T09:00",
      "2026-11-25T12:00",
      "2026-11-25T17:00",
      "2026-11-26T09:00",
    ]);
  });

  test("counts working days without weekends and holidays", () => {
    expect(isWorkingDay(Temporal.PlainDate.from("2026-12-25"))).toBe(false);
    expect(isWorkingDay(Temporal.PlainDate.from("2026-11-22"))).toBe(false);
    expect(workingDaysBefore(Temporal.PlainDate.from("2026-12-30")).toString()).toBe("2026-12-22");
  });
});

test("a code is short, of one number only, and read in every notation", () => {
  const codes = Array.from({ length: 5000 }, (_, index) => codeOf(index + 1));
  expect(new Set(codes).size).toBe(5000);
  for (const [index, code] of codes.entries()) {
    expect(code).toMatch(/^[2-9BCDFGHJKLMNPQRSTVWXZ]{5}$/);
    expect(numberOf(` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`)).toBe(index + 1);
  }
  expect([numberOf("ABCDE"), numberOf("12345"), numberOf(""), numberOf("2345")]).toEqual([null, null, null, null]);
});

test("a name in a list is a first name with an initial", () => {
  expect(["Truus van Es", "mevrouw De Vries", "de heer J. Bakker", "Cher", "  Ahmed   Yıldız "].map(shortName)).toEqual(
    ["Truus E.", "mevrouw V.", "de heer B.", "Cher", "Ahmed Y."],
  );
});
