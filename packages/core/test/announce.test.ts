import { assertEqual, listen, openPage, until, wait, type Page } from "@council-components/testing";
import type * as Announce from "../src/announce.ts";
import { moduleIn } from "./page-modules.ts";

async function open(): Promise<{
  page: Page;
  announcer: Announce.Announcer;
  heard: () => readonly string[];
}> {
  const page = await openPage({ html: "<main></main>" });
  const { Announcer } = await moduleIn<typeof Announce>(page, "announce");
  const announcer = new Announcer();
  page.find("main").append(announcer.region);
  return { page, announcer, heard: listen(page) };
}

describe("announcements", () => {
  it("are polite, in a region that is there before, and said once", async () => {
    const { announcer, heard } = await open();
    assertEqual(announcer.region.getAttribute("role"), "status");
    announcer.say("One address found");
    await until(() => heard().length, "the announcement");
    await wait(200);
    assertEqual(heard(), ["One address found"]);
  });

  it("the same sentence can be said again", async () => {
    const { announcer, heard } = await open();
    announcer.say("Again");
    await until(() => heard().length === 1, "the first");
    announcer.say("Again");
    await until(() => heard().length === 2, "the second");
    assertEqual(heard(), ["Again", "Again"]);
  });

  it("what has not been said yet gives way to what is newer", async () => {
    const { announcer, heard } = await open();
    announcer.say("Old");
    announcer.say("New");
    await wait(250);
    assertEqual(heard(), ["New"]);
  });

  it("a sentence goes again, after the time that it takes to be read out", async () => {
    const { page, announcer, heard } = await open();
    const { window } = page;
    const real = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (run: () => void, after = 0) => real(run, after < 5_000 ? after : after / 20),
    });
    announcer.say("Three addresses found");
    await until(() => heard().length, "the announcement");
    await until(() => !announcer.region.textContent, "the end of it");
    assertEqual(heard(), ["Three addresses found"]);
  });

  it("nothing takes away what was said, and what was to be said", async () => {
    const { announcer, heard } = await open();
    announcer.say("Gone");
    announcer.say("");
    await wait(250);
    assertEqual([heard().length, announcer.region.textContent], [0, ""]);
  });
});
