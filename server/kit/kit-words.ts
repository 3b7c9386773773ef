/** The words of the printed kit. Paper is printed in Polish, the language of the meeting's documents. */
import type { Side } from "../../src/domain/side.ts";

export const SIDE_NAME: Readonly<Record<Side, string>> = {
  government: "strona samorządowa",
  ngo: "strona pozarządowa",
};

/** Joining in three pictured steps; the drawings are those of `public/icons.svg`. */
export const JOIN_STEPS = [
  { text: "Zeskanuj kod", paths: ["M3 3h7v7H3zM14 3h7v7h-7zM3 14h7v7H3zM14 14h3v3h-3zM20 14v7h-6"] },
  {
    text: "Otwórz stolik",
    paths: ["M9 3h6a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z", "M10 18h4", "M10 7h4M10 10h4"],
  },
  { text: "Napisz albo narysuj", paths: ["M4 20l1-4.5L16.5 4 20 7.5 8.5 19z", "M14 6.5l3.5 3.5"] },
] as const;

export const TENT = {
  or: "Zeskanuj kod albo wpisz w telefonie adres",
  code: "i kod stolika",
  paper: "Bez konta. Można też pisać na papierze.",
} as const;

export const CARD = {
  idea: "Twój pomysł:",
  privacy: "Prosimy nie podawać danych innych osób.",
  hand: "Oddaj kartkę moderatorowi. Odpowiedź miasta będzie pod tym numerem:",
} as const;

export const SLIP = {
  title: "Kod do moich pomysłów",
  qr: "Kod QR karteczki",
  keep: "Zachowaj tę karteczkę. Podaj ją moderatorowi, gdy mówisz pomysł.",
  where: "Później wpisz kod na stronie",
} as const;

export const MODERATOR = {
  title: "Karta moderatora",
  how: "Zeskanuj kod tabletem albo wpisz adres:",
  secret: "Ten link otwiera tablicę bez hasła – nie pokazuj go innym.",
  steps: [
    "Wejdź na tablicę tym kodem i zostaw tablet na stoliku.",
    "Bierz pomysły ze skrzynki: „Na tablicę”. Ustne i z kartek: „Dodaj za kogoś”.",
    "Łącz podobne w grupy i powtórzenia w jeden pomysł. Wszystko można cofnąć.",
    "Dane osobowe i obraźliwe słowa od razu ukrywaj, z powodem.",
    "Na koniec zredagujcie razem 3–5 propozycji do programu.",
  ],
} as const;

export const AGENDA = { title: "Harmonogram", columns: ["Godzina", "Co się dzieje", "Minuty", "Gdzie"] } as const;

export const SCOPE = { plenary: "na forum", tables: "przy stolikach" } as const;

interface Advice {
  readonly title: string;
  readonly lines: readonly string[];
}

/** One page for moderators. Each title is a question that comes up at a table. */
export const HELP: { readonly title: string; readonly lead: string; readonly parts: readonly Advice[] } = {
  title: "Pomoc dla moderatorów",
  lead: "Obie strony stolika mają te same prawa. Nic, co zapisano, nie ginie: ukryte i połączone pomysły zostają w rejestrze.",
  parts: [
    {
      title: "Pomysł przyszedł do skrzynki",
      lines: [
        "„Na tablicę” pokazuje go wszystkim przy stoliku, „Wszystkie na tablicę” bierze całą skrzynkę.",
        "Numer, np. KUL-07, zostaje z pomysłem na zawsze. Można się do niego odwoływać na głos.",
      ],
    },
    {
      title: "Ktoś nie ma telefonu",
      lines: [
        "Daj ponumerowaną karteczkę albo zapisz pomysł słowami tej osoby: „Dodaj za kogoś”, ustnie lub z kartki.",
      ],
    },
    {
      title: "Pomysły się powtarzają albo są o tym samym",
      lines: [
        "Zaznacz je na liście: „Połącz powtórzenia” zostawia jeden na wierzchu, „Grupuj” daje im wspólny tytuł.",
        "Na tablicy karty można też przeciągać. „Cofnij” cofa każdą czynność.",
      ],
    },
    {
      title: "W pomyśle są dane osobowe albo obraźliwe słowa",
      lines: ["„Ukryj…” z powodem. Pomysł od razu znika z tablicy, telefonów i ekranu; można go przywrócić."],
    },
    {
      title: "Redagowanie propozycji",
      lines: [
        "Zaznacz pomysły i wybierz „Utwórz propozycję”. Obie strony mogą pisać w jednym tekście naraz.",
        "Pomysł, którego nikt nie podjął, i tak trafi do rejestru słowami autora.",
      ],
    },
    {
      title: "Ekran na sali",
      lines: [
        "Gdy organizator odda ekran stolikowi, na górze tabletu pojawią się „Wstecz” i „Dalej”.",
        "Pokazać można tylko to, co jest na własnej tablicy.",
      ],
    },
    {
      title: "Nie ma połączenia",
      lines: [
        "Pracuj dalej. Praca zostaje na tablecie i wyśle się sama; pasek na dole mówi, ile czeka.",
        "Gdy to trwa, poproś organizatora. Z tej samej karty można wejść na innym tablecie.",
      ],
    },
  ],
};
