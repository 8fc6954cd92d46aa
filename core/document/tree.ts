// The one report tree: mdast plus a few named blocks. Markdown, HTML and PDF print it; nothing here knows how.
import type { Blockquote, Code, Heading, List, Paragraph, PhrasingContent, Table, ThematicBreak } from 'mdast';
import type { Severity } from '../plan-types.ts';

export type Level = Severity | 'open';
export type Inline = PhrasingContent;
/** A severity sign with its word. */
export interface Badge {
  readonly type: 'badge';
  readonly level: Level;
}
/** A quiet outlined note such as "cannot be changed later". */
export interface Mark {
  readonly type: 'mark';
  readonly value: string;
}
export interface Anchor {
  readonly type: 'anchor';
  readonly id: string;
}
export interface Cover {
  readonly type: 'cover';
  readonly kicker: string;
  readonly title: string;
  readonly subtitle: readonly Inline[];
  readonly facts: readonly { readonly term: string; readonly value: readonly Inline[] }[];
  readonly notice?: readonly Inline[];
}
export interface Contents {
  readonly type: 'contents';
  readonly title: string;
}
export interface Tiles {
  readonly type: 'tiles';
  readonly tiles: readonly {
    readonly value: string;
    readonly label: string;
    readonly note: string;
    readonly level?: Level;
  }[];
}
export interface RiskMatrix {
  readonly type: 'riskMatrix';
  readonly caption: readonly Inline[];
  /** Words for likelihood 1 to 5, and for impact 1 to 5. */
  readonly likelihood: readonly string[];
  readonly impact: readonly string[];
  /** From likelihood 5 (top) to 1, each from impact 1 to 5. */
  readonly cells: readonly (readonly {
    readonly score: number;
    readonly level: Severity;
    readonly refs: readonly { readonly text: string; readonly to: string }[];
  }[])[];
  /** Millimetres of a row on paper. */
  readonly height?: number;
}
export interface DiagramBlock {
  readonly type: 'diagram';
  readonly view: string;
  readonly svg: string;
  readonly mermaid: string;
  readonly alt: string;
  readonly caption: readonly Inline[];
  /** Millimetres on paper. */
  readonly height?: number;
}
export interface Callout {
  readonly type: 'callout';
  /** A clash carries the triangle, a problem the circle with "!". */
  readonly kind: 'clash' | 'problem' | 'note';
  readonly title: string;
  readonly children: readonly Block[];
}
export interface FindingBlock {
  readonly type: 'finding';
  readonly id: string;
  readonly code: string;
  readonly level: Level;
  readonly title: readonly Inline[];
  /** `4 × 4 = 16 → 8`, or `4 × 4 = 16`. */
  readonly score: string;
  readonly at: readonly Inline[];
  readonly story: readonly Inline[];
  readonly because: readonly (readonly Inline[])[];
  /** Sentences that show how likelihood and impact came about. */
  readonly arithmetic: readonly (readonly Inline[])[];
  /** Rows of: code, title, owner, state, effort. */
  readonly controls: readonly (readonly (readonly Inline[])[])[];
  readonly decision: readonly Inline[];
}
export interface Terms {
  readonly type: 'terms';
  readonly items: readonly { readonly term: readonly Inline[]; readonly children: readonly Inline[] }[];
}
/** Lines to sign on, one a role. */
export interface Signatures {
  readonly type: 'signatures';
  readonly roles: readonly string[];
}
export interface Landscape {
  readonly type: 'landscape';
  /** Small margins: the page is for one picture. */
  readonly picture?: boolean;
  readonly children: readonly Block[];
}
export type NamedBlock =
  | Cover
  | Contents
  | Tiles
  | RiskMatrix
  | DiagramBlock
  | Callout
  | FindingBlock
  | Terms
  | Signatures
  | Landscape;
export type Block = Heading | Paragraph | Table | List | Code | Blockquote | ThematicBreak | NamedBlock;

export interface ReportMeta {
  readonly title: string;
  /** Running head. */
  readonly short: string;
  readonly author: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly lang: 'en';
  readonly paper: 'a4' | 'us-letter';
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  /** Running foot: classification and the date of the knowledge. */
  readonly foot: string;
}
export interface Report {
  readonly type: 'root';
  readonly meta: ReportMeta;
  readonly children: readonly Block[];
}

/** A share of the width (a number) or millimetres (`24mm`). */
export type ColumnWidth = number | `${number}mm`;

declare module 'mdast' {
  interface PhrasingContentMap {
    badge: Badge;
    mark: Mark;
    anchor: Anchor;
  }
  interface HeadingData {
    /** The target of links to this heading. */
    id?: string;
    /** For paper: a chapter that goes on below the one before it and starts no page. */
    follows?: boolean;
  }
  interface TableData {
    /** For paper: widths of the columns and the size of the text in points. */
    widths?: ColumnWidth[];
    size?: number;
  }
}
