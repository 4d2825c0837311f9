// A reporter for node --test that writes the final counts, and which tests ran, as JSON.
export default async function* summary(source) {
  const tests = [];
  const path = [];
  for await (const { type, data } of source) {
    // Starts are told in the order of the file, just before what is inside: that gives the suites around a test.
    if (type === "test:start") path.splice(data.nesting, path.length, data.name);
    if (type === "test:pass" || type === "test:fail") {
      const isTest = data.details?.type !== "suite" && !data.skip && !data.todo;
      const title = [...path.slice(0, data.nesting), data.name].join(" › ");
      if (isTest) tests.push({ file: data.file ?? "", title, passed: type === "test:pass" });
    }
    if (type === "test:summary" && data.file === undefined) yield JSON.stringify({ ...data.counts, tests });
  }
}
