package org.copydesk.devstack.cluster;

import java.util.concurrent.ExecutionException;
import org.copydesk.devstack.process.StackException;

/// A question to the brokers.
@FunctionalInterface
public interface Question<T> {
  /// Asks, and waits for the answer.
  T ask() throws ExecutionException, InterruptedException;

  /// The answer.
  ///
  /// @param complaint what is wrong where there is none
  /// @throws StackException where there is none
  static <T> T asked(String complaint, Question<T> question) {
    try {
      return question.ask();
    } catch (ExecutionException e) {
      throw new StackException(complaint + ": " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted: " + e);
    }
  }
}
