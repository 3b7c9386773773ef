import type { Block, TableBlock } from "../../domain/report-shape.ts";
import { typeset } from "../../domain/typography.ts";
import styles from "./section-view.module.css";

/** One block of the report on a screen. `fillIn` says that something is written in by hand later. */
export function BlockView({ block, fillIn }: { readonly block: Block; readonly fillIn: string }) {
  switch (block.kind) {
    case "heading":
      return <h4>{typeset(block.text)}</h4>;
    case "paragraph":
      return <p>{typeset(block.text)}</p>;
    case "facts":
      return <Facts rows={block.rows} />;
    case "fill-in":
      return <FillIn labels={[block.label]} fillIn={fillIn} />;
    case "list":
      return (
        <ul className={styles.list}>
          {block.items.map((item) => (
            <li key={item}>{typeset(item)}</li>
          ))}
        </ul>
      );
    case "table":
      return <ReportTable block={block} />;
    case "signatures":
      return <FillIn labels={block.labels} fillIn={fillIn} />;
    case "idea":
      return null;
  }
}

function Facts({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{typeset(name)}</dt>
          <dd>{typeset(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function FillIn({ labels, fillIn }: { readonly labels: readonly string[]; readonly fillIn: string }) {
  return labels.map((label) => (
    <p key={label} className={styles.blank}>
      {typeset(label)} <em>({fillIn})</em>
    </p>
  ));
}

/** Wide tables scroll inside their own frame, also by keyboard. */
function ReportTable({ block: { caption, columns, rows } }: { readonly block: TableBlock }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable by keyboard
    <section className={styles.frame} tabIndex={0} aria-label={caption}>
      <table>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = "", ...rest], i) => (
            <tr key={i}>
              <th scope="row">{typeset(first)}</th>
              {rest.map((cell, column) => (
                <td key={column}>{typeset(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
