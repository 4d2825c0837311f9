import { Presets, SingleBar } from "cli-progress";
import type { ImportStage } from "../import/import-files.ts";

/** A bar on a terminal; elsewhere, as in a log, nothing. */
export function progressBar(): { show: (share: number, stage: ImportStage) => void; stop: () => void } {
  if (!process.stderr.isTTY) return { show: () => {}, stop: () => {} };
  const bar = new SingleBar(
    { format: "{bar} {percentage}% {stage}", stream: process.stderr, clearOnComplete: true, fps: 10 },
    Presets.shades_classic,
  );
  let begun = false;
  return {
    show(share, stage) {
      if (!begun) bar.start(100, 0, { stage });
      begun = true;
      bar.update(Math.floor(share * 100), { stage });
    },
    stop() {
      if (begun) bar.stop();
      begun = false;
    },
  };
}
