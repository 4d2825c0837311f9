import type { Measure } from "../measure.ts";
import type { PointId } from "../standards.ts";

/** What holds for every component, because of how they are made and tested. */
export const common: Record<PointId, Measure> = {
  "service-1": {
    does: "It follows published patterns that rest on other people’s research, and its page says which. No research with residents has been done by the project itself.",
    left: "Your own research with the people who will use your service, disabled people and Welsh speakers among them. Tell us what you see.",
    evidence: ["docs/roadmap.md"],
  },
  "service-2": {
    does: "It does its own part from beginning to end, its errors and bad days included, so that nobody is left half way.",
    left: "The whole problem: what comes before and after this page.",
    evidence: ["docs/component-done.md"],
  },
  "service-3": {
    does: "The same work can be done by a page without script, so that assisted digital staff and older devices have the same service.",
    left: "Telephone, paper and face to face, and staff who see what the resident saw.",
    evidence: ["docs/component-done.md"],
  },
  "service-4": {
    does: "It uses the HTML and the words of GOV.UK’s components, which people know, and says in plain language what went wrong and what to do.",
    left: "Usability testing in your service, and your own content around it.",
    evidence: ["docs/messages.md"],
  },
  "service-5": {
    does: "It is held to WCAG 2.2 AA by tests in browsers, in English and Welsh, with and without script. An accessibility conformance report says how, criterion by criterion.",
    left: "Tests with people who use assistive technology, your accessibility statement, a review of the Welsh by a native speaker, and another way to use the service.",
    evidence: ["docs/accessibility-conformance.md", "docs/welsh-review.md"],
  },
  "service-6": {
    does: "Designers, content designers, translators and developers each have a way in: this Storybook, a spreadsheet of all words, and packages with types.",
    left: "The team.",
    evidence: ["CONTRIBUTING.md"],
  },
  "service-7": {
    does: "It can be put into one page of a service at a time, and taken out again: your form stays your own.",
    left: "How your team works.",
    evidence: ["docs/decisions/0001-light-dom-and-enhancement.md"],
  },
  "service-8": {
    does: "Versions say what changed for the people who install them, and every change runs through all the tests.",
    left: "To take new versions, and to improve the service from what you measure.",
    evidence: ["CONTRIBUTING.md", "docs/maturity.md"],
  },
  "service-9": {
    does: "It works under a strict content security policy with Trusted Types, asks nobody but your own servers, shows what comes from outside as text, and has a way to report vulnerabilities.",
    left: "The security of your servers, a data protection impact assessment, and your privacy notice.",
    evidence: ["SECURITY.md", "docs/content-security-policy.md"],
  },
  "service-10": {
    does: "It sends events to your page when something happens, which you can count. It measures nobody itself.",
    left: "To decide what success is, to measure it with people’s consent, and to publish it.",
    evidence: [],
  },
  "service-11": {
    does: "It needs no framework, no build tool and no particular content management system, and says what it weighs.",
    left: "To decide that it fits what you have.",
    evidence: ["docs/architecture.md"],
  },
  "service-12": {
    does: "It is open source under the MIT licence, its decisions and its tests with it.",
    left: "To publish what you build with it.",
    evidence: ["LICENSE", "docs/decisions/README.md"],
  },
  "service-13": {
    does: "It is made from GOV.UK Frontend’s components and the web’s own standards, and its parts are tested against what GOV.UK Frontend publishes.",
    left: "To give back: what you found, fixed or translated.",
    evidence: ["packages/govuk-templates/README.md"],
  },
  "service-14": {
    does: "When its script does not come, or a server does not answer, the form still works. Failed requests are tested: slow, offline, refused, malformed.",
    left: "To run and watch your servers, and to plan for when they fail.",
    evidence: ["docs/component-done.md"],
  },
  "technology-1": {
    does: "Each component’s page says when to use it and when not.",
    left: "To know which need of your users it meets.",
    evidence: [],
  },
  "technology-2": {
    does: "WCAG 2.2 AA, English and Welsh, any device from 320 pixels, with and without script: tested each time.",
    left: "Tests with people, and your accessibility statement.",
    evidence: ["docs/accessibility-conformance.md"],
  },
  "technology-3": {
    does: "Open source under the MIT licence, from open source parts that are named.",
    left: "To publish your own code.",
    evidence: ["LICENSE", "NOTICE.md"],
  },
  "technology-4": {
    does: "HTML, custom elements, JSON and web-standard requests and responses.",
    left: "To use the open standards for your own data.",
    evidence: ["docs/architecture.md"],
  },
  "technology-5": {
    does: "Its server half runs anywhere that runs web-standard handlers: your own machine, a container, a function host.",
    left: "Where you host it.",
    evidence: ["docs/architecture.md"],
  },
  "technology-6": {
    does: "Strict content security policy, no third parties, hostile data tested, exact versions of dependencies that must be a day old.",
    left: "The security of your servers and of what you build on top.",
    evidence: ["SECURITY.md", "docs/content-security-policy.md"],
  },
  "technology-7": {
    does: "Nothing about people leaves your own servers. There are no analytics in it.",
    left: "Your privacy notice, your records of processing, and how long you keep what people send.",
    evidence: ["docs/component-done.md"],
  },
  "technology-8": {
    does: "One component for every council, shared as a package that any page can use.",
    left: "To tell other councils what you learnt.",
    evidence: ["README.md"],
  },
  "technology-9": {
    does: "It meets your systems in plain HTML forms and events, with examples for Express, React, Drupal and .NET.",
    left: "To join it to what you have.",
    evidence: ["docs/architecture.md"],
  },
  "technology-10": {
    does: "It hands over structured answers in place of free text.",
    left: "What you do with the data, and who may see it.",
    evidence: [],
  },
  "technology-11": {
    does: "There is nothing to buy and nobody to be bound to: it can be run, changed and left by any council or supplier.",
    left: "To plan for the people who will look after it.",
    evidence: ["LICENSE"],
  },
  "technology-12": {
    does: "It is small, and a build fails when it grows: less to send, and old devices last longer. No fonts, images or trackers are loaded.",
    left: "Your hosting, and what else is on your pages.",
    evidence: ["packages/workspace/src/budgets.ts"],
  },
  "technology-13": {
    does: "See the Service Standard above.",
    left: "See the Service Standard above.",
    evidence: [],
  },
  "declaration-1": {
    does: "It starts from the resident’s job, works for people without script, with assistive technology, on old phones and in Welsh.",
    left: "To redesign your service around its users.",
    evidence: ["docs/component-done.md"],
  },
  "declaration-2": {
    does: "A building block of its own, with open formats at its edges, that works with the systems you have and can be taken out again.",
    left: "To ask the same of the rest of your systems.",
    evidence: ["docs/architecture.md"],
  },
  "declaration-3": {
    does: "What it hands over is said on its page, goes to your own servers only, and can be checked there again.",
    left: "Your agreements on sharing data, and who may see what.",
    evidence: ["SECURITY.md"],
  },
  "declaration-4": {
    does: "This page is written so that it can be taken to a peer review or a board.",
    left: "Leadership, skills, and cyber security across your council.",
    evidence: [],
  },
  "declaration-5": {
    does: "Code, decisions, roadmap, and what has not been done yet are public. Contributing is described from the first step.",
    left: "To work in the open yourselves, and to join in.",
    evidence: ["CONTRIBUTING.md", "docs/roadmap.md"],
  },
};
