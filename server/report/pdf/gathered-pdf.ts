import Pdf from "pdfkit";

type Page = PDFKit.PDFPage;

/**
 * pdfkit keeps every operator of a page as a buffer of its own until the document ends: half a million
 * of them in a report of a thousand ideas, 130 MB. Here the operators of a page are gathered as text and
 * handed to it as one piece when another page is drawn on.
 */
export class GatheredPdf extends Pdf {
  #page: Page | null = null;
  #operators: string[] = [];

  override addContent(data: string): this {
    if (this.page !== this.#page) {
      this.#handOver();
      this.#page = this.page;
    }
    this.#operators.push(data);
    return this;
  }

  override end(): void {
    this.#handOver();
    super.end();
  }

  #handOver(): void {
    if (this.#operators.length > 0) this.#page?.write(Buffer.from(`${this.#operators.join("\n")}\n`, "latin1"));
    this.#operators = [];
  }
}
