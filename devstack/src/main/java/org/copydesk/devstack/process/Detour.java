package org.copydesk.devstack.process;

/// A second way to the broker, for clients whose traffic is led over something in between.
///
/// @param listener the port at which the broker listens for it
/// @param advertised the port that its clients are told, at which whatever lies in between listens
public record Detour(int listener, int advertised) {}
