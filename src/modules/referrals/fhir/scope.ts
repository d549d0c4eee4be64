// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What a token may do: send a referral; read and look for the own Tasks; take a Task back. */
export const deeds = ["send", "follow", "change"] as const;
export type Deed = (typeof deeds)[number];

const form = /^system\/(\*|ServiceRequest|Task|Bundle)\.(\*|read|write|c?r?u?d?s?)$/;
const letters: Readonly<Record<string, string>> = { "*": "cruds", read: "rs", write: "cud" };
/** Which resource and which letter of SMART each deed asks. */
const asks: Readonly<Record<Deed, readonly [RegExp, RegExp]>> = {
  send: [/^(\*|ServiceRequest|Bundle)$/, /c/],
  follow: [/^(\*|Task)$/, /[rs]/],
  change: [/^(\*|Task)$/, /u/],
};

/** What is given of what was asked; nothing asked is everything. Source: SMART App Launch 2.2, scopes for systems. */
export function grantedDeeds(asked: string): Deed[] {
  if (asked.trim() === "") return [...deeds];
  const known = asked.split(" ").flatMap((one) => {
    const [, resource, may] = form.exec(one) ?? [];
    return resource && may ? [{ resource, may: letters[may] ?? may }] : [];
  });
  return deeds.filter((deed) =>
    known.some(({ resource, may }) => asks[deed][0].test(resource) && asks[deed][1].test(may)),
  );
}

/** As the answer says it: "system/ServiceRequest.c system/Task.rus". */
export function scopeOf(given: readonly Deed[]): string {
  const follow = given.includes("follow");
  const task = `${follow ? "r" : ""}${given.includes("change") ? "u" : ""}${follow ? "s" : ""}`;
  return [
    ...(given.includes("send") ? ["system/ServiceRequest.c"] : []),
    ...(task ? [`system/Task.${task}`] : []),
  ].join(" ");
}

/** Stands in front of the secret of a token, under its hash: who changes it has another token. */
export const markOf = (given: readonly Deed[]): string => `${given.map((deed) => deed[0]).join("")}.`;

export const deedsIn = (token: string): readonly Deed[] => {
  const [mark, secret] = token.split(".");
  return secret === undefined ? [] : deeds.filter((deed) => mark!.includes(deed[0]!));
};
