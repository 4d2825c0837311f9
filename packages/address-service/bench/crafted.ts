/** What residents type, a street and number to a whole word of the town: what crafted queries are compared with. */
export const ordinaryQueries: readonly string[] = [
  "12 high street",
  "7 station road aberwylan",
  "flat 2 abbey",
  "bryn",
  "church la",
  "15 chapl road",
  "st davids",
  "rose cottage",
  "1 market",
  "stryd fawr",
  "zz1 2",
  "5 hihg street",
];

const letters = "abcdefghijklmnopqrstuvwxyz";
const many = (make: (index: number) => string, count = 12): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");

/** Made to cost as much as they can: every word common, unknown, unfinished, or nearly one of many. */
export const craftedQueries: readonly string[] = [
  many((index) => letters[index]!),
  many((index) => letters[index]! + letters[index + 3]!),
  many(() => "a"),
  many((index) => `ro${letters[index]!}d`),
  many((index) => `stre${letters[index]!}t`),
  many((index) => ["road", "street", "lane", "close", "way", "hill", "court", "park"][index % 8]!),
  many((index) => ["rode", "streat", "laen", "cloze", "wey", "hil", "cuort", "prak"][index % 8]!),
  many((index) => `xqzv${letters[index]!}`),
  many((index) => `wyl${letters[index]!}n`),
  many((index) => String(index + 1)),
  `1 2 ${many(() => "road", 10)}`,
  "road street lane",
  "1 road street lane zzzz",
  "flat apartment unit 1 2 3 road street way",
  "st rd ave ln cl ct cres gdns pl sq tce pk",
  many((index) => letters.slice(index, index + 12), 12),
  "abcdefghijklmnopqrstuvwxyz".repeat(7),
  many(() => "aberwylan"),
  "aberwylan road 9999",
  "aberwylan moelrhoron",
  "y yr ar yn o a i d",
  "zz1 zz2 zz3",
  "r s t",
  "s r",
];
