"use client";
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from "react-aria-components";
import { buttonClass } from "../../ui/button.tsx";
import { Icon, type IconName } from "../../ui/icon.tsx";
import styles from "./menu.module.css";

/** One line of a menu. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  readonly act: () => void;
  /** Stands apart, at the end. */
  readonly grave?: boolean;
  /** Only where the bar has no room for its button. */
  readonly narrowOnly?: boolean;
}

interface Props {
  /** Spoken name of the "…" button. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly dark?: boolean;
  readonly quiet?: boolean;
  readonly onOpen?: (isOpen: boolean) => void;
}

/** The "…" button with its menu. */
export function ActionMenu({ label, entries, dark = false, quiet = false, onOpen }: Props) {
  const firstGrave = entries.findIndex(({ grave }) => grave);
  return (
    <MenuTrigger {...(onOpen && { onOpenChange: onOpen })}>
      <Button
        aria-label={label}
        className={`${buttonClass(dark ? { look: "dark" } : quiet ? { look: "quiet" } : {})} ${styles.dots}`}
      >
        <Icon name="more" />
      </Button>
      <Popover className={styles.popover ?? ""} placement="bottom end">
        <Menu
          className={styles.menu ?? ""}
          aria-label={label}
          onAction={(key) => entries.find(({ id }) => id === key)?.act()}
        >
          {entries.flatMap((entry, i) => [
            ...(i === firstGrave && i > 0 ? [<Separator key="line" className={styles.line ?? ""} />] : []),
            <Entry key={entry.id} entry={entry} />,
          ])}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      className={`${styles.item} ${entry.narrowOnly ? styles.narrowOnly : ""}`}
    >
      <Icon name={entry.icon} />
      <span>{entry.label}</span>
    </MenuItem>
  );
}
