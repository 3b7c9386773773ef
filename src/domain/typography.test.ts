import { expect, test } from "vitest";
import { tie, typeset } from "./typography.ts";

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

test.each([
  ["26 czerwca 2019 r.", "26_czerwca_2019_r."],
  ["w dniu 1 maja, godz. 16.00-19.00", "w_dniu 1_maja, godz._16.00–19.00"],
  ["§ 4 ust. 1, poz. 2057", "§_4 ust._1, poz._2057"],
  ["20 000 zł i 1 234 567 osób", "20_000_zł i_1_234_567_osób"],
  ["tel. 600 100 200", "tel. 600_100_200"],
  ['"Dom Sąsiedzki" i „inne“ oraz “te”', "„Dom Sąsiedzki” i_„inne” oraz „te”"],
  ['(zwany "domem")', "(zwany „domem”)"],
  ['rura 5" albo 7"', 'rura 5" albo 7"'],
  ["ławki - wszędzie — zawsze...", "ławki_– wszędzie_– zawsze…"],
  ["- pierwsze\n- drugie", "- pierwsze\n- drugie"],
  ["biało-czerwony, 600-100-200", "biało-czerwony, 600-100-200"],
  ["=1+1; -50% stawki; <b>nie</b>", "=1+1; -50% stawki; <b>nie</b>"],
  ["Dla dzieci z\nniepełnosprawnością", "Dla dzieci z\nniepełnosprawnością"],
])("%s is set as in a Polish document", (text, expected) => {
  expect(typeset(text).replaceAll("\u00A0", "_")).toBe(expected);
});

test("setting a text twice is setting it once", () => {
  const text = 'W "domu" - 26 czerwca 2019 r., art. 5a, 20 000 zł...';
  expect(typeset(typeset(text))).toBe(typeset(text));
});

test("what is printed holds no character that a document cannot, and breaks lines where Word did", () => {
  expect(typeset("raz\u000Bdwa\u0001 \u0000trzy\uFFFF \uD800")).toBe("raz\ndwa trzy ");
});
