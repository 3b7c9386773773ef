"use client";
import { useLocale } from "next-intl";
import { useMemo } from "react";
import { I18nProvider, Menu, MenuItem, Popover, Separator } from "react-aria-components";
import { Icon } from "../../ui/icon.tsx";
import styles from "./menu.module.css";
import type { MenuEntry, MenuRequest } from "./menu-host.tsx";

interface Props {
  readonly request: MenuRequest;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The lines of a menu beside the button that asked for them. */
export function OpenMenu({ request, isOpen, onClose }: Props) {
  const { button, label, entries, focus } = request;
  const firstGrave = entries.findIndex(({ grave }) => grave);
  const trigger = useMemo(() => ({ current: button }), [button]);
  const act = (id: unknown): void => {
    entries.find((entry) => entry.id === id)?.act();
    onClose();
  };
  return (
    <I18nProvider locale={useLocale()}>
      <Popover
        className={styles.popover ?? ""}
        placement="bottom end"
        triggerRef={trigger}
        isOpen={isOpen}
        onOpenChange={(open) => !open && onClose()}
      >
        <Menu
          className={styles.menu ?? ""}
          aria-label={label}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- keys go on in the menu that they opened
          autoFocus={focus}
          onAction={act}
        >
          {entries.flatMap((entry, i) => [
            ...(i === firstGrave && i > 0 ? [<Separator key="line" className={styles.line ?? ""} />] : []),
            <Entry key={entry.id} entry={entry} />,
          ])}
        </Menu>
      </Popover>
    </I18nProvider>
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
