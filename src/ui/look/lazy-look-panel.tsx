"use client";
import { type ComponentType, useEffect, useState } from "react";

/** The look panel, fetched when it is first opened. Where it does not come through, opening it again asks again. */
export function LazyLookPanel() {
  const [part, setPart] = useState<{ readonly Panel: ComponentType } | null>(null);
  useEffect(() => {
    let isOpen = true;
    import("./look-panel.tsx").then(
      ({ LookPanel }) => isOpen && setPart({ Panel: LookPanel }),
      () => undefined,
    );
    return () => {
      isOpen = false;
    };
  }, []);
  return part && <part.Panel />;
}
