/** One line of a source as cells, with the line it begins on; or a line that cannot be cut into cells. */
export type RawRow = {
  row: number
  cells: string[]
  wrong?: { code: string; says: string }
  /** Missing cells at the end are empty, as keys an object lacks are. */
  mayBeShort?: boolean
}

/** Rows in small pieces, so that whoever reads may pause between two of them. */
export type RowPieces = Generator<RawRow[], void>
