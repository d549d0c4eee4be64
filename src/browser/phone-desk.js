// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// At the desk: who is on the line appears as soon as the number is whole, and the note is kept while one talks.
(() => {
  const ask = document.querySelector("#wie");
  const answers = document.querySelector("#gevonden");
  const who = ask?.querySelector("[name=who]");
  if (who && answers) {
    who.focus();
    let asked = "";
    who.addEventListener("input", async () => {
      const digits = who.value.replace(/[^\d+]/g, "").replace(/^(\+31|0031)0?/, "0");
      if (!/^0[1-9]\d{8}$/.test(digits) || digits === asked) return;
      asked = digits;
      const response = await fetch(ask.action, { method: "POST", body: new URLSearchParams(new FormData(ask)) });
      if (!response.ok || asked !== digits) return;
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      answers.replaceChildren(...(page.querySelector("#gevonden")?.childNodes ?? []));
    });
  }
  const end = document.querySelector("#afronden");
  const note = end?.querySelector("[name=note]");
  if (!note) return;
  let waiting;
  note.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const draft = end.action.replace(/einde$/, "concept");
      fetch(draft, { method: "POST", body: new URLSearchParams({ note: note.value }) }).catch(() => undefined);
    }, 1000);
  });
})();
