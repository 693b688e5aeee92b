package org.copydesk.ingest.gate;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Pattern;

/// The order of a provider's versions: as numbers where both are, part by part where both are
/// numbers with points between them, else as text.
final class ItemVersions {
  static final Comparator<String> ORDER = ItemVersions::compare;
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,40}(?:\\.\\d{1,40}){0,8}");

  private ItemVersions() {}

  private static int compare(String left, String right) {
    if (!NUMBERS.matcher(left).matches() || !NUMBERS.matcher(right).matches()) {
      return left.compareTo(right);
    }
    String[] lefts = left.split("\\.", -1);
    String[] rights = right.split("\\.", -1);
    for (int i = 0; i < Math.min(lefts.length, rights.length); i++) {
      int order = new BigInteger(lefts[i]).compareTo(new BigInteger(rights[i]));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(lefts.length, rights.length);
  }
}
