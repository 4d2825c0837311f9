/** Who does something on the way from a page to an answer. */
export const actors = {
  resident: "Resident",
  server: "Your server",
  gate: "Gate",
  banner: "Banner",
  script: "Gated script",
} as const;
export type Actor = keyof typeof actors;

/** What happens in which order. A test that shows it is named: our tests fail when it is gone. */
export interface Timeline {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly (readonly [who: Actor, does: string])[];
  readonly shownBy: readonly (readonly [file: string, title: string])[];
}

const AFTER_YES = "runs once, in the order in which it stands in the page";

export const timelines: readonly Timeline[] = [
  {
    id: "first-visit",
    title: "First visit",
    steps: [
      ["server", "finds no choice in the request, and renders the banner into the page"],
      ["gate", "reads the cookie before anything is shown: there is none. It holds what is gated"],
      ["gate", "fetches the banner’s script"],
      ["banner", "is in the first frame, as HTML. The page does not move when its script arrives"],
      ["resident", "presses “Accept analytics cookies”"],
      ["banner", "writes the cookie, says that it is accepted, and takes focus. With receipts, it sends one"],
      ["gate", "hears of it, in this tab and in the others, and starts what was held"],
      ["script", AFTER_YES],
      ["resident", "presses “Hide cookie message”, and is at the skip link"],
    ],
    shownBy: [
      [
        "behaviour.test.ts",
        "says yes: what waited runs, the cookie says so, focus is on the confirmation, then the skip link",
      ],
      [
        "first-frame.browser.node.test.ts",
        "a banner that the server rendered is there from the first frame, and nothing ever moves",
      ],
      ["behaviour.test.ts", "answers once for all tabs"],
    ],
  },
  {
    id: "returning-visitor",
    title: "Returning visitor",
    steps: [
      ["server", "reads the choice in the request, and renders no banner"],
      ["gate", "reads the cookie: there is a choice for this version of the policy. It fetches nothing"],
      ["script", "runs if the choice was yes. If it was no, it is never asked for"],
      ["resident", "sees the page, and is asked nothing"],
    ],
    shownBy: [
      ["behaviour.test.ts", "says no: nothing runs, on the next page neither, and is not asked again"],
      [
        "first-frame.browser.node.test.ts",
        "the same page never shows it to those who have chosen, nor moves, nor fetches the element",
      ],
      [
        "gate.test.ts",
        "marks the document, and fetches the banner's element only for someone who has yet to choose",
      ],
    ],
  },
  {
    id: "without-script",
    title: "Without script",
    steps: [
      ["server", "finds no choice in the request, and renders the banner as a form"],
      ["resident", "presses “Reject analytics cookies”, which sends the form"],
      [
        "server",
        "refuses it if it came from another site. It sets the cookie, and deletes cookies that need a yes",
      ],
      ["server", "sends the browser back to the page, which confirms what was answered"],
      ["resident", "presses “Hide cookie message”, and the page comes without it"],
      ["script", "does not run: the browser runs no script"],
    ],
    shownBy: [
      [
        "without-script.browser.node.test.ts",
        "without script: accept, be told, hide, and change one's mind on the cookies page",
      ],
      [
        "server.node.test.ts",
        "posts from other sites, and from nobody knows where, are refused and change nothing",
      ],
    ],
  },
  {
    id: "withdrawal",
    title: "Changing one’s mind",
    steps: [
      ["resident", "opens the cookies page, and finds the choice that holds"],
      ["resident", "chooses “No”, and presses “Save cookie settings”"],
      [
        "banner",
        "writes the cookie. It deletes the purpose’s cookies and storage keys that the page can reach",
      ],
      ["banner", "says that it is saved, with a way back"],
      ["gate", "starts nothing more, in this tab and in the others"],
      ["script", "is told by an event. What has run in an open page cannot be unloaded"],
    ],
    shownBy: [
      [
        "behaviour.test.ts",
        "changes their mind on the cookies page: what was stored goes, nothing more starts",
      ],
      ["gate.test.ts", "stops what still waits when consent is withdrawn"],
    ],
  },
  {
    id: "global-privacy-control",
    title: "With Global Privacy Control",
    steps: [
      ["resident", "has told their browser to send the signal, and has not chosen here yet"],
      ["server", "reads “Sec-GPC: 1”, and takes it as a no. The banner is a notice that says so"],
      ["gate", "reads the same from the browser, and holds what is gated. Exempt purposes are off too"],
      ["resident", "presses “Hide cookie message”, which keeps the no, or goes to the cookies page"],
      ["resident", "may say yes there: an explicit choice counts for more than the signal"],
      ["script", "runs only after such a yes"],
    ],
    shownBy: [
      ["behaviour.test.ts", "with Global Privacy Control and a choice of their own has the choice"],
      [
        "without-script.browser.node.test.ts",
        "without script, Global Privacy Control turns everything off and says so",
      ],
    ],
  },
];

/**
 * A timeline as HTML: a list in the order of time. On a wide screen `timelines.css` moves each step into the column of
 * who does it. The words are the diagram, so that nobody needs another text for it.
 */
export function timelineHtml({ id, title, steps }: Timeline): string {
  const items = steps.map(
    ([who, does]) => `  <li class="council-timeline__step council-timeline__step--${who}">
    <strong>${escape(actors[who])}</strong> ${escape(does)}
  </li>`,
  );
  return `<ol class="council-timeline" id="timeline-${escape(id)}" aria-label="${escape(title)}">
${items.join("\n")}
</ol>`;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
