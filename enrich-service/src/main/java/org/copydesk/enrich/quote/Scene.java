package org.copydesk.enrich.quote;

import org.copydesk.enrich.text.FieldText;

/// What is known of a text when its quotes are read.
///
/// @param mentions where it names somebody
/// @param roles what it calls them
/// @param antecedents whom its pronouns mean
record Scene(FieldText text, Mentions mentions, Roles roles, Antecedents antecedents) {}
