/** Keeps answers for a time, and makes parallel identical questions one. */
export interface SharedAnswers<T> {
  /**
   * The answer to a question, remembered or asked for.
   * @param ask is called when nobody has the answer and nobody is waiting for it; its signal aborts when
   *   everybody who waited has gone
   */
  get(question: string, ask: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T>;
}

export interface SharedAnswersOptions<T> {
  /** How long an answer is remembered; 0 remembers none. */
  seconds: number;
  /** The sum of weights to remember; the least recently used answers are forgotten first. */
  capacity: number;
  weigh: (answer: T) => number;
  now?: () => number;
}

interface Waiting<T> {
  answer: Promise<T>;
  stop: AbortController;
  count: number;
}

export function createSharedAnswers<T>(options: SharedAnswersOptions<T>): SharedAnswers<T> {
  const { seconds, capacity, weigh, now = Date.now } = options;
  const remembered = new Map<string, { answer: T; until: number; weight: number }>();
  const waiting = new Map<string, Waiting<T>>();
  let weight = 0;

  const forget = (question: string): void => {
    weight -= remembered.get(question)?.weight ?? 0;
    remembered.delete(question);
  };

  const recall = (question: string): T | undefined => {
    const entry = remembered.get(question);
    if (!entry) return undefined;
    forget(question);
    if (entry.until <= now()) return undefined;
    // Put back at the end, which is the most recently used.
    remembered.set(question, entry);
    weight += entry.weight;
    return entry.answer;
  };

  const remember = (question: string, answer: T): void => {
    const entry = { answer, until: now() + seconds * 1000, weight: Math.max(1, weigh(answer)) };
    if (seconds <= 0 || entry.weight > capacity) return;
    forget(question);
    remembered.set(question, entry);
    weight += entry.weight;
    for (const oldest of remembered.keys()) {
      if (weight <= capacity) break;
      forget(oldest);
    }
  };

  const join = (question: string, ask: (signal: AbortSignal) => Promise<T>): Waiting<T> => {
    const current = waiting.get(question);
    if (current) return current;
    const stop = new AbortController();
    const started: Waiting<T> = { answer: ask(stop.signal), stop, count: 0 };
    waiting.set(question, started);
    const done = (): void => {
      if (waiting.get(question) === started) waiting.delete(question);
    };
    started.answer.then(
      (answer) => {
        done();
        remember(question, answer);
      },
      () => done(),
    );
    return started;
  };

  const leave = (question: string, shared: Waiting<T>): void => {
    shared.count -= 1;
    if (shared.count > 0) return;
    if (waiting.get(question) === shared) waiting.delete(question);
    shared.stop.abort();
  };

  return {
    get: (question, ask, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const known = recall(question);
        if (known !== undefined) {
          resolve(known);
          return;
        }
        const shared = join(question, ask);
        shared.count += 1;
        const abort = (): void => {
          leave(question, shared);
          reject(signal?.reason as Error);
        };
        signal?.addEventListener("abort", abort, { once: true });
        shared.answer.then(resolve, reject).finally(() => signal?.removeEventListener("abort", abort));
      }),
  };
}
