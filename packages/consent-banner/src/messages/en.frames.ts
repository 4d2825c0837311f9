import type { FrameMessages } from "./messages.ts";

/** What stands in place of a frame that waits. */
export const enFrames: FrameMessages = {
  frameWaits: "This part of the page is not shown because it needs cookies that you have not accepted.",
  frameAccept: "Accept these cookies and show it",
};
