import { expect, it } from "vitest";
import { wayBack } from "./way-back.ts";

const HOST = "wspolnie.example.org";

it("P9: leads back to the page of ours that was open before", () => {
  expect(wayBack(`https://${HOST}/organizator/linki`, HOST, "/sprawdz")).toBe("/organizator/linki");
  expect(wayBack(`https://${HOST}/s/R6WJ?tablica=1#x`, HOST, "/sprawdz")).toBe("/s/R6WJ?tablica=1");
});

it("P9: leads nowhere when that was another site, the page itself, or nothing", () => {
  for (const referer of [null, "", "nie adres", "https://inny.example.org/s/R6WJ", `https://${HOST}/sprawdz?x=1`])
    expect(wayBack(referer, HOST, "/sprawdz")).toBeNull();
  expect(wayBack(`https://${HOST}//inny.example.org`, HOST, "/sprawdz")).toBeNull();
});
