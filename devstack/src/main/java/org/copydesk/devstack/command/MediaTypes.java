package org.copydesk.devstack.command;

import java.nio.file.Path;
import java.util.Locale;

/// A hint at what a file is, by its name. What it really is its content says.
public final class MediaTypes {
  private MediaTypes() {}

  /// The media type; that of any bytes where the name says nothing.
  public static String of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return switch (extension) {
      case "html", "htm", "xhtml" -> "text/html";
      case "json" -> "application/json";
      case "xml" -> "application/xml";
      case "txt", "text" -> "text/plain";
      default -> "application/octet-stream";
    };
  }
}
