package org.copydesk.evaluation.gold;

/// A gold file is not as it should be; the message says which file, line and field, and why.
public final class GoldFileException extends Exception {
  private static final long serialVersionUID = 1L;

  GoldFileException(String message) {
    super(message);
  }
}
