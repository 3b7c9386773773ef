"use client";
import type { ReactNode } from "react";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { buttonClass } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./menu.module.css";

export interface MenuChoice {
  readonly id: string;
  readonly text: string;
  /** A second, quieter line. */
  readonly hint?: string;
  readonly current?: boolean;
  readonly href?: string;
  readonly onChoose?: () => void;
}

export interface MenuPart {
  readonly title?: string;
  readonly choices: readonly MenuChoice[];
}

interface Props {
  /** Name of the menu for screen readers. */
  readonly label: string;
  /** What the button shows. */
  readonly children: ReactNode;
  readonly parts: readonly MenuPart[];
  /** Small and without a border: for rows. */
  readonly quiet?: boolean;
  readonly wide?: boolean;
}

/** A button that opens a menu: arrows, letters and Escape work as people expect. */
export function MenuButton({ label, children, parts, quiet = false, wide = false }: Props) {
  return (
    <MenuTrigger>
      <Button aria-label={label} className={buttonClass({ look: quiet ? "quiet" : "plain", wide })}>
        {children}
      </Button>
      <Popover className={styles.popover ?? ""} placement={quiet ? "bottom end" : "bottom"}>
        <Menu className={styles.menu ?? ""} aria-label={label}>
          {parts.map((part, i) => (
            <MenuSection key={part.title ?? i} className={styles.part ?? ""} aria-label={part.title ?? label}>
              {part.title !== undefined && <Header className={styles.title ?? ""}>{part.title}</Header>}
              {part.choices.map((choice) => (
                <Choice key={choice.id} choice={choice} />
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Choice({ choice }: { readonly choice: MenuChoice }) {
  return (
    <MenuItem
      className={styles.choice ?? ""}
      textValue={choice.text}
      {...(choice.href !== undefined && { href: choice.href })}
      {...(choice.onChoose && { onAction: choice.onChoose })}
    >
      <span className={styles.tick}>{choice.current && <Icon name="save" />}</span>
      <span>
        {choice.text}
        {choice.hint !== undefined && <span className={styles.hint}>{choice.hint}</span>}
      </span>
    </MenuItem>
  );
}
