package org.copydesk.devstack.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.devstack.command.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Prints the access lists that the roles need.
@Command(
    name = "acls",
    description = {
      "Print what each role may do, as lines for Kafka's kafka-acls.sh.",
      "Nothing is changed; see docs/consuming.md."
    },
    mixinStandardHelpOptions = true)
public final class AclsCommand implements Callable<Integer> {
  @Option(
      names = "--role",
      paramLabel = "ROLE",
      converter = ByTitle.class,
      description =
          "subscriber, newsroom, operator, repair or a service's name; may be repeated (default: all).")
  private List<Role> roles = List.of(Role.values());

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description =
          "The user who gets the role; their groups begin with this name and a hyphen (default: the role's name).")
  private Optional<String> user = Optional.empty();

  @Option(
      names = "--connection",
      paramLabel = "OPTIONS",
      defaultValue = "--bootstrap-server 127.0.0.1:9092 --command-config admin.properties",
      description = "How kafka-acls.sh reaches the cluster (default: ${DEFAULT-VALUE}).")
  private String connection = "";

  /// Roles by the names that people use.
  static final class ByTitle implements ITypeConverter<Role> {
    @Override
    public Role convert(String title) {
      return Arrays.stream(Role.values())
          .filter(role -> role.title().equals(title))
          .findFirst()
          .orElseThrow(() ->
              new TypeConversionException(
                  "there is no role '%s'; the roles are %s"
                      .formatted(title, Arrays.stream(Role.values()).map(Role::title).toList())));
    }
  }

  @Override
  public Integer call() {
    roles.stream()
        .flatMap(role -> AclScript.lines(role, user.orElse(role.title()), connection))
        .forEach(System.out::println);
    return ExitCodes.OK;
  }
}
