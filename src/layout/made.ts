import type { Document } from "../assembly/document.ts";
import type { Piece } from "./collect.ts";
import type { Galley, Tools } from "./galley.ts";
import type { PagePlan } from "./paginate.ts";
import type { Tagging } from "./tags.ts";

/** All that the last step needs. */
export interface Made {
  readonly document: Document;
  readonly tools: Tools;
  readonly pieces: readonly Piece[];
  readonly galleys: readonly Galley[];
  readonly tagging: Tagging;
  readonly plans: readonly PagePlan[];
}
