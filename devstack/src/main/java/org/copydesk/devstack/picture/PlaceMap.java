package org.copydesk.devstack.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.evaluation.page.Escaped;
import org.copydesk.news.Coordinates;
import org.copydesk.news.Entity;

/// A small map of an article's places: a plain (equirectangular) frame around them with lines every
/// ten or thirty degrees. It has no coasts, and needs nothing from elsewhere.
final class PlaceMap {
  private static final double LEAST_WIDTH = 40;

  /// A place with its coordinates.
  private record Dot(String name, double x, double y) {}

  private final List<Dot> dots;
  private final double width;
  private final double left;
  private final double top;

  private PlaceMap(List<Dot> dots) {
    this.dots = dots;
    double west = dots.stream().mapToDouble(Dot::x).min().orElse(-180);
    double east = dots.stream().mapToDouble(Dot::x).max().orElse(180);
    double north = dots.stream().mapToDouble(Dot::y).min().orElse(-90);
    double south = dots.stream().mapToDouble(Dot::y).max().orElse(90);
    width = Math.clamp(1.3 * Math.max(east - west, 2 * (south - north)), LEAST_WIDTH, 360);
    left = Math.clamp((west + east - width) / 2, -180, 180 - width);
    top = Math.clamp((north + south - width / 2) / 2, -90, 90 - width / 2);
  }

  /// The map as SVG; empty where no place has coordinates.
  static Optional<String> of(List<Entity> entities) {
    List<Dot> dots = entities.stream().flatMap(entity -> dot(entity).stream()).toList();
    return dots.isEmpty() ? Optional.empty() : Optional.of(new PlaceMap(dots).svg());
  }

  private static Optional<Dot> dot(Entity entity) {
    return entity
        .getCoordinates()
        .filter(PlaceMap::onTheGlobe)
        .map(at -> new Dot(entity.getName(), at.getLongitude(), -at.getLatitude()));
  }

  private static boolean onTheGlobe(Coordinates at) {
    return Math.abs(at.getLatitude()) <= 90 && Math.abs(at.getLongitude()) <= 180;
  }

  private String svg() {
    StringBuilder svg =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "<svg class=\"map\" role=\"img\" aria-label=\"Places\" viewBox=\"%.2f %.2f %.2f %.2f\">\n",
                left,
                top,
                width,
                width / 2));
    int step = width > 120 ? 30 : 10;
    for (int degree = -180; degree <= 180; degree += step) {
      line(svg, degree, -90, degree, 90);
      line(svg, -180, degree / 2.0, 180, degree / 2.0);
    }
    List<Dot> labelled = new ArrayList<>();
    for (Dot dot : dots) {
      boolean room = labelled.stream().noneMatch(other -> inTheWay(dot, other));
      dot(svg, dot, room);
      if (room) {
        labelled.add(dot);
      }
    }
    return svg.append("</svg>").toString();
  }

  /// Whether a label beside the one place would cover that of the other.
  private boolean inTheWay(Dot one, Dot other) {
    return Math.abs(one.y - other.y) < width / 26 && Math.abs(one.x - other.x) < width / 3;
  }

  private static void line(StringBuilder svg, double x1, double y1, double x2, double y2) {
    svg.append(String.format(Locale.ROOT, "<path d=\"M%.1f %.1fL%.1f %.1f\"/>\n", x1, y1, x2, y2));
  }

  private void dot(StringBuilder svg, Dot dot, boolean labelled) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.3f\" cy=\"%.3f\" r=\"%.3f\"><title>%s</title></circle>\n",
            dot.x,
            dot.y,
            width / 110,
            Escaped.of(dot.name)));
    if (labelled) {
      boolean onTheRight = dot.x > left + width * 0.7;
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.3f\" y=\"%.3f\" font-size=\"%.3f\" text-anchor=\"%s\">%s</text>\n",
              dot.x + (onTheRight ? -1 : 1) * width / 60,
              dot.y + width / 120,
              width / 28,
              onTheRight ? "end" : "start",
              Escaped.of(dot.name)));
    }
  }
}
