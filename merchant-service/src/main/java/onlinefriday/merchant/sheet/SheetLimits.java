package onlinefriday.merchant.sheet;

/** Bounds of a file, whatever it claims of itself. */
public final class SheetLimits {
  public static final int BYTES_MAX = 10 * 1024 * 1024;

  /** Rows that hold anything: a hundred thousand, their headings and what stands above those. */
  public static final int ROWS_MAX = 100_100;

  /** Columns further right are not read. */
  public static final int COLUMNS_MAX = 64;

  public static final int CELL_LENGTH_MAX = 4_000;

  /** Digits of a number, before the point or behind it. */
  public static final int DIGITS_MAX = 30;

  /** Bytes that all parts of a workbook may have when inflated: a hundred thousand wide rows. */
  static final long INFLATED_BYTES_MAX = 256L * 1024 * 1024;

  /** Bytes of a part that says which parts there are, and how they point to each other. */
  static final long DESCRIPTION_BYTES_MAX = 1024 * 1024;

  /** Parts of a workbook, pictures and the like included. */
  static final int PARTS_MAX = 2_000;

  /** Characters of all texts that the cells of a workbook share. */
  static final int SHARED_CHARACTERS_MAX = 16 * 1024 * 1024;

  static final int SHARED_TEXTS_MAX = 1_000_000;

  /**
   * Characters of one tag, comment or section, or of the text between two: far more than a cell's.
   */
  static final int XML_PIECE_LENGTH_MAX = 256 * 1024;

  static final int XML_DEPTH_MAX = 64;

  /** Different names of elements and attributes in one part. */
  static final int XML_NAMES_MAX = 1_000;

  private SheetLimits() {}
}
