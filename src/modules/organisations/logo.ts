// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type PictureKind, readPicture } from "#platform/pictures/pictures.ts";

/** A logo as it is sent and kept, and what is wrong with it in words of this room. */
const logo = {
  bytes: 1_000_000,
  side: 400,
  quality: 86,
  problems: { tooLarge: "logoTooLarge", manyPixels: "logoManyPixels", noImage: "logoNoImage", drawing: "logoDrawing" },
} as const satisfies PictureKind<string>;

/** See readPicture. */
export const readLogo = (file: File) => readPicture(file, logo);
