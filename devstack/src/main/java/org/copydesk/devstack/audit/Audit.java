package org.copydesk.devstack.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What an audit came to.
///
/// @param records how many were read, by topic
/// @param findings all promises that are not kept
/// @param unjudged findings that are none for certain: what they rest on is too young, or older
///   than what the logs still hold
/// @param from facts that were written before this are not judged
public record Audit(
    Map<String, Long> records, List<Finding> findings, long unjudged, Instant from) {}
