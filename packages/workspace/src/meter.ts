import { readFileSync } from "node:fs";
import { cpus } from "node:os";

/** How long something took, and what the machine did meanwhile. */
export interface Reading {
  /** Whole seconds. */
  seconds: number;
  /** Seconds of processor used by this process and by what it started, which has ended; absent where nothing says. */
  processorSeconds?: number;
  /** How much of all processors was busy, with whatever: 0 to 1. Absent where other suites ran beside this one. */
  busy?: number;
}

/** Begins to measure. Call what it gives for the reading. */
export function startMeter(): () => Reading {
  const begun = performance.now();
  const used = processorTicks();
  const machine = machineTimes();
  return () => {
    const now = machineTimes();
    const all = now.all - machine.all;
    const ticks = processorTicks();
    return {
      seconds: Math.round((performance.now() - begun) / 1000),
      ...(ticks !== undefined && used !== undefined && { processorSeconds: (ticks - used) / 100 }),
      busy: all > 0 ? (now.busy - machine.busy) / all : 0,
    };
  };
}

/** Hundredths of a second, as Linux counts them: own time and that of children that were waited for, by all of them. */
export function processorTicks(): number | undefined {
  try {
    const stat = readFileSync("/proc/self/stat", "utf8");
    // The name of the program, in brackets, may hold spaces.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0);
  } catch {
    return undefined;
  }
}

function machineTimes(): { all: number; busy: number } {
  const times = cpus().map((cpu) => cpu.times);
  const all = times.reduce((sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq, 0);
  return { all, busy: all - times.reduce((sum, { idle }) => sum + idle, 0) };
}
