package org.copydesk.devstack.command;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.news.ConflictPolicy;
import org.copydesk.news.FullPage;
import org.copydesk.news.Source;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes and shows the settings of the sources, and how their feeds are.
@Command(
    name = "source",
    description =
        "Add, list, pause, resume, withdraw and reinstate sources of news and their feeds.",
    subcommands = {SourceWithdrawCommand.class, SourceReinstateCommand.class},
    mixinStandardHelpOptions = true)
public final class SourceCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "add",
      description = "Add a source, or change one: what is not named stays as it is.",
      mixinStandardHelpOptions = true)
  int add(
      @Mixin ClusterOptions options,
      @Parameters(paramLabel = "ID", description = "Its short name, the key of its record.")
          String id,
      @Option(names = "--name", description = "Its name for people; a new source needs one.")
          Optional<String> name,
      @Option(
              names = "--feed",
              paramLabel = "URL",
              description = "A feed or sitemap to poll; may be given several times.")
          List<String> feeds,
      @Option(
              names = "--every",
              paramLabel = "TIME",
              converter = EveryConverter.class,
              description = "How often the feeds given here are polled: 90s, 5m, 1h (default: 5m).")
          Optional<Duration> every,
      @Option(
              names = "--full-page",
              paramLabel = "WHEN",
              description =
                  "When the pages behind their entries are fetched: never, when-short or always"
                      + " (default: when-short).")
          Optional<String> fullPage,
      @Option(names = "--language", description = "The language of documents that state none.")
          Optional<String> language,
      @Option(
              names = "--zone",
              description = "The time zone of dates that state none, by its IANA name.")
          Optional<String> zone,
      @Option(
              names = "--claim",
              paramLabel = "PREFIX",
              description = "A URI prefix that is the source's own; may be given several times.")
          List<String> claims,
      @Option(
              names = "--on-conflict",
              paramLabel = "POLICY",
              description = "What to do with a version that has two contents: accept or refuse.")
          Optional<ConflictPolicy> onConflict) {
    SourceChange change =
        new SourceChange(
            name,
            feeds == null ? List.of() : feeds,
            every,
            fullPage.map(this::fullPage),
            language,
            zone,
            claims == null ? List.of() : claims,
            onConflict);
    List<String> mistakes = change.mistakes(id);
    if (!mistakes.isEmpty()) {
      throw new ParameterException(adding(), String.join(System.lineSeparator(), mistakes));
    }
    try (NewsDesk desk = new NewsDesk(options.cluster())) {
      Sources sources = new Sources(desk);
      Optional<Source> before = sources.find(id);
      if (before.isEmpty() && name.isEmpty()) {
        throw new ParameterException(
            adding(), "source \"%s\" is new: give it a name with --name".formatted(id));
      }
      return written(sources, change.applied(id, before));
    }
  }

  /// The command whose usage explains a mistake.
  private CommandLine adding() {
    return spec.subcommands().getOrDefault("add", spec.commandLine());
  }

  private FullPage fullPage(String written) {
    return switch (written.toLowerCase(Locale.ROOT).replace('_', '-')) {
      case "never" -> FullPage.NEVER;
      case "when-short" -> FullPage.WHEN_SHORT;
      case "always" -> FullPage.ALWAYS;
      default ->
          throw new ParameterException(
              adding(), "--full-page=%s: give never, when-short or always".formatted(written));
    };
  }

  @Command(
      name = "list",
      description =
          "List the sources and their feeds: last success, entries, next poll, what is wrong.",
      mixinStandardHelpOptions = true)
  int list(@Mixin ClusterOptions options) {
    try (NewsDesk desk = new NewsDesk(options.cluster())) {
      Sources sources = new Sources(desk);
      List<Source> all = sources.all();
      new SourceLines(sources.feeds()).of(all).forEach(System.out::println);
      System.out.println(all.size() + (all.size() == 1 ? " source" : " sources"));
      return ExitCodes.OK;
    }
  }

  @Command(
      name = "pause",
      description = "Take nothing more from a source, and poll it no more, until it is resumed.",
      mixinStandardHelpOptions = true)
  int pause(
      @Mixin ClusterOptions options,
      @Parameters(paramLabel = "ID", description = "The source.") String id) {
    return changed(options, id, source -> Source.newBuilder(source).setPaused(true).build());
  }

  @Command(
      name = "resume",
      description = "Take news from a paused source again, and poll its stopped feeds again.",
      mixinStandardHelpOptions = true)
  int resume(
      @Mixin ClusterOptions options,
      @Parameters(paramLabel = "ID", description = "The source.") String id) {
    return changed(options, id, source -> Source.newBuilder(source).setPaused(false).build());
  }

  @Command(
      name = "remove-feed",
      description = "Poll a feed of a source no more; what came from it stays.",
      mixinStandardHelpOptions = true)
  int removeFeed(
      @Mixin ClusterOptions options,
      @Parameters(index = "0", paramLabel = "ID", description = "The source.") String id,
      @Parameters(index = "1", paramLabel = "URL", description = "The feed's address.")
          String url) {
    return changed(
        options,
        id,
        source ->
            Source.newBuilder(source)
                .setFeeds(
                    source.getFeeds().stream().filter(feed -> !feed.getUrl().equals(url)).toList())
                .build());
  }

  private static int changed(ClusterOptions options, String id, UnaryOperator<Source> change) {
    try (NewsDesk desk = new NewsDesk(options.cluster())) {
      Sources sources = new Sources(desk);
      Optional<Source> before = sources.find(id);
      if (before.isEmpty()) {
        System.err.printf(
            "there is no source \"%s\"; ./copydesk source list shows them%n", TerminalText.of(id));
        return ExitCodes.FAILED;
      }
      return written(sources, change.apply(before.get()));
    }
  }

  private static int written(Sources sources, Source source) {
    sources.write(source);
    new SourceLines(sources.feeds()).of(List.of(source)).forEach(System.out::println);
    return ExitCodes.OK;
  }
}
