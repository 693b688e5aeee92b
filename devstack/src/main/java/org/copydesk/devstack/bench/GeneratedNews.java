package org.copydesk.devstack.bench;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/// News of about 600 words as a newsroom's system exports it, made of invented sentences about
/// invented people. The same number gives the same article.
public final class GeneratedNews {
  private static final int WORDS = 600;
  private static final Pattern SLOT = Pattern.compile("\\b[A-Z]{3,}\\b");

  private static final List<String> SECTIONS =
      List.of("World", "Business", "Politics", "Sport", "Science");
  private static final List<String> GIVEN =
      List.of("Ada", "Tomas", "Mariam", "Ravi", "Ingrid", "Kwame", "Elena", "Haruto", "Lucia");
  private static final List<String> FAMILY =
      List.of(
          "Lindqvist",
          "Okafor-Bell",
          "Ferrante",
          "Haddow",
          "Castellan",
          "Nakata",
          "Oyelade",
          "Brandvold",
          "Quiroga",
          "Merriweather",
          "Vasilescu");
  private static final List<String> ROLES =
      List.of("the harbour master", "a spokesman", "the finance minister", "a professor of law");
  private static final List<String> BODIES =
      List.of(
          "the World Health Organization",
          "the University of Oslo",
          "the European Union",
          "Harbour Bank",
          "the Ministry of Transport");
  private static final List<String> PLACES =
      List.of("Oslo", "Nairobi", "Lima", "Kenya", "Norway", "Paris", "Jakarta", "Peru", "Lagos");
  private static final List<String> THINGS =
      List.of("ferry line", "water plan", "budget", "rail tunnel", "fishing quota", "power grid");
  private static final List<String> DAYS = List.of("Monday", "Tuesday", "Thursday", "Friday");

  private static final List<String> SENTENCES =
      List.of(
          "“The THING will cost us more than anybody expected,” said PERSON, ROLE of BODY.",
          "BODY told reporters in PLACE on DAY that the THING had been delayed for a third time.",
          "PERSON, ROLE, said the decision about the THING was taken in PLACE in 2019.",
          "“We were never asked,” PERSON said. “Nobody in PLACE was.”",
          "About NUMBER people live close to the THING, and most of them learned of it on DAY.",
          "According to BODY, the THING lost NUMBER million dollars in the year to March.",
          "Critics in PLACE and PLACE argue that the THING helps the capital alone.",
          "The vote on the THING is expected on DAY, when PERSON returns from PLACE.",
          "In a letter seen on DAY, PERSON warned BODY that the figures were “beyond repair”.",
          "Prices rose by NUMBER percent after the announcement, the steepest climb in a decade.",
          "None of this surprised the crews who have worked the THING since it was opened.");

  private final Random random;

  private GeneratedNews(long number) {
    this.random = new Random(number);
  }

  /// An article: section, headline, byline and paragraphs.
  public static String article(long number) {
    return new GeneratedNews(number).write();
  }

  private String write() {
    StringBuilder text =
        new StringBuilder()
            .append(pick(SECTIONS))
            .append("\n\n")
            .append("Delay of the %s worries %s".formatted(pick(THINGS), pick(PLACES)))
            .append("\n\nBy ")
            .append(person())
            .append(" and ")
            .append(person())
            .append("\n\n");
    int words = 0;
    while (words < WORDS) {
      for (int sentence = 0; sentence < 3; sentence++) {
        String filled = filled(pick(SENTENCES));
        words += filled.split(" ", -1).length;
        text.append(filled).append(sentence == 2 ? "\n\n" : " ");
      }
    }
    return text.toString();
  }

  private String filled(String sentence) {
    String text = SLOT.matcher(sentence).replaceAll(slot -> fill(slot.group()));
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private String fill(String slot) {
    return switch (slot) {
      case "PERSON" -> person();
      case "ROLE" -> pick(ROLES);
      case "BODY" -> pick(BODIES);
      case "PLACE" -> pick(PLACES);
      case "THING" -> pick(THINGS);
      case "DAY" -> pick(DAYS);
      case "NUMBER" -> Integer.toString(2 + random.nextInt(900));
      default -> throw new IllegalArgumentException(slot);
    };
  }

  private String person() {
    return pick(GIVEN) + " " + pick(FAMILY);
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
