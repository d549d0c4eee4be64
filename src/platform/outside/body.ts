// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { IncomingMessage } from "node:http";
import { pipeline, type Transform } from "node:stream";
import zlib from "node:zlib";
import { Stop } from "./stop.ts";

/**
 * The whole body, unpacked. Counted after unpacking, piece by piece: at the limit the rest is neither unpacked nor
 * asked for, so a bomb of 5 GB costs 5 MB. Throws Stop.
 */
export async function readBody(answer: IncomingMessage, maxBytes: number, signal: AbortSignal): Promise<Uint8Array> {
  const unpack = unpackerOf(answer.headers["content-encoding"]);
  if (!unpack && Number(answer.headers["content-length"] ?? 0) > maxBytes) {
    answer.destroy();
    throw new Stop("too_large");
  }
  const stream = unpack ? pipeline(answer, unpack, () => undefined) : answer;
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      signal.throwIfAborted();
      size += piece.length;
      if (size > maxBytes) throw new Stop("too_large");
      pieces.push(piece);
    }
  } finally {
    answer.destroy();
  }
  return new Uint8Array(Buffer.concat(pieces, size));
}

function unpackerOf(encoding = "identity"): Transform | null {
  switch (encoding.trim().toLowerCase()) {
    case "":
    case "identity":
      return null;
    case "gzip":
    case "x-gzip":
      return zlib.createGunzip();
    case "deflate":
      return zlib.createInflate();
    case "br":
      return zlib.createBrotliDecompress();
    default:
      throw new Stop("encoding");
  }
}
