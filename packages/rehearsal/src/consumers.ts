/** A project that a council might have, which installs our packages from a registry. Its source is in consumers/. */
export interface Consumer {
  /** The folder in consumers/. */
  name: string;
  /** What people see of it in the report. */
  title: string;
  /** Which of our packages it installs, without the scope. */
  packages: readonly string[];
  /** The folder that is served, under the strict policy; a project without one has a server: `npm start`. */
  serve?: string;
  /** Names of trusted types policies that its framework makes, beside Lit's. */
  trustedTypes?: readonly string[];
  /** Where it wants the files of consumers/shared. */
  shared: string;
  /** False where the page is opened without script. */
  script?: boolean;
  /** Whether its page says what it heard from the elements' events. */
  hears?: true;
  /** Whether it is built and opened once more for development, where framework and packages warn of what is wrong. */
  development?: true;
}

const ELEMENTS = ["address-lookup", "consent-banner", "eligibility-step", "theme"] as const;

export const consumers: readonly Consumer[] = [
  {
    name: "standalone",
    title: "HTML with the standalone files, strict policy",
    packages: ELEMENTS,
    serve: "public",
    shared: "public",
  },
  {
    name: "import-map",
    title: "HTML with an import map and a nonce",
    packages: [...ELEMENTS, "address-service"],
    shared: ".",
  },
  {
    name: "vite-typescript",
    title: "Vite with TypeScript at its strictest",
    packages: ELEMENTS,
    serve: "dist",
    shared: "public",
    development: true,
  },
  {
    name: "react",
    title: "React 19, rendered on the server",
    packages: [...ELEMENTS, "address-service"],
    shared: "public",
    hears: true,
    development: true,
  },
  {
    name: "vue",
    title: "Vue 3",
    packages: ELEMENTS,
    serve: "dist",
    shared: "public",
    trustedTypes: ["vue"],
    hears: true,
    development: true,
  },
  {
    name: "express-nunjucks",
    title: "Express with Nunjucks",
    packages: [...ELEMENTS, "address-service"],
    shared: "public",
  },
  {
    name: "no-javascript",
    title: "Pages without script",
    packages: [...ELEMENTS, "address-service", "eligibility-rules", "govuk-templates"],
    shared: ".",
    script: false,
  },
  {
    name: "prototype-kit",
    title: "GOV.UK Prototype Kit 13",
    packages: [...ELEMENTS, "address-service"],
    shared: "app/assets",
  },
];
