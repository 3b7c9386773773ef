/** A plain tick beside a word. */
export function Tick() {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      aria-hidden="true"
    >
      <path d="M3.5 10.5 8 15 16.500 5.500" />
    </svg>
  );
}
