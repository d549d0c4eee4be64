// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { AsyncLocalStorage } from "node:async_hooks";
import type { Db } from "#platform/db/db.ts";

/** The handles whose transaction is open around the code that runs now. */
const outside = new AsyncLocalStorage<readonly object[]>();
const doors = new Set([
  "select",
  "selectDistinct",
  "selectDistinctOn",
  "insert",
  "update",
  "delete",
  "execute",
  "transaction",
  "$count",
  "with",
]);
const longest = 10_000;

type Work = (db: Db) => Promise<unknown>;
type Call = (...parameters: unknown[]) => unknown;

/**
 * A handle that refuses what would hang on the embedded database: using the outer handle inside an open
 * transaction, and a transaction of more than ten seconds. Transactions side by side take turns, as they do there.
 */
export function guarded(db: Db): Db {
  const me = {};
  let turn: Promise<unknown> = Promise.resolve();
  const enter = (transact: Call, work: Work, config: unknown) => {
    const open = outside.getStore() ?? [];
    const next = turn.then(() =>
      withWatchdog(
        transact.call(db, (tx: Db) => outside.run([...open, me], () => work(guarded(tx))), config) as Promise<unknown>,
      ),
    );
    turn = next.catch(() => undefined);
    return next;
  };
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function" || !doors.has(String(name))) return value;
      return (...parameters: unknown[]) => {
        if (outside.getStore()?.includes(me)) {
          throw new Error(
            `db.${String(name)} of the outer handle inside its transaction: use the db that the transaction gives`,
          );
        }
        if (name === "transaction") return enter(value as Call, parameters[0] as Work, parameters[1]);
        return (value as Call).apply(target, parameters);
      };
    },
  });
}

async function withWatchdog<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const bark = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error("a transaction was open for more than 10 seconds")), longest);
  });
  try {
    return await Promise.race([work, bark]);
  } finally {
    clearTimeout(timer);
  }
}

class Undo extends Error {}

/** A transaction that stays open until it is rolled back. */
export function openTransaction(db: Db): Promise<{ db: Db; rollback: () => Promise<void> }> {
  return new Promise((ready, refuse) => {
    const end = Promise.withResolvers<void>();
    const over = db
      .transaction(async (tx) => {
        const rollback = async () => {
          end.resolve();
          await over;
        };
        ready({ db: guarded(tx as unknown as Db), rollback });
        await end.promise;
        throw new Undo();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undo)) refuse(error);
      });
  });
}
