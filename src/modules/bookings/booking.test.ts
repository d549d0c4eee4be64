// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { addRoom } from "#modules/places/index.ts";
import { system, visitor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { toInstant, withClock } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { alternativesFor } from "./alternatives.ts";
import { answerRequest, proposeTime } from "./answer.ts";
import { addBlock } from "./blocks.ts";
import { cancelByLink, cancelByOwner, markMissed } from "./cancel.ts";
import { changeTime } from "./change-time.ts";
import { judgeDates, slotsOf } from "./dates.ts";
import { again, lend, school, wanted } from "./fixtures/school.ts";
import { acceptOffer, declineOffer, expireOffers } from "./offers.ts";
import { findRequest } from "./requests.ts";

/** Sunday 22 November 2026. */
const clock = Temporal.Instant.from("2026-11-22T10:00:00Z");
const at = <T>(work: () => Promise<T>) => withClock(clock, work);
const thursday = "2026-11-26T19:00/21:00";
const allOf = ({ dates }: { dates: { id: string }[] }) => dates.map(({ id }) => id);
const states = async (db: Db, secret: string) => (await again(db, secret)).dates.map(({ state }) => state);

describe("asking", () => {
  test("needs no account; the same person may ask again with the same phone number", () =>
    at(async () => {
      const { db } = await world();
      const { ask } = await school(db);
      const first = await ask([thursday]);
      const second = await ask([thursday]);
      expect([first.request.state, second.request.state]).toEqual(["waiting", "waiting"]);
      expect(second.request.id).not.toBe(first.request.id);
    }));

  test("looks at every date, not at the first only", () =>
    at(async () => {
      const { db } = await world();
      const { ask, lent, noor } = await school(db);
      const taken = await ask(["2027-01-14T20:00/22:00"]);
      await answerRequest(db, noor, taken.request.number, allOf(taken), "confirm", "");
      await addBlock(
        db,
        noor,
        taken.request.room,
        {
          during: {
            from: Temporal.Instant.from("2027-01-21T00:00:00Z"),
            to: Temporal.Instant.from("2027-01-22T00:00:00Z"),
          },
          kind: "maintenance",
          reason: "",
        },
        false,
      );
      const slots = slotsOf({
        first: Temporal.PlainDate.from("2026-11-26"),
        begins: Temporal.PlainTime.from("19:00"),
        ends: Temporal.PlainTime.from("21:00"),
        every: "week",
        times: 10,
      });
      const judged = await judgeDates(
        db,
        await lent(),
        slots.map((slot) => ({ slot, recurrenceId: null })),
      );
      expect(judged.map(({ fit }) => fit)).toEqual([...Array(7).fill("free"), "taken", "closed", "free"]);
    }));

  test("keeps the hour on the wall when the clock changes", () => {
    const slots = slotsOf({
      first: Temporal.PlainDate.from("2027-03-25"),
      begins: Temporal.PlainTime.from("19:00"),
      ends: Temporal.PlainTime.from("21:00"),
      every: "week",
      times: 2,
    });
    expect(slots.map(({ starts }) => toInstant(starts).toString())).toEqual([
      "2027-03-25T18:00:00Z",
      "2027-04-01T17:00:00Z",
    ]);
  });

  test.each([
    ["2026-11-23T19:00/21:00", "soon"],
    ["2026-11-27T19:00/21:00", "closed"],
    ["2026-11-26T17:30/19:00", "closed"],
    ["2026-11-26T21:50/22:00", "short"],
    ["2028-01-06T19:00/21:00", "far"],
    ["2026-12-03T19:00/21:00", "free"],
  ])("%s is %s", (text, fit) =>
    at(async () => {
      const { db } = await world();
      const { lent } = await school(db);
      expect((await judgeDates(db, await lent(), [wanted(text)]))[0]!.fit).toBe(fit);
    }),
  );

  test("for a closed date, another organisation or more people than fit is refused", () =>
    at(async () => {
      const { db } = await world();
      const { ask, choir, gijs } = await school(db, { whoMay: "organisations" });
      await expect(ask([thursday])).rejects.toThrow(Forbidden);
      await expect(ask([thursday], { organisation: choir }, gijs)).rejects.toThrow(Forbidden);
      await expect(ask(["2026-11-27T19:00/21:00"], {}, gijs)).rejects.toThrow(Conflict);
      await expect(ask([thursday], { people: 41 }, gijs)).rejects.toThrow(Conflict);
    }));

  test("counts the hours of an organisation in a week", () =>
    at(async () => {
      const { db } = await world();
      const { lent, ask, club, gijs } = await school(db, { weeklyHours: 3 });
      await ask([thursday], { organisation: club }, gijs);
      const dates = [wanted("2026-11-28T10:00/12:00"), wanted("2026-12-05T10:00/12:00")];
      const judged = await judgeDates(db, await lent(), dates, { organisation: club });
      expect(judged.map(({ fit }) => fit)).toEqual(["hours", "free"]);
    }));
});

describe("answering", () => {
  test("a second yes to one time is refused by the database, with three free alternatives", () =>
    at(async () => {
      const { db } = await world();
      const { ask, noor, lent, venue } = await school(db);
      const hall = await addRoom(db, system("seeds"), venue.number, { name: "Aula", capacity: 90 });
      await lend(db, hall);
      const [first, second] = [await ask([thursday]), await ask(["2026-11-26T20:00/22:00"])];
      expect((await answerRequest(db, noor, first.request.number, allOf(first), "confirm", "")).taken).toBeNull();
      const { taken } = await answerRequest(db, noor, second.request.number, allOf(second), "confirm", "");
      expect(taken?.id).toBe(second.dates[0]!.id);
      expect(await states(db, second.secret)).toEqual(["requested"]);
      const others = await alternativesFor(db, visitor, await lent(), wanted("2026-11-26T20:00/22:00").slot, 12);
      expect(others.map((one) => `${one.lent.room.name} ${one.slot.starts}`)).toEqual([
        "Aula 2026-11-26T20:00:00",
        "Gymzaal 2026-11-28T15:00:00",
        "Gymzaal 2026-12-03T20:00:00",
      ]);
    }));

  test("one after the other fits: 21.00 after 21.00, and not with a buffer between", () =>
    at(async () => {
      const { db } = await world();
      const { ask, noor, lent } = await school(db, { bufferMinutes: 0 });
      const first = await ask([thursday]);
      await answerRequest(db, noor, first.request.number, allOf(first), "confirm", "");
      expect((await judgeDates(db, await lent(), [wanted("2026-11-26T21:00/22:00")]))[0]!.fit).toBe("free");
      const second = await ask(["2026-11-26T21:00/22:00"]);
      expect((await answerRequest(db, noor, second.request.number, allOf(second), "confirm", "")).taken).toBeNull();
      const buffered = await lent();
      const judged = await judgeDates(db, { ...buffered, terms: { ...buffered.terms, bufferMinutes: 15 } }, [
        wanted("2026-11-26T18:00/19:00"),
      ]);
      expect(judged[0]!.fit).toBe("taken");
    }));

  test("belongs to who lends: of others a request does not exist, who asked may not answer", () =>
    at(async () => {
      const { db } = await world();
      const { ask, gijs, els, club } = await school(db);
      const { request, dates } = await ask([thursday], { organisation: club }, gijs);
      const yes = (actor: typeof gijs) => answerRequest(db, actor, request.number, allOf({ dates }), "confirm", "");
      await expect(yes(els)).rejects.toThrow(NotFound);
      await expect(yes(visitor)).rejects.toThrow(NotFound);
      await expect(yes(gijs)).rejects.toThrow(Forbidden);
      expect((await findRequest(db, gijs, request.number)).request.id).toBe(request.id);
    }));

  test("another time is held, and who asked says yes by the link; twice is once", () =>
    at(async () => {
      const { db } = await world();
      const { ask, noor } = await school(db);
      const { request, dates, secret } = await ask([thursday]);
      const other = wanted("2026-11-28T10:00/12:00").slot;
      expect((await proposeTime(db, noor, request.number, dates[0]!.id, other, "Toneel")).taken).toBeNull();
      expect(await states(db, secret)).toEqual(["tentative"]);
      await acceptOffer(db, visitor, secret, dates[0]!.id);
      await acceptOffer(db, visitor, secret, dates[0]!.id);
      // back in the browser and "no": never told as declined while the room stays taken
      await expect(declineOffer(db, visitor, secret, dates[0]!.id)).rejects.toThrow(Conflict);
      expect(await states(db, secret)).toContain("confirmed");
      const [date] = (await again(db, secret)).dates;
      expect([date!.state, date!.startsAt.toString()]).toEqual(["confirmed", "2026-11-28T09:00:00Z"]);
      await expect(acceptOffer(db, visitor, "x".repeat(43), date!.id)).rejects.toThrow(NotFound);
    }));
});

describe("a time that comes free", () => {
  test("goes to who asked first, for 48 hours, and then to the next", () =>
    at(async () => {
      const { db } = await world();
      const { ask, noor } = await school(db);
      const first = await ask(["2026-12-10T19:00/21:00"]);
      await answerRequest(db, noor, first.request.number, allOf(first), "confirm", "");
      const second = await ask(["2026-12-10T19:00/21:00"], { phone: "0611111111" });
      const third = await ask(["2026-12-10T20:00/22:00"], { phone: "0622222222" });
      await answerRequest(db, noor, second.request.number, allOf(second), "refuse", "Al bezet.");
      await cancelByLink(db, visitor, first.secret, allOf(first));
      expect([await states(db, second.secret), await states(db, third.secret)]).toEqual([["tentative"], ["requested"]]);
      expect(await expireOffers(db)).toBe(0);
      await withClock(clock.add({ hours: 49 }), () => expireOffers(db));
      expect([await states(db, second.secret), await states(db, third.secret)]).toEqual([["refused"], ["tentative"]]);
      await withClock(clock.add({ hours: 50 }), () => acceptOffer(db, visitor, third.secret, third.dates[0]!.id));
      expect(await states(db, third.secret)).toEqual(["confirmed"]);
      await withClock(clock.add({ hours: 51 }), () =>
        expect(acceptOffer(db, visitor, second.secret, second.dates[0]!.id)).rejects.toThrow(Conflict),
      );
    }));

  test("who says no makes room at once; who lends can take a date back with a reason", () =>
    at(async () => {
      const { db } = await world();
      const { ask, noor } = await school(db);
      const first = await ask(["2026-12-10T19:00/21:00"]);
      await answerRequest(db, noor, first.request.number, allOf(first), "confirm", "");
      const second = await ask(["2026-12-10T19:00/21:00"]);
      await cancelByOwner(db, noor, first.request.number, allOf(first), "Ouderavond");
      expect(await states(db, second.secret)).toEqual(["tentative"]);
      await declineOffer(db, visitor, second.secret, second.dates[0]!.id);
      expect(await states(db, second.secret)).toEqual(["refused"]);
    }));

  test("shortly before it is too late to cancel on the page", () =>
    at(async () => {
      const { db } = await world();
      const { ask, noor } = await school(db, { cancelDays: 5 });
      const first = await ask([thursday]);
      await answerRequest(db, noor, first.request.number, allOf(first), "confirm", "");
      await expect(cancelByLink(db, visitor, first.secret, allOf(first))).rejects.toThrow(Conflict);
    }));
});

describe("another time for who asked", () => {
  test("is a question again and frees the old time; too late is too late", () =>
    at(async () => {
      const { db } = await world();
      const { ask, noor } = await school(db, { changeDays: 5 });
      const [late, one] = [await ask([thursday]), await ask(["2026-12-10T19:00/21:00"])];
      for (const each of [late, one]) await answerRequest(db, noor, each.request.number, allOf(each), "confirm", "");
      const waits = await ask(["2026-12-10T20:00/22:00"]);
      const to = wanted("2026-12-12T10:00/12:00").slot;
      await expect(changeTime(db, visitor, late, late.dates[0]!.id, to)).rejects.toThrow(Conflict);
      const closed = wanted("2026-12-11T10:00/12:00").slot;
      await expect(changeTime(db, visitor, one, one.dates[0]!.id, closed)).rejects.toThrow(Conflict);
      for (let twice = 0; twice < 2; twice++) await changeTime(db, visitor, one, one.dates[0]!.id, to);
      const [date] = (await again(db, one.secret)).dates;
      expect([date!.state, date!.startsAt.toString()]).toEqual(["requested", "2026-12-12T09:00:00Z"]);
      expect(await states(db, waits.secret)).toEqual(["tentative"]);
    }));
});

describe("a block", () => {
  test("over a confirmed booking names it first, and comes when somebody is sure", () =>
    at(async () => {
      const { db } = await world();
      const { ask, noor, gijs, gym } = await school(db);
      const first = await ask([thursday]);
      await answerRequest(db, noor, first.request.number, allOf(first), "confirm", "");
      const during = {
        from: Temporal.Instant.from("2026-11-26T12:00:00Z"),
        to: Temporal.Instant.from("2026-11-27T12:00:00Z"),
      };
      const block = { during, kind: "maintenance" as const, reason: "Vloer" };
      await expect(addBlock(db, gijs, gym.id, block, true)).rejects.toThrow(Forbidden);
      const { inTheWay } = await addBlock(db, noor, gym.id, block, false);
      expect(inTheWay.map(({ asked }) => asked.request.id)).toEqual([first.request.id]);
      expect((await addBlock(db, noor, gym.id, block, true)).inTheWay).toEqual([]);
    }));
});

test("who does not come twice: the school hears of it, nobody pays", () =>
  at(async () => {
    const { db } = await world();
    const { ask, noor } = await school(db);
    const first = await ask([thursday, "2026-12-03T19:00/21:00"]);
    await answerRequest(db, noor, first.request.number, allOf(first), "confirm", "");
    await expect(markMissed(db, noor, first.request.number, first.dates[0]!.id)).rejects.toThrow(Conflict);
    await withClock(Temporal.Instant.from("2026-12-04T10:00:00Z"), async () => {
      for (const { id } of first.dates) await markMissed(db, noor, first.request.number, id);
      await markMissed(db, noor, first.request.number, first.dates[0]!.id);
    });
    const told = await db.execute(`select kind from delivery where kind = 'bookings.lenderMissed'`);
    expect((told as unknown as { rows: unknown[] }).rows).toHaveLength(1);
  }));
