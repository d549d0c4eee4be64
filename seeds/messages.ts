// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Answer, askByLink, type Telling, tell } from "#modules/messages/index.ts";
import { system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { now } from "#platform/time/time.ts";
import type { Planted } from "./seed.ts";

type Story = Pick<Telling, "to" | "label" | "subject" | "text"> & {
  /** Key of the organisation; absent: the site itself. */
  for?: string;
  /** Days from now in which it must be told. */
  within?: number;
  /** What one may answer. */
  answers?: Answer[];
};

/** Who must hear something on the day that the demo is planted. All invented. */
const stories: Story[] = [
  {
    for: "debrug",
    to: { name: "Corrie van Vliet", phone: "0343 – 00 00 61" },
    label: "Zaal is veranderd",
    subject: "De soep is deze week in de grote zaal",
    text: "De soep van deze week is in de grote zaal. Die is op de begane grond, links van de deur.\n\nDe tijd blijft hetzelfde.",
    within: 1,
  },
  {
    for: "debrug",
    to: { name: "mevrouw Jongsma", phone: "0343 – 00 00 62" },
    label: "Hoe was het?",
    subject: "Hoe was de eerste keer in De Brug?",
    text: "U was vorige week voor het eerst in De Brug. Hoe vond u het?\n\nWilt u nog eens komen? Wij kijken graag samen wat bij u past.",
    within: 5,
  },
  {
    for: "linde",
    to: { name: "Arie Boonstra", phone: "06 00 00 00 63" },
    label: "Er is plek",
    subject: "Er is plek bij het wandelen",
    text: "U stond op de wachtlijst voor het wandelen op vrijdag. Er is nu plek voor u.\n\nKomt u? Zeg gerust nee als het niet uitkomt.",
    within: 2,
    answers: [
      { code: "yes", label: "Ja, ik kom" },
      { code: "no", label: "Nee, liever niet" },
    ],
  },
  {
    for: "welzijn",
    to: { name: "Hennie Prins", phone: "0343 – 00 00 64" },
    label: "Samen gaan",
    subject: "Iemand gaat met u mee",
    text: "U wilde graag met iemand samen naar het eetcafé. Er is iemand die met u meegaat.\n\nZij wacht om half zes bij de deur op u.",
    within: 3,
  },
  {
    to: { name: "meneer Terpstra", phone: "0343 – 00 00 65" },
    label: "Uw wens",
    subject: "Er is nu een biljartclub bij u in de buurt",
    text: "U vroeg in de zomer of er ergens gebiljart wordt. Dat kan nu: elke donderdagmiddag in het Dorpshuis.\n\nU bent welkom, ook om alleen te kijken.",
    within: 6,
  },
  {
    to: { name: "Mevrouw A. de Ruiter", address: "Molenpad 8\n9999 ZZ Demodam" },
    label: "Uw wens",
    subject: "Er is nu een leesclub bij u in de buurt",
    text: "U vroeg of er een leesclub is met grote letters. Die is er nu: elke eerste maandag van de maand, om 10.30 uur, in de bibliotheek.\n\nU mag gewoon binnenlopen. De koffie is klaar.",
    within: 9,
  },
];

/** Has them told with the real verb: the calls stand on the call list, the letter waits to be printed. */
export async function plantMessages(db: Db, { organisations }: Planted): Promise<void> {
  for (const { for: key, within, answers, ...story } of stories) {
    const dueBy = within ? { dueBy: now().add({ hours: within * 24 }) } : {};
    const organisation = key ? (organisations.get(key) ?? null) : null;
    const telling = { ...story, ...dueBy, kind: "demo.told", about: newId(), key: newId(), organisation };
    const actor = system("seeds");
    await db.transaction((tx) => {
      const db = tx as unknown as Db;
      return answers ? askByLink(db, actor, { telling, answers, validDays: within ?? 7 }) : tell(db, actor, telling);
    });
  }
}
