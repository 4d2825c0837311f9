import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { nodeListener } from "@council-components/address-service";
import { compileRuleset } from "@council-components/eligibility-rules";
import { createEligibilityHandler } from "@council-components/eligibility-step/server";
import express from "express";
import nunjucks from "nunjucks";

const app = express();
const views = nunjucks.configure("views", { autoescape: true, express: app });

// The script and the stylesheet, from your own server.
app.use("/assets", express.static("node_modules/@council-components/eligibility-step/dist"));
app.use("/assets", express.static("node_modules/@council-components/theme/dist"));

const ruleset = compileRuleset(JSON.parse(readFileSync("rules/bus-pass-wales.json", "utf8")));

const eligibility = createEligibilityHandler({
  rulesets: [ruleset],
  // Seals what the browser keeps between two pages. The same on every instance, and not in your code.
  secret: process.env.SECRET ?? randomBytes(32).toString("hex"),
  enhance: true,
  page: ({ title, html, language }) =>
    new Response(views.render("eligibility.njk", { title, html, language }), {
      headers: { "content-type": "text/html; charset=utf-8" },
    }),
  // Whatever the browser said, this was evaluated here.
  accept: ({ evaluation }) => {
    const next = evaluation.outcome?.result === "eligible" ? "/apply" : "/contact";
    return new Response(null, { status: 303, headers: { location: next } });
  },
});
app.all("/eligibility", nodeListener(eligibility));

app.listen(process.env.PORT ?? 3000, "127.0.0.1");
