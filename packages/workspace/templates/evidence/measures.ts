import { type Measures, withOwn } from "../measure.ts";
import { common } from "./common.ts";

export const newPattern: Measures = {
  component: "new-pattern",
  name: "New pattern",
  points: withOwn(common, {
    "service-2": {
      does: "What it does, in one sentence. Without script your server does the same, page by page.",
      evidence: ["packages/new-pattern/README.md"],
    },
  }),
};
