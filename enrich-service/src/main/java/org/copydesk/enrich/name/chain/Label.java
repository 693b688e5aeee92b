package org.copydesk.enrich.name.chain;

import org.copydesk.news.EntityType;

/// The labels of tokens. A name of one token is SINGLE, a longer one BEGIN, INSIDE …, END, each for
/// a type; all other tokens are {@link #OUTSIDE}. Labels are small numbers, since tables are
/// indexed by them.
public final class Label {
  /// Part of no name.
  public static final int OUTSIDE = 0;

  /// How many labels there are.
  public static final int COUNT = 13;

  /// How many types there are, {@link #OUTSIDE} included.
  public static final int TYPES = 4;

  private static final EntityType[] TYPE = {
    EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE
  };
  private static final int BEGIN = 0;
  private static final int INSIDE = 1;
  private static final int END = 2;
  private static final int SINGLE = 3;

  private Label() {}

  /// The label of a token in a name.
  ///
  /// @param type 1 for a person, 2 for an organisation, 3 for a place
  /// @param at the place of the token in the name, from 0
  /// @param length the number of the name's tokens
  public static int of(int type, int at, int length) {
    int first = 1 + 4 * (type - 1);
    if (length == 1) {
      return first + SINGLE;
    }
    if (at == 0) {
      return first + BEGIN;
    }
    return first + (at == length - 1 ? END : INSIDE);
  }

  /// The number of the type of a label; 0 for {@link #OUTSIDE}.
  public static int type(int label) {
    return (label + 3) >> 2;
  }

  /// The type that a number stands for.
  public static EntityType entityType(int type) {
    return TYPE[type - 1];
  }

  /// Whether a name begins with a token of this label.
  public static boolean begins(int label) {
    return label != OUTSIDE && (place(label) == BEGIN || place(label) == SINGLE);
  }

  /// Whether a name ends with a token of this label.
  public static boolean ends(int label) {
    return label != OUTSIDE && (place(label) == END || place(label) == SINGLE);
  }

  /// Whether a token of one label may follow a token of another.
  public static boolean follows(int label, int previous) {
    boolean open = previous != OUTSIDE && !ends(previous);
    boolean goesOn = label != OUTSIDE && !begins(label);
    return open ? goesOn && type(label) == type(previous) : !goesOn;
  }

  private static int place(int label) {
    return (label - 1) & 3;
  }
}
