import type { Connection } from "./node-listener.ts";

/**
 * The name by which a client is counted: its IP address, and for IPv6 the /64 network, since one household
 * has all of that. Held in memory only, never logged.
 *
 * @param trustedProxies how many proxies of our own stand in front. The address is then the one that the
 *   outermost of them wrote into `X-Forwarded-For`, counted from the right: what a client wrote there itself
 *   stands further left and is never believed.
 */
export function clientAddress(
  request: Request,
  connection: Connection | undefined,
  trustedProxies: number,
): string {
  const own = typeof connection?.address === "string" ? connection.address : "";
  if (trustedProxies < 1) return networkOf(own) ?? "unknown";
  const forwarded = (request.headers.get("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  return networkOf(forwarded.at(-trustedProxies) || own) ?? "unknown";
}

/** The address itself, or of IPv6 its /64 network, as `2001:db8:1:2`; undefined for what is no IP address. */
export function networkOf(address: string): string | undefined {
  const plain = withoutPort(address)
    .replace(/^::ffff:(?=\d+\.)/i, "")
    .replace(/%.*$/, "");
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(plain)) return plain;
  return plain.includes(":") && URL.canParse(`http://[${plain}]/`) ? firstFourGroups(plain) : undefined;
}

/** Some proxies write the port too: "192.0.2.7:50123", "[2001:db8::1]:50123". */
function withoutPort(address: string): string {
  const match = /^\[([^\]]+)\](?::\d+)?$/.exec(address) ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(address);
  return match?.[1] ?? address;
}

function firstFourGroups(address: string): string {
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(missing).fill("0"), ...right];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
