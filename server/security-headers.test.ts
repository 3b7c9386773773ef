import { expect, test } from "vitest";
import { contentSecurityPolicy } from "./security-headers.ts";

test("nothing is loaded from anywhere else, and scripts need the nonce", () => {
  const policy = contentSecurityPolicy("abc", "192.168.1.5:3000", false);
  expect(policy).toContain("script-src 'self' 'nonce-abc';");
  expect(policy).toContain("connect-src 'self' ws://192.168.1.5:3000 wss://192.168.1.5:3000;");
  expect(policy).not.toMatch(/\*|https?:|unsafe-eval/);
});

test.each([[undefined], ["a b"], ["evil.example; script-src *"], ["a'b"], ["example.org:99999999"]])(
  "a host that is none is left out: %j",
  (host) => {
    expect(contentSecurityPolicy("abc", host, false)).toContain("connect-src 'self';");
  },
);
