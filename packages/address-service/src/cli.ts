#!/usr/bin/env node
// The gazetteer needs Node's own SQLite. An older Node would stop at that import with a stack trace, so it is
// asked first, and the command itself is loaded only then.
import { nodeTooOld } from "./node-too-old.ts";

const complaint = nodeTooOld(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exitCode = 1;
} else {
  await import("./command-line.ts");
}
