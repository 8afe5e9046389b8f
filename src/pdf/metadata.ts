import { type PDFContext, PDFRawStream, type PDFRef } from "pdf-lib";
import { type Day, partsOf } from "../base/calendar.ts";
import { cleanText, textString, Verbatim } from "./object.ts";
import type { Profile } from "./profile.ts";

/** What a reader shows as properties of the document. */
export interface Metadata {
  readonly title: string;
  readonly subject: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly producer: string;
  readonly date: Day;
  /** An identifier of what was printed; null where there is none. */
  readonly fingerprint: string | null;
  readonly profile: Profile;
}

/** The document information dictionary. XMP says the same; PDF/A asks that they agree. */
export function registerInfo(context: PDFContext, metadata: Metadata): PDFRef {
  const { title, subject, producer, date } = metadata;
  const entries = {
    Title: textString(title),
    Subject: textString(subject),
    Creator: textString(producer),
    Producer: textString(producer),
    CreationDate: pdfDate(date),
    ModDate: pdfDate(date),
  };
  const source = Object.entries(entries).map(([key, value]) => `/${key}${value}`);
  return context.register(new Verbatim(`<<${source.join("")}>>`));
}

/** The XMP packet, uncompressed so that any tool can read it. */
export function registerXmp(context: PDFContext, metadata: Metadata): PDFRef {
  const bytes = new TextEncoder().encode(xmpPacket(metadata));
  const dictionary = context.obj({ Type: "Metadata", Subtype: "XML", Length: bytes.length });
  return context.register(PDFRawStream.of(dictionary, bytes));
}

/** Midnight UTC of a day, as a PDF date string. */
export function pdfDate(day: Day): string {
  partsOf(day);
  return `(D:${day.replaceAll("-", "")}000000Z)`;
}

function xmpPacket(metadata: Metadata): string {
  const { date, fingerprint, profile } = metadata;
  const [title, subject, language, producer] = [
    metadata.title,
    metadata.subject,
    metadata.language,
    metadata.producer,
  ].map(escapeXml);
  const instant = `${date}T00:00:00Z`;
  const identifier =
    fingerprint === null ? "" : `<dc:identifier>${escapeXml(fingerprint)}</dc:identifier>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
${identifier}
<xmp:CreatorTool>${producer}</xmp:CreatorTool>
<xmp:CreateDate>${instant}</xmp:CreateDate>
<xmp:ModifyDate>${instant}</xmp:ModifyDate>
<xmp:MetadataDate>${instant}</xmp:MetadataDate>
<pdf:Producer>${producer}</pdf:Producer>
${identification[profile]}
</rdf:Description>
${profile === "1.7" ? extensionSchema : ""}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

/** The standards that a file says it meets. */
const identification: Readonly<Record<Profile, string>> = {
  "1.7": `<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>`,
  "2.0": `<pdfaid:part>4</pdfaid:part>
<pdfaid:rev>2020</pdfaid:rev>
<pdfaid:conformance>F</pdfaid:conformance>
<pdfuaid:part>2</pdfuaid:part>
<pdfuaid:rev>2024</pdfuaid:rev>`,
};

/**
 * PDF/A-3 knows its own properties only: any other, PDF/UA's too, must bring a description. PDF/A-4
 * asks for none.
 */
const extensionSchema = `<rdf:Description rdf:about=""
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
