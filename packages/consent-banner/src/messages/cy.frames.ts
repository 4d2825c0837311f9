import type { FrameMessages } from "./messages.ts";

/** What stands in place of a frame that waits. */
export const cyFrames: FrameMessages = {
  frameWaits:
    "Nid yw’r rhan hon o’r dudalen yn cael ei dangos oherwydd bod angen cwcis nad ydych wedi’u derbyn.",
  frameAccept: "Derbyn y cwcis hyn a’i dangos",
};
