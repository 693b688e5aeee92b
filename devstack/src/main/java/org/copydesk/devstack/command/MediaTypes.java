package org.copydesk.devstack.command;

import java.nio.file.Path;
import java.util.Locale;

/// The media type of a file, by its name.
public final class MediaTypes {
  private MediaTypes() {}

  /// The media type.
  public static String of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return switch (extension) {
      case "html", "htm" -> "text/html";
      case "xhtml" -> "application/xhtml+xml";
      case "json" -> "application/vnd.iptc.ninjs+json";
      case "xml" -> "application/xml";
      case "png" -> "image/png";
      case "jpg", "jpeg" -> "image/jpeg";
      case "pdf" -> "application/pdf";
      default -> "text/plain";
    };
  }
}
