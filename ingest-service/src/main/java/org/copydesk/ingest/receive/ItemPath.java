package org.copydesk.ingest.receive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.copydesk.ingest.normalize.ItemId;

/// Item ids in paths, exactly as they were sent: the server's own reading of a path merges slashes
/// and resolves dots, which would make two items one.
final class ItemPath {
  private ItemPath() {}

  /// The item id.
  ///
  /// @param rawPath the path of the request, still encoded
  /// @param before what the path has before the id
  /// @throws Refused where it is none
  static String itemId(String rawPath, String before) throws Refused {
    if (!rawPath.startsWith(before)) {
      throw new Refused(
          Problem.badRequest("write the path as %sITEM-ID, without detours".formatted(before)));
    }
    String id = decoded(rawPath.substring(before.length()));
    if (Arrays.stream(id.split("/", -1)).anyMatch(part -> part.equals(".") || part.equals(".."))) {
      throw new Refused(
          Problem.badRequest(
              "the item id has a segment \".\" or \"..\", which paths cannot carry; send it in a batch"));
    }
    return checked(id);
  }

  /// An item id that came in a body.
  ///
  /// @throws Refused where it is none
  static String checked(String id) throws Refused {
    if (!ItemId.isValid(id) || !UTF_8.newEncoder().canEncode(id)) {
      throw new Refused(
          Problem.badRequest(
              "the item id is blank, too long, or has control characters or half characters"));
    }
    return id;
  }

  private static String decoded(String text) throws Refused {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ';') {
        // The server reads what follows as a parameter of the path; the id would lose it.
        throw new Refused(Problem.badRequest("write \";\" in an item id as %3B"));
      }
      if (c == '%') {
        bytes.write(octet(text, i));
        i += 2;
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(UTF_8));
      }
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    } catch (CharacterCodingException _) {
      throw new Refused(Problem.badRequest("the item id in the path is not UTF-8"));
    }
  }

  private static int octet(String text, int at) throws Refused {
    int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
    int low = high < 0 ? -1 : Character.digit(text.charAt(at + 2), 16);
    if (low < 0) {
      throw new Refused(
          Problem.badRequest("the path has a \"%\" without two hexadecimal digits after it"));
    }
    return high << 4 | low;
  }
}
