package org.copydesk.ingest.drop;

import java.util.Locale;

/// What the extension of a file's name says of its format; its content decides.
final class MediaTypeHint {
  private MediaTypeHint() {}

  static String of(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "txt", "text" -> "text/plain";
      case "html", "htm" -> "text/html";
      case "xhtml" -> "application/xhtml+xml";
      case "json", "ninjs" -> "application/json";
      case "xml", "nitf", "newsml" -> "application/xml";
      case "rss" -> "application/rss+xml";
      case "atom" -> "application/atom+xml";
      case "png" -> "image/png";
      case "jpg", "jpeg" -> "image/jpeg";
      case "gif" -> "image/gif";
      case "mp4" -> "video/mp4";
      case "pdf" -> "application/pdf";
      case "zip" -> "application/zip";
      default -> "application/octet-stream";
    };
  }
}
