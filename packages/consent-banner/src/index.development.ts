import "./install.development.ts";

export * from "./index.ts";
