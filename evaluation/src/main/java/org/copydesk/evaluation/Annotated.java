package org.copydesk.evaluation;

import org.copydesk.evaluation.gold.GoldArticle;
import org.copydesk.news.Enrichment;

/// An article with the annotations made by hand and those made by a program.
public record Annotated(GoldArticle gold, Enrichment found) {}
