import { executeServerCommand } from "@web/test-runner-commands";

/** What the runner says of the engine that this page is in. */
export interface EngineFacts {
  /** The first of the engines of this run, or each of them with --everywhere. */
  readonly first: boolean;
  /** Whether it can be made to look different: print, forced colours, reduced motion. Chromium can. */
  readonly canEmulate: boolean;
}

const facts = (await executeServerCommand("council-engine")) as EngineFacts;

export const CAN_EMULATE: boolean = facts.canEmulate;
export const IS_FIRST_ENGINE: boolean = facts.first;

/**
 * A test that would find nothing in a second engine: it reads what our own code made (warnings, policies, HTML that
 * is the same everywhere) and asks nothing of the browser that browsers do differently. It runs in the first engine
 * of the run, which is Chromium where that is there.
 */
export function itOnce(title: string, body: Mocha.AsyncFunc): Mocha.Test | undefined {
  return IS_FIRST_ENGINE ? it(title, body) : undefined;
}

/**
 * A test of one among many that are alike: where it stands for the others it runs in every engine, else once.
 * @example fixtures.forEach((fixture, index) => itOnceUnless(index === 0)(fixture.name, …))
 */
export function itOnceUnless(everywhere: boolean): typeof itOnce {
  return everywhere ? it : itOnce;
}
