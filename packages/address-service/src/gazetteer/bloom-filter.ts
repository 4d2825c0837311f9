/**
 * A Bloom filter: remembers hashes in a fixed amount of memory. It never forgets one, and now and then takes one for
 * known that is not: one in 5,000 after two million, one in ten after seventy million.
 */
export class BloomFilter {
  /** 32 MB. */
  readonly #bits = new Uint8Array(BITS / 8);

  /** @returns whether the hash, a whole number of 46 bits, may have been added before */
  add(hash: number): boolean {
    const first = this.#set(hash % BITS);
    const second = this.#set(Math.floor(hash / 2 ** 18) % BITS);
    return first && second;
  }

  /** Whether the hash may have been added. */
  has(hash: number): boolean {
    return this.#isSet(hash % BITS) && this.#isSet(Math.floor(hash / 2 ** 18) % BITS);
  }

  #isSet(bit: number): boolean {
    return (this.#bits[bit >>> 3]! & (1 << (bit & 7))) !== 0;
  }

  #set(bit: number): boolean {
    const was = this.#isSet(bit);
    this.#bits[bit >>> 3]! |= 1 << (bit & 7);
    return was;
  }
}

const BITS = 2 ** 28;
