package org.copydesk.publish.route;

/// What became of reading an expression.
public sealed interface RouteReading permits RouteExpression, RouteExpression.Mistaken {}
