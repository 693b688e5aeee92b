package org.copydesk.accurate;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Map;

/// The transformer, which scores the labels of each piece of a window. Used by several threads at
/// once; each call takes one core.
final class Tagger {
  private final OrtSession session;

  Tagger(byte[] model) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = OrtEnvironment.getEnvironment().createSession(model, options);
    } catch (OrtException e) {
      throw new IllegalStateException("The model of names cannot be read by onnxruntime.", e);
    }
  }

  /// A row of scores for each piece.
  float[][] score(Window window) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OnnxTensor pieces = OnnxTensor.createTensor(environment, new long[][] {window.pieces()});
        OnnxTensor looks = OnnxTensor.createTensor(environment, new long[][] {window.looks()});
        OrtSession.Result result = session.run(Map.of("pieces", pieces, "looks", looks))) {
      return ((float[][][]) result.get(0).getValue())[0];
    } catch (OrtException e) {
      throw new IllegalStateException("onnxruntime cannot run the model of names.", e);
    }
  }
}
