import { setFlagsFromString } from "node:v8";

/**
 * Tells V8 that this process does one thing and ends. By itself it compiles anew whatever runs more
 * than a little, on further threads: at 10 pages that is half of the processor's time, and the process
 * is gone before it pays. Whatever runs eight times as long is still compiled; HarfBuzz never twice.
 */
export function expectShortRun(): void {
  setFlagsFromString("--interrupt-budget=528000");
  setFlagsFromString("--liftoff-only");
}
