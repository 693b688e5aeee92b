package org.copydesk.devstack.sql;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/// The prompt: reads statements with history and completion until somebody leaves.
final class Prompt {
  private static final String ASK = "copydesk> ";
  private static final String GO_ON = "      ...> ";

  private final Terminal terminal;
  private final Session session;
  private final Supplier<Optional<String>> trouble;
  private final LineReader reader;
  private ResultFormat format;

  /// A prompt that has asked nothing yet.
  ///
  /// @param trouble what a person must know before the next question
  /// @param history the file that keeps what was typed
  Prompt(
      Terminal terminal,
      Session session,
      Supplier<Optional<String>> trouble,
      Path history,
      ResultFormat format) {
    this.terminal = terminal;
    this.session = session;
    this.trouble = trouble;
    this.format = format;
    reader =
        LineReaderBuilder.builder()
            .appName("copydesk")
            .terminal(terminal)
            .parser(new StatementParser())
            .completer(new Vocabulary())
            .variable(LineReader.HISTORY_FILE, history)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, GO_ON)
            .option(LineReader.Option.CASE_INSENSITIVE, true)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
    terminal.handle(Terminal.Signal.INT, _ -> session.cancel());
  }

  /// Asks and answers until the end of the input or the command to leave.
  void run() {
    boolean goesOn = true;
    while (goesOn) {
      trouble.get().ifPresent(this::say);
      try {
        goesOn = answer(reader.readLine(ASK));
      } catch (UserInterruptException _) {
        say("Nothing is running; Ctrl-D leaves.");
      } catch (EndOfFileException _) {
        goesOn = false;
      }
    }
  }

  private boolean answer(String line) {
    String text = line.strip();
    if (!text.startsWith("\\") && !text.matches("(?i)(exit|quit)\\s*;?")) {
      for (String statement : Statements.split(text)) {
        answerQuery(statement);
      }
      return true;
    }
    switch (PromptCommand.of(text)) {
      case PromptCommand.Quit() -> {
        return false;
      }
      case PromptCommand.Help() -> say(PromptCommand.HELP);
      case PromptCommand.Format(ResultFormat wanted) -> format = wanted;
      case PromptCommand.Query(String sql) -> answerQuery(sql);
      case PromptCommand.Unknown(String reason) -> say(reason);
    }
    return true;
  }

  private void answerQuery(String sql) {
    session.run(sql, format.printer(terminal.getColumns())).ifPresent(this::say);
  }

  private void say(String text) {
    PrintWriter out = terminal.writer();
    text.lines().forEach(out::println);
    out.flush();
  }
}
