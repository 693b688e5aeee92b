package org.copydesk.enrich.authority;

/// An entry that bears a name.
///
/// @param context where the name means it
public record Bearer(Entry entry, Context context) {}
