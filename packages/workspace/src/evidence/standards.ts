/** One of the things that a standard asks for. */
export interface Point {
  /** Of the standard and the point: "service-5". */
  readonly id: string;
  /** As the standard counts it. */
  readonly number: string;
  readonly name: string;
  readonly href: string;
}

export interface Standard {
  readonly name: string;
  readonly href: string;
  readonly points: readonly Point[];
}

const SERVICE = "https://www.gov.uk/service-manual/service-standard";
const GUIDANCE = "https://www.gov.uk/guidance";
const DECLARATION = "https://www.localdigital.gov.uk/declaration/";

const serviceStandard = {
  name: "Service Standard",
  href: SERVICE,
  points: [
    service("1", "Understand users and their needs", "point-1-understand-user-needs"),
    service("2", "Solve a whole problem for users", "point-2-solve-a-whole-problem"),
    service("3", "Provide a joined up experience across all channels", "point-3-join-up-across-channels"),
    service("4", "Make the service simple to use", "point-4-make-the-service-simple-to-use"),
    service("5", "Make sure everyone can use the service", "point-5-make-sure-everyone-can-use-the-service"),
    service("6", "Have a multidisciplinary team", "point-6-have-a-multidisciplinary-team"),
    service("7", "Use agile ways of working", "point-7-use-agile-ways-of-working"),
    service("8", "Iterate and improve frequently", "point-8-iterate-and-improve-frequently"),
    service("9", "Create a secure service which protects users’ privacy", "point-9-create-a-secure-service"),
    service(
      "10",
      "Define what success looks like and publish performance data",
      "point-10-define-success-publish-performance-data",
    ),
    service("11", "Choose the right tools and technology", "point-11-choose-the-right-tools-and-technology"),
    service("12", "Make new source code open", "point-12-make-new-source-code-open"),
    service(
      "13",
      "Use and contribute to open standards, common components and patterns",
      "point-13-use-common-standards-components-patterns",
    ),
    service("14", "Operate a reliable service", "point-14-operate-a-reliable-service"),
  ],
} as const satisfies Standard;

const codeOfPractice = {
  name: "Technology Code of Practice",
  href: `${GUIDANCE}/the-technology-code-of-practice`,
  points: [
    code("1", "Define user needs", "define-user-needs"),
    code("2", "Make things accessible and inclusive", "make-things-accessible"),
    code("3", "Be open and use open source", "be-open-and-use-open-source"),
    code("4", "Make use of open standards", "make-use-of-open-standards"),
    code("5", "Use cloud first", "use-cloud-first"),
    code("6", "Make things secure", "make-things-secure"),
    code("7", "Make privacy integral", "make-privacy-integral"),
    code("8", "Share, reuse and collaborate", "share-and-reuse-technology"),
    code("9", "Integrate and adapt technology", "integrate-and-adapt-technology"),
    code("10", "Make better use of data", "make-better-use-of-data"),
    code("11", "Define your purchasing strategy", "define-your-purchasing-strategy"),
    code("12", "Make your technology sustainable", "make-your-technology-sustainable"),
    code("13", "Meet the Service Standard", "meet-the-service-standard"),
  ],
} as const satisfies Standard;

/** What a signatory signs up to, in short; the Declaration has each in full. */
const declaration = {
  name: "Local Digital Declaration",
  href: DECLARATION,
  points: [
    declared("1", "Redesign services around the needs of the people using them"),
    declared("2", "Fix our plumbing: modular building blocks, open standards, no lock-in"),
    declared("3", "Safe, secure and useful ways of sharing information"),
    declared("4", "Digital leadership, and the conditions for transformation"),
    declared("5", "An open culture: working in the open, together, and reusing good practice"),
  ],
} as const satisfies Standard;

/** Every standard that a component is measured by. */
export const STANDARDS = [serviceStandard, codeOfPractice, declaration] as const;

export type PointId = (typeof STANDARDS)[number]["points"][number]["id"];

function service<Number extends string>(number: Number, name: string, slug: string) {
  return { id: `service-${number}`, number, name, href: `${SERVICE}/${slug}` } as const;
}

function code<Number extends string>(number: Number, name: string, slug: string) {
  return { id: `technology-${number}`, number, name, href: `${GUIDANCE}/${slug}` } as const;
}

function declared<Number extends string>(number: Number, name: string) {
  return { id: `declaration-${number}`, number, name, href: DECLARATION } as const;
}
