import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createAddressHandler, nodeListener, openGazetteer } from "@council-components/address-service";
import { render } from "./dist/server/entry-server.js";

const page = await readFile("dist/index.html", "utf8");
const addresses = nodeListener(createAddressHandler({ source: openGazetteer(process.env.GAZETTEER) }));
const types = { js: "text/javascript", css: "text/css", json: "application/json", svg: "image/svg+xml" };

createServer(async (request, response) => {
  const { pathname } = new URL(request.url, "http://localhost");
  if (pathname.startsWith("/addresses")) return addresses(request, response);
  if (pathname === "/apply") {
    // A real service checks what was sent, and looks the UPRN up again.
    response.writeHead(200, { "content-type": "text/plain; charset=utf-8" });
    return request.pipe(response);
  }
  if (pathname === "/") {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    return response.end(page.replace("<!-- app -->", render()));
  }
  const file = /^\/((?:assets\/)?[\w-]+(?:\.[\w-]+)*\.(js|css|json|svg))$/.exec(pathname);
  const content = file && (await readFile(`dist/${file[1]}`).catch(() => null));
  if (!content) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": types[file[2]] }).end(content);
}).listen(process.env.PORT ?? 3000, "127.0.0.1");
