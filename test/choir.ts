// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { actorOf } from "#modules/accounts/index.ts";
import { addMember, addOrganisation, type Organisation } from "#modules/organisations/index.ts";
import { addPerson } from "#modules/people/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { newId } from "#platform/db/ids.ts";
import { type World, world } from "./world.ts";

export const seeds = system("test");
export const colleague = (role: "admin" | "keeper"): Actor => ({ kind: "person", person: newId(), siteRoles: [role] });

export interface Scene {
  w: World;
  choir: Organisation;
  admin: Actor;
  editor: Actor;
  stranger: Actor;
  resident: Actor;
}

export async function scene(): Promise<Scene> {
  const w = await world();
  const choir = await addOrganisation(w.db, seeds, { name: "Kamerkoor De Brug", kind: "koor", phone: "0343000012" });
  const other = await addOrganisation(w.db, seeds, { name: "Buurthuis De Haven" });
  const join = async (givenName: string, organisation: string | null, role: "editor" | "admin") => {
    const { id } = await addPerson(w.db, seeds, { givenName, email: `${givenName.toLowerCase()}@buurt.example` });
    if (organisation) await addMember(w.db, seeds, organisation, id, role);
    return actorOf(w.db, id);
  };
  return {
    w,
    choir,
    admin: await join("Ria", choir.id, "admin"),
    editor: await join("Piet", choir.id, "editor"),
    stranger: await join("Sam", other.id, "admin"),
    resident: await join("Noor", null, "editor"),
  };
}

export const personOf = (actor: Actor) => (actor as { person: string }).person;
