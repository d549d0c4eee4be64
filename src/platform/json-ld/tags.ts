// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { Tokenizer } from "htmlparser2";

export interface TagReader {
  /** A tag that opens, in lower case, with its attributes. */
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const nothing = () => undefined;

/**
 * Walks over the tags of a page in one pass. It keeps no list of what is open, as the Parser above this Tokenizer does:
 * with that, a page of half a million tags that never close takes minutes (measured).
 */
export function readTags(html: string, { open, text, close }: TagReader): void {
  let name = "";
  let attributes: Record<string, string> = {};
  let key = "";
  let value = "";
  const begun = () => open?.(name, attributes);
  const tokens = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
        attributes = {};
      },
      onattribname(start, end) {
        key = html.slice(start, end).toLowerCase();
        value = "";
      },
      onattribdata(start, end) {
        value += html.slice(start, end);
      },
      onattribentity(code) {
        value += String.fromCodePoint(code);
      },
      onattribend() {
        if (!Object.hasOwn(attributes, key)) attributes[key] = value;
      },
      onopentagend: begun,
      onselfclosingtag: begun,
      onclosetag(start, end) {
        close?.(html.slice(start, end).toLowerCase());
      },
      ontext(start, end) {
        text?.(html.slice(start, end));
      },
      ontextentity(code) {
        text?.(String.fromCodePoint(code));
      },
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokens.write(html);
  tokens.end();
}
