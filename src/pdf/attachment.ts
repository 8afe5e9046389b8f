import type { PDFContext, PDFRef } from "pdf-lib";
import type { Day } from "../base/calendar.ts";
import { pdfDate } from "./metadata.ts";
import { flateStream, textString, Verbatim } from "./object.ts";

/** A file carried inside the PDF: the source that the contract was made from. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Media type, for example `application/json`. */
  readonly mime: string;
  /** One line that says what it is. */
  readonly description: string;
}

/** Embeds a file as the document's source (PDF/A-3, annex E); returns its file specification. */
export function embedAttachment(context: PDFContext, attachment: Attachment, date: Day): PDFRef {
  const { name, bytes, mime, description } = attachment;
  const parameters = `<</Size ${bytes.length}/ModDate${pdfDate(date)}>>`;
  const file = flateStream(context, bytes, {
    Type: "EmbeddedFile",
    Subtype: mime,
    Params: new Verbatim(parameters),
  });
  return context.register(
    new Verbatim(
      `<</Type/Filespec/F${textString(name)}/UF${textString(name)}/Desc${textString(description)}` +
        `/AFRelationship/Source/EF<</F ${file}/UF ${file}>>>>`,
    ),
  );
}
