import { createNewPatternHandler } from "@council-components/new-pattern/server";
import express from "express";

const handle = createNewPatternHandler({
  label: "Your answer",
  page: (html, { error }) => new Response(layout(`${error ? "Error: " : ""}New pattern`, html), HTML),
  accept: () => new Response(null, { status: 303, headers: { location: "/next" } }),
});
const HTML = { headers: { "content-type": "text/html; charset=utf-8" } };

const app = express();
app.use(express.text({ type: "application/x-www-form-urlencoded" }));
app.all("/new-pattern", async (request, response) => {
  const answer = await handle(
    new Request(new URL(request.url, "http://127.0.0.1:3000"), {
      method: request.method,
      headers: { "content-type": request.get("content-type") ?? "" },
      body: request.method === "POST" ? request.body : undefined,
    }),
  );
  response.status(answer.status).set(Object.fromEntries(answer.headers));
  response.send(await answer.text());
});
app.listen(3000);

function layout(title, html) {
  return `<!doctype html><html lang="en"><title>${title}</title><main>${html}</main></html>`;
}
