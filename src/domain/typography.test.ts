import { expect, test } from "vitest";
import { tie } from "./typography.ts";

test.each([
  ["Kultura i sport w mieście", "Kultura i_sport w_mieście"],
  ["I w parku", "I_w_parku"],
  ["(a może „w domu”)", "(a_może „w_domu”)"],
  ["art. 5a ust. 4 pkt 1", "art._5a ust._4 pkt_1"],
  ["w 2020 r. na okres do 3 lat", "w_2020_r. na okres do 3_lat"],
  ["ławki – wszędzie", "ławki_– wszędzie"],
  ["Ala ma kota", "Ala ma kota"],
  ["", ""],
])("%s keeps together what belongs together", (text, expected) => {
  expect(tie(text).replaceAll("\u00A0", "_")).toBe(expected);
});
