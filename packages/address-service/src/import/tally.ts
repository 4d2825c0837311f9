/** Rows of one record type. `read` is the sum of the other three. */
export interface RowCount {
  read: number;
  /** In the database now. */
  kept: number;
  /** Of a kind, or a language, that an address is not made of. */
  passed: number;
  rejected: number;
}

/** Counts rows by record type; every row that is read is counted once as kept, passed or rejected. */
export class Tally {
  repetitions = 0;
  readonly #counts = new Map<string, RowCount>();

  kept(type: string): void {
    this.#of(type).kept++;
  }

  passed(type: string): void {
    this.#of(type).passed++;
  }

  rejected(type: string): void {
    this.#of(type).rejected++;
  }

  /** Rejected because an earlier row is about the same property: no sign of a file of some other kind. */
  repeated(type: string): void {
    this.rejected(type);
    this.repetitions++;
  }

  /** Rows of all types together. */
  total(): RowCount {
    const total = { read: 0, kept: 0, passed: 0, rejected: 0 };
    for (const count of Object.values(this.counts())) {
      for (const key of ["read", "kept", "passed", "rejected"] as const) total[key] += count[key];
    }
    return total;
  }

  counts(): Record<string, RowCount> {
    return Object.fromEntries(
      [...this.#counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([type, count]) => [type, { ...count, read: count.kept + count.passed + count.rejected }]),
    );
  }

  #of(type: string): RowCount {
    let count = this.#counts.get(type);
    if (!count) this.#counts.set(type, (count = { read: 0, kept: 0, passed: 0, rejected: 0 }));
    return count;
  }
}
