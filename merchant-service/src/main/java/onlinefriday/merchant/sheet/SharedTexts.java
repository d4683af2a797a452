package onlinefriday.merchant.sheet;

import java.util.ArrayList;
import java.util.List;

/** The texts that cells of a workbook name by number. */
final class SharedTexts {
  static final SharedTexts NONE = new SharedTexts(List.of());

  private final List<Cell> texts;

  private SharedTexts(List<Cell> texts) {
    this.texts = texts;
  }

  static SharedTexts read(Xml xml) throws SheetFault.Found {
    List<Cell> texts = new ArrayList<>();
    long characters = 0;
    while (xml.toStartOf("si")) {
      CellText text = RichText.read(xml, "si");
      characters += text.toString().length();
      if (characters > SheetLimits.SHARED_CHARACTERS_MAX
          || texts.size() == SheetLimits.SHARED_TEXTS_MAX) {
        throw SheetFault.TOO_MANY_TEXTS.found();
      }
      texts.add(text.unescaped());
    }
    return new SharedTexts(texts);
  }

  /** What a cell that names it holds. */
  Cell at(String number) {
    try {
      return texts.get(Integer.parseInt(number.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return Cell.Why.ERROR_VALUE.cell();
    }
  }
}
