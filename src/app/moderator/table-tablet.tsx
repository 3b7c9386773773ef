"use client";
import dynamic from "next/dynamic";
import { PhoneSlot } from "../../features/tablet/phone-slot.tsx";
import { Tablet, type TabletProps } from "../../features/tablet/tablet.tsx";

// Looked at rarely: it comes when it is opened.
const PhonePreview = dynamic(
  async () => (await import("../../features/phone/preview/phone-preview.tsx")).PhonePreview,
  {
    ssr: false,
  },
);

/** The tablet, with the phone's screens for its preview. */
export function TableTablet(props: TabletProps) {
  return (
    <PhoneSlot value={PhonePreview}>
      <Tablet {...props} />
    </PhoneSlot>
  );
}
