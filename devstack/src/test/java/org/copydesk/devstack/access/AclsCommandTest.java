package org.copydesk.devstack.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class AclsCommandTest {
  private static Stream<AclBinding> bindings(Role role) {
    return Grants.of(role, "somebody").stream().flatMap(grant -> grant.bindings("somebody"));
  }

  private static boolean mayWrite(AclBinding binding) {
    return binding.pattern().resourceType() == ResourceType.TOPIC
        && binding.entry().operation() != AclOperation.READ
        && binding.entry().operation() != AclOperation.DESCRIBE;
  }

  @Test
  void linesForASubscriberNameThePublicTopicsAndGroupsOfTheirOwn() {
    String topics =
        Topics.all().stream()
            .filter(Topic::isPublic)
            .map(topic -> " --topic " + topic.name())
            .reduce("", String::concat);
    assertThat(AclScript.lines(Role.SUBSCRIBER, "site", "--bootstrap-server b:1"))
        .containsExactly(
            "# subscriber",
            "kafka-acls.sh --bootstrap-server b:1 --add --allow-principal User:site --operation Read"
                + topics,
            "kafka-acls.sh --bootstrap-server b:1 --add --allow-principal User:site --operation Read"
                + " --resource-pattern-type prefixed --group site-");
  }

  @Test
  void operationsOfTwoWordsAreSpelledAsKafkaSpellsThem() {
    assertThat(AclScript.lines(Role.OPERATOR, "o", "").toList())
        .anyMatch(line -> line.contains("--operation DescribeConfigs --operation AlterConfigs"))
        .anyMatch(line -> line.endsWith("--operation Describe --cluster"))
        .anyMatch(line -> line.endsWith("--group '*'"));
  }

  @Test
  void nameThatTheShellWouldReadIsQuoted() {
    assertThat(AclScript.lines(Role.SUBSCRIBER, "CN=site, O='News'", "").toList().get(1))
        .contains("--allow-principal 'User:CN=site, O='\\''News'\\'''");
  }

  @Test
  void subscriberMayChangeNothing() {
    assertThat(bindings(Role.SUBSCRIBER)).isNotEmpty().noneMatch(AclsCommandTest::mayWrite);
  }

  @Test
  void eachTopicHasAServiceOrANewsroomThatMayWriteItAndSomebodyWhoMayReadIt() {
    List<AclBinding> all = Arrays.stream(Role.values()).flatMap(AclsCommandTest::bindings).toList();
    for (Topic<?, ?> topic : Topics.all()) {
      assertThat(List.of(AclOperation.READ, AclOperation.WRITE))
          .allSatisfy(operation ->
              assertThat(all)
                  .as("%s %s", operation, topic.name())
                  .anyMatch(binding ->
                      binding.pattern().name().equals(topic.name())
                          && binding.entry().operation() == operation));
    }
  }

  @Test
  void roleThatDoesNotExistIsAnsweredWithThoseThatDo() {
    CommandLine command = new CommandLine(new AclsCommand());
    java.io.StringWriter said = new java.io.StringWriter();
    command.setErr(new java.io.PrintWriter(said));
    assertThat(command.execute("--role", "editor")).isEqualTo(2);
    assertThat(said.toString()).contains("no role 'editor'", "publish-service");
  }
}
