// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Facts } from "#ui/show/facts.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { Panel } from "#ui/show/section.tsx";
import { dataTexts } from "../messages/data.ts";
import type { OwnData } from "../own-data.ts";
import { inWords } from "../plain-data.ts";

/** Everything that is known of somebody, with a heading for each kind. */
export function AllData({ data, language }: { data: OwnData; language: Language }) {
  const m = speak(dataTexts, language);
  const kinds = inWords(data, language);
  if (kinds.length === 0) return <Paragraph>{m.nothing}</Paragraph>;
  return (
    <>
      {kinds.map(({ code, title, rows, withheld }) => (
        <>
          <Heading level={2} id={code}>
            {title}
          </Heading>
          {rows.map((row) => (
            <Panel>
              <Facts facts={row} />
            </Panel>
          ))}
          {withheld.length > 0 ? (
            <>
              <Heading level={3}>{m.withheldTitle}</Heading>
              <PlainList>
                {withheld.map((line) => (
                  <li>{line}</li>
                ))}
              </PlainList>
            </>
          ) : null}
        </>
      ))}
    </>
  );
}
