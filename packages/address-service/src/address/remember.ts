/** Keeps the answers of a function of one text, up to so many; towns and streets come round again and again. */
export function remember<Result>(answer: (text: string) => Result, most = 4000): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      result = answer(text);
      if (known.size >= most) known.clear();
      known.set(text, result);
    }
    return result;
  };
}
