package org.copydesk.console.web;

import java.util.function.Supplier;
import org.copydesk.console.letter.LetterDesk;
import org.copydesk.console.newsroom.Newsroom;
import org.copydesk.console.pipeline.PipelineState;
import org.copydesk.console.reading.Articles;
import org.copydesk.console.reading.Ways;

/// All that the pages are made from.
///
/// @param pipeline how the pipeline was when it was last looked at
public record Desk(
    Newsroom newsroom,
    Articles articles,
    Ways ways,
    LetterDesk letters,
    Supplier<PipelineState> pipeline) {}
