// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Pure data: the drawings of the pictograms (CC0-1.0).

const line = (d: string, width = 4.5) =>
  `<path d="${d}" fill="none" stroke="currentColor" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const shape = (d: string) => `<path d="${d}" fill="currentColor"/>`;
const dot = (x: number, y: number, r: number, fill = "currentColor") =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
const white = (d: string, width = 4) =>
  `<path d="${d}" fill="none" stroke="var(--buurt-paper)" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** 64 by 64: what there is to do and what people need to know. */
export const pictograms = {
  coffee:
    shape("M14 26h30v14a11 11 0 0 1-11 11h-8a11 11 0 0 1-11-11z") +
    line("M44 29h3a7 7 0 0 1 0 14h-3", 4) +
    line("M22 10c-3 4 3 6 0 10M31 10c-3 4 3 6 0 10M40 10c-3 4 3 6 0 10", 3.5),
  walk: dot(35, 11, 6) + line("M33 20l-9 7-3 9M33 20l3 14-9 8-6 12M36 34l7 8 3 12M34 24l8 7 7-1", 5),
  eat:
    shape("M8 34h48a24 18 0 0 1-24 18A24 18 0 0 1 8 34z") +
    line("M24 12c-3 4 3 6 0 11M34 10c-3 4 3 6 0 11M44 12c-3 4 3 6 0 11", 3.5),
  music:
    line("M24 14l26-6v34", 5) +
    line("M24 14v34", 5) +
    `<ellipse cx="17" cy="48" rx="9" ry="7" fill="currentColor"/><ellipse cx="43" cy="42" rx="9" ry="7" fill="currentColor"/>`,
  craft:
    dot(30, 36, 18) +
    white("M17 28c10-4 20 0 28 9M15 38c10-4 18 0 26 9M40 22L54 6M46 30L60 14", 3) +
    line("M42 22L56 8M48 30L60 18", 4),
  move: line("M10 24v16M18 18v28M46 18v28M54 24v16M18 32h28", 6),
  games:
    `<rect x="10" y="10" width="44" height="44" rx="9" fill="currentColor"/>` +
    [
      dot(22, 22, 5, "var(--buurt-paper)"),
      dot(42, 22, 5, "var(--buurt-paper)"),
      dot(32, 32, 5, "var(--buurt-paper)"),
      dot(22, 42, 5, "var(--buurt-paper)"),
      dot(42, 42, 5, "var(--buurt-paper)"),
    ].join(""),
  garden:
    line("M32 56V30", 5) +
    shape("M32 36C32 22 22 14 8 14c0 14 8 22 24 22zM32 30c0-12 8-20 24-20 0 14-8 20-24 20z") +
    line("M16 56h32", 5),
  talk:
    shape("M8 10h32a5 5 0 0 1 5 5v14a5 5 0 0 1-5 5H22l-10 9v-9H8a5 5 0 0 1-5-5V15a5 5 0 0 1 5-5z") +
    shape("M50 24h5a5 5 0 0 1 5 5v14a5 5 0 0 1-5 5h-3v8l-9-8H31a5 5 0 0 1-5-5v-4h15a9 9 0 0 0 9-9z"),
  visit:
    shape("M32 6 58 28l-4 5-3-2v25H13V31l-3 2-4-5z") +
    `<path d="M32 48s-12-7-12-15a6.5 6.5 0 0 1 12-3.6A6.5 6.5 0 0 1 44 33c0 8-12 15-12 15z" fill="var(--buurt-paper)"/>`,
  phone: shape(
    "M18 7 27 19l-4 6c2 6 10 14 16 16l6-4 12 9-3 9c-.6 1.6-2 2.5-3.7 2.3C29 55 9 35 7 13.5 6.8 11.8 7.7 10.4 9.3 9.8z",
  ),
  transport:
    shape("M12 16h34c6 0 12 8 12 16v12H6V22a6 6 0 0 1 6-6z") +
    `<path d="M12 22h12v10H12zM28 22h12v10H28zM44 22h3c3 1 5 6 5 10h-8z" fill="var(--buurt-paper)"/>` +
    dot(18, 46, 7) +
    dot(46, 46, 7) +
    dot(18, 46, 2.5, "var(--buurt-paper)") +
    dot(46, 46, 2.5, "var(--buurt-paper)"),
  wheelchair: dot(26, 9, 5.5) + line("M26 20v18h16l8 14M26 27h13", 5) + line("M20 30a14 14 0 1 0 20 18", 5),
  rollator: line("M12 12h8l10 32h16M24 24h18l8 20", 5) + dot(28, 52, 5) + dot(50, 52, 5),
  "hearing-loop":
    line("M20 30a15 15 0 1 1 26 10c-5 5-6 7-7 11a7 7 0 0 1-13 2", 5) +
    line("M27 30a8 8 0 1 1 14 5c-3 3-5 4-5 7", 4) +
    line("M8 50l8-8M8 58 20 46", 3.5),
  free:
    shape("M8 26h48v10h-4v20H12V36H8z") +
    white("M32 28v28M10 37h44", 4) +
    line("M32 26c-6-16-20-14-18-6 1 5 10 6 18 6zM32 26c6-16 20-14 18-6-1 5-10 6-18 6z", 4),
  price: dot(32, 32, 25) + white("M42 22a13 13 0 1 0 0 20M16 29h20M16 36h18", 4.5),
  "sign-up": shape("M12 8h28l12 12v36H12z") + white("M20 34h14M20 44h10", 4) + white("M32 20l4 5 8-10", 4),
  language: dot(32, 32, 25) + white("M8 32h48M32 8c-16 16-16 32 0 48M32 8c16 16 16 32 0 48", 3.5),
  animal:
    `<ellipse cx="14" cy="28" rx="6" ry="8" fill="currentColor"/><ellipse cx="26" cy="16" rx="6" ry="8.5" fill="currentColor"/><ellipse cx="40" cy="16" rx="6" ry="8.5" fill="currentColor"/><ellipse cx="52" cy="28" rx="6" ry="8" fill="currentColor"/>` +
    shape("M33 28c10 0 18 12 17 20-1 8-10 6-17 6s-16 2-17-6c-1-8 7-20 17-20z"),
  computer:
    shape("M10 10h44a4 4 0 0 1 4 4v28a4 4 0 0 1-4 4H10a4 4 0 0 1-4-4V14a4 4 0 0 1 4-4z") +
    `<path d="M12 16h40v24H12z" fill="var(--buurt-paper)"/>` +
    line("M22 55h20M32 46v8", 5),
  church: shape("M26 22l6-8 6 8v10l18 8v18H38V48a6 6 0 0 0-12 0v10H8V40l18-8z") + line("M32 4v12M27 8h10", 3.5),
  school: shape("M32 8 60 22 32 36 4 22z") + shape("M14 31l18 9 18-9v13c-8 9-28 9-36 0z") + line("M57 24v18", 4),
  library: shape("M8 12c8-3 16-2 22 3v40c-6-5-14-6-22-3zM56 12c-8-3-16-2-22 3v40c6-5 14-6 22-3z"),
} as const;

/** 24 by 24: small signs beside a line of text. */
export const icons = {
  clock:
    `<circle cx="12" cy="12" r="9.5" fill="none" stroke="currentColor" stroke-width="2.5"/>` +
    line("M12 6.5V12l4 2.5", 2.5),
  pin: shape("M12 1.5a8 8 0 0 0-8 8c0 5.5 8 13 8 13s8-7.5 8-13a8 8 0 0 0-8-8zm0 11a3 3 0 1 1 0-6 3 3 0 0 1 0 6z"),
  call: shape(
    "M6.6 2.5 9.9 7 8.3 9.3c.9 2.4 4 5.5 6.4 6.4L17 14.1l4.5 3.3-1 3.3c-.2.6-.8 1-1.4.9C10.6 20.8 3.2 13.4 2.4 4.9c-.1-.6.3-1.2.9-1.4z",
  ),
  alert: `<path fill="currentColor" fill-rule="evenodd" d="M12 2 23 21.5H1zM10.8 9l.4 6h1.6l.4-6zM12 16.5a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6z"/>`,
  info: dot(12, 12, 11) + white("M12 11v6", 2.5) + dot(12, 7, 1.5, "var(--buurt-paper)"),
  check: dot(12, 12, 11) + white("M7 12.5l3.5 3.5L17 9", 2.5),
  cross: line("M6 6l12 12M18 6 6 18", 2.5),
  calendar:
    shape("M4 5h16a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z") +
    white("M5 10h14", 2) +
    line("M8 2.5v4M16 2.5v4", 2.5),
  printer: shape("M6 3h12v5H6zM4 9h16a2 2 0 0 1 2 2v7h-4v-3H6v3H2v-7a2 2 0 0 1 2-2zM7.5 16.5h9V21h-9z"),
  person: dot(12, 7, 4.5) + shape("M3.5 21.5v-2a7 7 0 0 1 7-6h3a7 7 0 0 1 7 6v2z"),
  euro: line("M18 6a7.5 7.5 0 1 0 0 12M3.5 10.2H13M3.5 13.8H12", 2.5),
  map: shape("M2 5l6-2v16l-6 2zM9.5 3l5 2v16l-5-2zM16 5l6-2v16l-6 2z"),
  mail:
    shape("M3 4.5h18a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1z") +
    white("M3.5 7l8.5 6.5L20.5 7", 2),
  share: dot(18, 5, 3.2) + dot(6, 12, 3.2) + dot(18, 19, 3.2) + line("M18 5 6 12l12 7", 2.2),
  search:
    `<circle cx="10" cy="10" r="6.5" fill="none" stroke="currentColor" stroke-width="2.5"/>` + line("M15 15l6 6", 2.8),
  repeat: line("M4 11a8 8 0 0 1 14-4l2 2M20 4v5h-5M20 13a8 8 0 0 1-14 4l-2-2M4 20v-5h5", 2.3),
} as const;
