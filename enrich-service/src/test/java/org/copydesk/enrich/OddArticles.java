package org.copydesk.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.copydesk.news.Article;
import org.copydesk.news.Block;
import org.copydesk.news.BlockKind;

/// Articles made of odd pieces in random order: surrogate pairs, combining marks, lone quotation
/// marks, names cut in two, blocks of all kinds.
public final class OddArticles {
  private static final BlockKind[] KINDS = {
    BlockKind.PARAGRAPH,
    BlockKind.HEADING,
    BlockKind.QUOTE,
    BlockKind.LIST,
    BlockKind.TABLE,
    BlockKind.CAPTION,
    BlockKind.CREDIT,
    BlockKind.BOILERPLATE
  };
  private static final List<String> PIECES =
      List.of(
          "Paris",
          "🙂",
          "said",
          "“We",
          "will",
          "go”",
          "\"No",
          "way,\"",
          "Ada",
          "Lindqvist",
          "U.S.",
          "e\u0301t\u00e9",
          "\u0301",
          "𝒳",
          "𝒳ander",
          "World Bank",
          ",",
          ".",
          ":",
          "\n",
          "\t",
          "Mr",
          "Ms.",
          "van",
          "O’Hara's",
          "«Oui",
          "monsieur»",
          "„Nein“,",
          "he",
          "she",
          "the",
          "Ltd",
          "‘Not",
          "yet,’",
          "'em",
          "according to",
          "sagte",
          "\u200b",
          "\u00a0",
          "\u202eabc",
          "RÍO",
          "PARIS",
          "al-Khatib",
          "(ITF)",
          "University of",
          "Ada Lindqvist, 54,",
          "’",
          "”",
          "\"\"",
          "Łódź",
          "Ⅷ",
          "ǅ",
          "1,000",
          "-",
          "—",
          "&",
          "İstanbul",
          "ß",
          "李",
          "किताब",
          "\ud83d\udc69\u200d\ud83d\ude80");

  private OddArticles() {}

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())))
          .append(random.nextInt(5) == 0 ? "" : " ");
    }
    return text.toString();
  }

  /// An article.
  ///
  /// @param seed the same seed, the same article
  public static Article of(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int start = text.codePointCount(0, text.length());
      text.append(text(random, 25));
      BlockKind kind = KINDS[random.nextInt(KINDS.length)];
      blocks.add(new Block(kind, start, text.codePointCount(0, text.length())));
      text.append("\n\n");
    }
    return Article.newBuilder(TestArticles.article(text(random, 6), "World", ""))
        .setText(text.toString())
        .setBlocks(blocks)
        .build();
  }
}
