/** How this person wants the pages: kept in a cookie, so the first paint is already right. */
export interface Look {
  readonly text?: "large";
  readonly contrast?: "high";
  /** Absent: as the system says. */
  readonly theme?: "light" | "dark";
}

export const LOOK_COOKIE = "wsp_look";

/** Cookie text: letters for what is on, in any order: `t` large text, `c` high contrast, `d` dark, `l` light. */
export function parseLook(cookie: string | undefined): Look {
  const has = (letter: string): boolean => cookie?.includes(letter) === true;
  return {
    ...(has("t") && { text: "large" as const }),
    ...(has("c") && { contrast: "high" as const }),
    ...(has("d") ? { theme: "dark" as const } : has("l") && { theme: "light" as const }),
  };
}

export function formatLook(look: Look): string {
  return [look.text && "t", look.contrast && "c", look.theme?.slice(0, 1)].filter(Boolean).join("");
}
