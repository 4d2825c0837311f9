// A reporter for node --test that writes nothing but the final counts, as JSON.
export default async function* counts(source) {
  for await (const { type, data } of source) {
    if (type === "test:summary" && data.file === undefined) yield JSON.stringify(data.counts);
  }
}
