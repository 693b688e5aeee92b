package org.copydesk.e2e.watch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.e2e.watch.Dashboard.Curve;
import org.copydesk.e2e.watch.Dashboard.Kind;
import org.copydesk.e2e.watch.Dashboard.Panel;
import org.copydesk.e2e.watch.Dashboard.Row;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A dashboard in the JSON that Grafana reads. Of the same dashboard always the same bytes.
final class DashboardJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectWriter WRITER =
      JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
  private static final Map<String, Object> SOURCE = Map.of("uid", "prometheus");
  private static final int SCHEMA = 39;
  private static final int WIDTH = 24;
  private static final int CURVES_HEIGHT = 8;
  private static final int NUMBER_HEIGHT = 4;
  private static final int MOST_IN_A_LINE = 3;
  private static final int MOST_NUMBERS_IN_A_LINE = 6;

  private final ArrayNode panels = NODES.arrayNode();
  private int y;

  private DashboardJson() {}

  static String of(Dashboard dashboard) {
    DashboardJson json = new DashboardJson();
    dashboard.rows().forEach(json::row);
    ObjectNode root = NODES.objectNode();
    root.put("uid", dashboard.name());
    root.put("title", dashboard.title());
    root.put("description", dashboard.purpose());
    root.putArray("tags").add("copydesk");
    root.put("schemaVersion", SCHEMA);
    root.put("editable", false);
    root.put("refresh", "30s");
    root.putObject("time").put("from", "now-3h").put("to", "now");
    root.set("panels", json.panels);
    return WRITER.writeValueAsString(root).replace("\r\n", "\n") + "\n";
  }

  private void row(Row row) {
    ObjectNode heading = panel("row", row.title());
    place(heading, 0, WIDTH, 1);
    y += 1;
    List<Panel> all = row.panels();
    boolean numbers = all.stream().allMatch(panel -> panel.kind() == Kind.STAT);
    int columns = Math.min(all.size(), numbers ? MOST_NUMBERS_IN_A_LINE : MOST_IN_A_LINE);
    int height = numbers ? NUMBER_HEIGHT : CURVES_HEIGHT;
    int width = WIDTH / columns;
    for (int i = 0; i < all.size(); i++) {
      if (i > 0 && i % columns == 0) {
        y += height;
      }
      ObjectNode node = filled(all.get(i));
      place(node, i % columns * width, width, height);
    }
    y += height;
  }

  private ObjectNode filled(Panel panel) {
    ObjectNode node = panel(panel.kind().toString().toLowerCase(Locale.ROOT), panel.title());
    node.put("description", panel.says());
    node.putPOJO("datasource", SOURCE);
    node.putObject("fieldConfig").putObject("defaults").put("unit", panel.unit()).put("min", 0);
    ArrayNode targets = node.putArray("targets");
    for (Curve curve : panel.curves()) {
      ObjectNode target = targets.addObject();
      target.put("refId", String.valueOf((char) ('A' + targets.size() - 1)));
      target.put("expr", curve.expression());
      target.put("legendFormat", curve.legend());
    }
    return node;
  }

  private ObjectNode panel(String type, String title) {
    ObjectNode node = panels.addObject();
    node.put("id", panels.size());
    node.put("type", type);
    node.put("title", title);
    return node;
  }

  private void place(ObjectNode node, int x, int width, int height) {
    node.putObject("gridPos").put("x", x).put("y", y).put("w", width).put("h", height);
  }
}
