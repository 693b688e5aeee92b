package org.copydesk.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description is what the server does: every path, method, status and example.
class OpenApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private final HttpEdge edge = new HttpEdge();
  private final JsonNode api = JSON.readTree(Description.shipped().json());

  @AfterEach
  void stop() {
    edge.close();
  }

  private record Operation(String path, String method, JsonNode described) {}

  private List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (String path : api.get("paths").propertyNames()) {
      for (String method : api.get("paths").get(path).propertyNames()) {
        if (METHODS.contains(method)) {
          operations.add(
              new Operation(
                  path, method.toUpperCase(Locale.ROOT), api.get("paths").get(path).get(method)));
        }
      }
    }
    return operations;
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? api.at(node.get("$ref").stringValue().substring(1)) : node;
  }

  private List<String> mistakes(JsonNode schema, String instance) {
    var whole = JSON.createObjectNode();
    whole.setAll((tools.jackson.databind.node.ObjectNode) schema.deepCopy());
    whole.set("components", api.get("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(whole.toString(), InputFormat.JSON)
        .validate(instance, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static List<JsonNode> examples(JsonNode content) {
    List<JsonNode> examples = new ArrayList<>();
    if (content.has("example")) {
      examples.add(content.get("example"));
    }
    if (content.has("examples")) {
      content.get("examples").forEach(example -> examples.add(example.get("value")));
    }
    return examples;
  }

  /// Every object that has a schema beside its examples.
  private static List<JsonNode> withSchema(JsonNode node) {
    List<JsonNode> found = new ArrayList<>();
    if (node.has("schema")) {
      found.add(node);
    }
    node.forEach(child -> found.addAll(withSchema(child)));
    return found;
  }

  @Test
  void itIsServedAsItIsShipped() throws Exception {
    HttpResponse<String> answer = edge.send(edge.request("/openapi.json").GET());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(answer.body())).isEqualTo(api);
    assertThat(api.get("openapi").stringValue()).startsWith("3.1");
    HttpResponse<String> head =
        edge.send(edge.request("/openapi.json").method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void everyExampleIsValidAgainstItsSchema() {
    int checked = 0;
    for (JsonNode place : withSchema(api)) {
      for (JsonNode example : examples(place)) {
        assertThat(mistakes(place.get("schema"), example.toString()))
            .as(example.toString())
            .isEmpty();
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(15);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    for (JsonNode reference : api.findValues("$ref")) {
      assertThat(api.at(reference.stringValue().substring(1)).isMissingNode())
          .as(reference.stringValue())
          .isFalse();
    }
  }

  @Test
  void everyRouteAndMethodIsDescribedAndNoOther() {
    Set<String> described =
        operations().stream()
            .map(operation -> operation.method + " " + operation.path)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> served = new TreeSet<>();
    for (Resource resource : edge.resources()) {
      for (String method : resource.endpoints().keySet()) {
        served.add(method + " " + resource.pattern().replace("{+", "{"));
      }
    }
    assertThat(served).isEqualTo(described);
  }

  @Test
  void everyExampleOfARequestIsTakenAsDescribed() throws Exception {
    for (Operation operation : operations()) {
      JsonNode bodies = operation.described.at("/requestBody/content");
      for (String type : bodies.propertyNames()) {
        for (JsonNode example : examples(bodies.get(type))) {
          String body = example.isString() ? example.stringValue() : example.toString();
          check(operation, type, body, "secret", 200, 202);
        }
      }
    }
    assertThat(edge.events()).hasSizeGreaterThan(7);
  }

  @Test
  void everyMistakeGetsAStatusThatIsDescribed() throws Exception {
    for (Operation operation : operations()) {
      if (operation.method.equals("GET")) {
        continue;
      }
      check(operation, "application/json", "{}", "wrong", 401);
      check(operation, "application/json", "{}", "theirs", 403);
      check(operation, "application/x-ndjson", "", "secret", 400);
    }
  }

  /// Sends a request and checks that the answer is one of those expected, and as described.
  private void check(
      Operation operation, String type, String body, String token, Integer... expected)
      throws Exception {
    String path = operation.path.replace("{source}", "desk").replace("{itemId}", "2026/bridge");
    HttpResponse<String> answer =
        edge.send(
            edge.request(path)
                .setHeader("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(operation.method, BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(operation + answer.body()).isIn((Object[]) expected);
    JsonNode described =
        operation.described.get("responses").get(Integer.toString(answer.statusCode()));
    assertThat(described).as("%s of %s", answer.statusCode(), operation).isNotNull();
    JsonNode content = resolved(described).get("content");
    String answered = answer.headers().firstValue("Content-Type").orElse("");
    assertThat(content.has(answered)).as(answered).isTrue();
    for (String line : answer.body().lines().toList()) {
      assertThat(mistakes(content.get(answered).get("schema"), line)).as(line).isEmpty();
    }
  }

  @Test
  void everyStatusThatTheServerCanAnswerIsDescribed() {
    for (Operation operation : operations()) {
      if (!operation.method.equals("GET")) {
        assertThat(new TreeSet<>(operation.described.get("responses").propertyNames()))
            .contains("400", "401", "403", "408", "415", "429", "503");
      }
    }
  }
}
