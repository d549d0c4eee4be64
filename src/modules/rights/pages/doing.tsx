// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { deskTexts } from "../messages/desk.ts";
import { paths } from "../paths.ts";
import type { OpenRequest } from "../request.ts";

/** What is to be done after yes. */
export function Doing({ request, language }: { request: OpenRequest; language: Language }) {
  const m = speak(deskTexts, language);
  const { number, kind } = request;
  const to = (path: string) => inLanguage(path, language);
  return (
    <>
      <Heading level={2}>{m.doWhat}</Heading>
      <Paragraph>{m[`do_${kind}`]}</Paragraph>
      <ButtonRow>
        <ButtonLink href={to(paths.data(number))}>{m.seeData}</ButtonLink>
        {kind === "access" ? (
          <ButtonLink href={to(paths.pdf(number))} download>
            {m.printData}
          </ButtonLink>
        ) : null}
        {kind === "erasure" ? (
          <ButtonLink href={to(paths.erasure(number))} kind="danger">
            {m.eraseLink}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      {kind === "erasure" ? null : (
        <Form action={to(paths.completion(number))} label={m.finish}>
          <Button>{m.finish}</Button>
        </Form>
      )}
    </>
  );
}
