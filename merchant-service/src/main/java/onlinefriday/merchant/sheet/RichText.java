package onlinefriday.merchant.sheet;

/** Text in runs of different looks; how it is pronounced is no part of it. */
final class RichText {
  private RichText() {}

  /**
   * @param element the one in which it stands, and to whose end it is read
   */
  static CellText read(Xml xml, String element) throws SheetFault.Found {
    CellText text = new CellText();
    boolean pronounced = false;
    while (xml.next() && !xml.isEndOf(element)) {
      if (xml.isStartOf("rPh")) {
        pronounced = true;
      } else if (xml.isEndOf("rPh")) {
        pronounced = false;
      } else if (xml.isStartOf("t") && !pronounced) {
        xml.text("t", text);
      }
    }
    return text;
  }
}
