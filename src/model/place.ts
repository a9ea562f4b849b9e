/**
 * Where something stands in a source file. Lines and columns count from 1 and point into the file as the
 * author has it (front matter included); `endColumn` is the column after the last character.
 */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
