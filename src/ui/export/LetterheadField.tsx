import { ImagePlus, X } from "lucide-react";
import { type ReactNode, useId, useRef, useState } from "react";
import type { Design } from "../../domain/design.ts";
import { readPicture } from "../../picture/read-picture.ts";
import { Field } from "../parts/Field.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useField } from "../parts/use-field.ts";
import { pictures, readPickedPicture } from "../picked-picture.ts";
import { PictureBox } from "../preview/PictureBox.tsx";

type Letterhead = Design["style"]["letterhead"];

/** A picture for the head of the cover, picked or dropped, with its description. */
export function LetterheadField(): ReactNode {
  const { id, value, set, findings, isReadOnly, control } = useField<Letterhead>(
    "style.letterhead",
    "Letterhead",
  );
  const [fault, setFault] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const inputId = useId();
  const take = async (files: FileList | null): Promise<void> => {
    const file = files?.[0];
    if (!file || isReadOnly) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const picked = readPickedPicture(file.name, bytes, value?.alt ?? "");
    setFault(picked.ok ? null : picked.fault);
    if (picked.ok) set(picked.letterhead);
  };
  return (
    <>
      <Field
        id={id}
        label="Letterhead"
        span={6}
        isGroup
        findings={findings.filter(({ where }) => where.field === "style.letterhead")}
        fault={fault}
        hint="A PNG or SVG picture of at most 1 MB that stands at the head of the cover."
      >
        {(words) => (
          <div
            className="letterhead"
            data-takes-files
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              void take(event.dataTransfer.files);
            }}
          >
            {value && <Shown letterhead={value} />}
            {value && <span className="muted">{value.name}</span>}
            <div className="do">
              <button
                type="button"
                className="btn"
                {...control}
                {...words}
                disabled={isReadOnly}
                onClick={() => input.current?.click()}
              >
                <ImagePlus size={16} aria-hidden />
                {value ? "Choose another picture" : "Choose a picture"}
              </button>
              {value && (
                <button
                  type="button"
                  className="btn quiet"
                  disabled={isReadOnly}
                  onClick={() => set(null)}
                >
                  <X size={16} aria-hidden />
                  Remove
                </button>
              )}
              {!value && <span className="muted">or drop it here</span>}
            </div>
            <input
              ref={input}
              id={inputId}
              type="file"
              accept={pictures}
              aria-label="Letterhead picture"
              hidden
              onChange={({ target }) => {
                void take(target.files);
                target.value = "";
              }}
            />
          </div>
        )}
      </Field>
      {value && (
        <TextField
          path="style.letterhead.alt"
          label="Description of the letterhead"
          span={6}
          placeholder="Leeds City Council"
          hint="What it shows, in a few words, for those who cannot see it."
        />
      )}
    </>
  );
}

/** The picture small, on white as on paper. */
function Shown({ letterhead }: { readonly letterhead: NonNullable<Letterhead> }): ReactNode {
  const reading = readPicture(letterhead);
  if (!reading.ok) return null;
  const picture = reading.value;
  const { width, height } = picture;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <PictureBox picture={picture} x={0} y={0} width={width} height={height} />
    </svg>
  );
}
