package org.maplebridge.web;

import java.util.Set;

/**
 * Where and for whom the web is served.
 *
 * @param host a loopback address; others are refused while nobody can log in
 * @param port 0 for any free one
 * @param secret of this run, known to the local command line alone; empty switches its calls off
 * @param allowedHosts names, without port, that a request may call us by, beyond the loopback names
 */
public record WebSettings(String host, int port, String secret, Set<String> allowedHosts) {

  public WebSettings {
    allowedHosts = Set.copyOf(allowedHosts);
  }

  /** On this machine alone. */
  public static WebSettings local(int port, String secret) {
    return new WebSettings("127.0.0.1", port, secret, Set.of());
  }
}
