import type { PluralForms } from "./plural.ts";

/** Every word of the service in English. `cy.ts` has the same in Welsh. */
export const en = {
  council: "Council of Aberwylan",
  councilHome: "Council of Aberwylan, home page of this service",
  serviceName: "Apply for a bus pass",
  skipLink: "Skip to main content",
  serviceInformation: "Service information",
  language: "Language",
  back: "Back",
  continue: "Continue",
  error: "Error",
  or: "or",
  errorSummary: "There is a problem",
  change: "Change",
  exampleTag: "Example",
  exampleText: "This council and this service are made up. Please use made-up information.",
  support: "Support links",
  privacy: "Privacy notice",
  cookies: "Cookies",
  accessibility: "Accessibility statement",

  start: {
    lead: "Use this service to apply for a free bus pass if you live in Aberwylan.",
    who: "You can apply if you:",
    whoList: [
      "are 60 or over",
      "have a disability that makes it hard for you to travel or means that you cannot drive",
    ] as string[],
    what: "With the pass you travel free on local buses, at any time of day.",
    before: "Before you start",
    need: "We will ask for:",
    needList: [
      "your address",
      "your name and date of birth",
      "why you need the pass, if you are under 60",
      "how to contact you",
    ] as string[],
    time: "It takes about 5 minutes.",
    kept: {
      one: (minutes) =>
        `We keep your answers for ${minutes} minute after each page that you open or send. You can have them kept for longer on any page of the application.`,
      other: (minutes) =>
        `We keep your answers for ${minutes} minutes after each page that you open or send. You can have them kept for longer on any page of the application.`,
    } as PluralForms,
    help: "Get help in person with your application",
    button: "Start now",
  },

  help: {
    heading: "Get help in person",
    lead: "At these places somebody can help you to apply. You do not need an appointment.",
    places: [
      {
        name: "Aberwylan Library",
        address: "2 Castle Street, Aberwylan, ZZ1 1AA",
        open: "Monday to Saturday, 9:30am to 5pm.",
      },
      {
        name: "Harbour Customer Centre",
        address: "Harbour Road, Aberwylan, ZZ1 1AD",
        open: "Monday to Friday, 9am to 4:30pm.",
      },
    ] as { name: string; address: string; open: string }[],
    map: "Map of these places",
    mapWaits:
      "The map is not shown, because it stores a cookie that you have not accepted. It shows nothing that is not written above.",
    mapAccept: "Accept map cookies and show the map",
    mapSettings: "Change your cookie settings.",
  },

  map: {
    title: "Map of where to get help",
    river: "River Wylan",
    places: ["Library", "Customer Centre"] as string[],
    larger: "Show a larger map",
    smaller: "Show a smaller map",
  },

  address: { heading: "What is your home address?" },

  name: {
    heading: "What is your name?",
    hint: "As you would like it on your pass.",
    first: "First names",
    last: "Last name",
    row: "Name",
    changeHidden: "name",
    enterFirst: "Enter your first names",
    enterLast: "Enter your last name",
    firstTooLong: (limit: number): string => `First names must be ${limit} characters or fewer`,
    lastTooLong: (limit: number): string => `Last name must be ${limit} characters or fewer`,
  },

  dateOfBirth: {
    heading: "What is your date of birth?",
    hint: "For example, 31 3 1950.",
    day: "Day",
    month: "Month",
    year: "Year",
    row: "Date of birth",
    changeHidden: "date of birth",
    enter: "Enter your date of birth",
    missing: {
      day: "Date of birth must include a day",
      month: "Date of birth must include a month",
      year: "Date of birth must include a year",
      "day month": "Date of birth must include a day and month",
      "day year": "Date of birth must include a day and year",
      "month year": "Date of birth must include a month and year",
    },
    notReal: "Date of birth must be a real date",
    fourDigitYear: "Year must include 4 numbers",
    future: "Date of birth must be in the past",
    tooOld: (year: number): string => `Date of birth must be after ${year}`,
  },

  contact: {
    heading: "How should we contact you about your application?",
    options: { email: "Email", phone: "Phone", post: "Letter to your home address" },
    row: "How we contact you",
    changeHidden: "how we contact you",
    select: "Select how we should contact you",
  },

  email: {
    heading: "What is your email address?",
    row: "Email address",
    changeHidden: "email address",
    enter: "Enter your email address",
    wrong: "Enter an email address in the correct format, like name@example.com",
  },

  phone: {
    heading: "What is your phone number?",
    row: "Phone number",
    changeHidden: "phone number",
    enter: "Enter your phone number",
    wrong: "Enter a phone number, like 01632 960 001 or 07700 900 982",
  },

  checkAnswers: {
    heading: "Check your answers before you apply",
    declaration:
      "By sending this application you confirm that, as far as you know, what you have told us is correct.",
    button: "Accept and send",
  },

  confirmation: {
    heading: "Application complete",
    reference: "Your reference number",
    next: "What happens next",
    steps: {
      email: "We will email you within 5 working days to say whether you can have a pass.",
      phone: "We will phone you within 5 working days to say whether you can have a pass.",
      post: "We will write to you within 5 working days to say whether you can have a pass.",
    },
    posted: "If you can, your pass will come by post within 10 working days of that.",
    keep: "Write down your reference number, or print this page. You need it if you contact us about your application.",
    example:
      "Because this service is an example, nobody has been sent your application, and your answers are already deleted.",
    again: "Start another application",
  },

  keeping: {
    title: "How long we keep your answers",
    until: (time: string): string =>
      `We keep your answers until ${time}. Each page that you open or send starts this time again.`,
    longer: "Keep my answers for 24 hours",
    keptLonger: "We now keep your answers for 24 hours after each page that you open or send.",
    success: "Success",
    warningHeading: "Your application is about to time out",
    warning: {
      one: (minutes) =>
        `We will delete your answers in ${minutes} minute, to keep your information safe, unless you carry on.`,
      other: (minutes) =>
        `We will delete your answers in ${minutes} minutes, to keep your information safe, unless you carry on.`,
    } as PluralForms,
    soon: "We will delete your answers in less than a minute, to keep your information safe, unless you carry on.",
    failed: "We could not reach the service. Check your internet connection, then try again.",
    carryOn: "Carry on with my application",
  },

  timedOut: {
    heading: "Your application timed out",
    text: "We have deleted your answers to keep your information safe, because nothing was sent for a while.",
    button: "Start again",
  },

  notFound: {
    heading: "Page not found",
    typed: "If you typed the web address, check it is correct.",
    pasted: "If you pasted the web address, check you copied the whole of it.",
    start: "Go to the start of the service",
  },

  refused: {
    heading: "We could not accept what you sent",
    text: "Your answers have not been sent. This can happen when the page was left open for a long time or cookies are turned off.",
    button: "Go back to the service",
  },

  broken: {
    heading: "Sorry, there is a problem with the service",
    later: "Try again later.",
    kept: "If your application has not timed out, the answers you sent before this page are still there.",
  },
};

export type Words = typeof en;
