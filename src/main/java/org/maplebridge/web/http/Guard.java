package org.maplebridge.web.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maplebridge.export.Phrases;

/**
 * Stands at the door. Nobody can log in yet, so only this machine is served: a page of another site
 * must neither reach us by a name of its own that points here (Host), nor send forms to us
 * (Origin).
 */
public final class Guard {

  /** Carries the run's secret, which only the local command line knows. */
  public static final String SECRET_HEADER = "X-Maplebridge-Secret";

  private static final String POLICY =
      "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors"
          + " 'none'";
  private static final Set<String> LOOPBACK_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

  private final Set<String> names;
  private final byte[] secret;

  public Guard(String host, Set<String> allowedHosts, String secret) {
    Set<String> known = new HashSet<>(LOOPBACK_NAMES);
    known.add(host.toLowerCase(Locale.ROOT));
    allowedHosts.forEach(h -> known.add(h.toLowerCase(Locale.ROOT)));
    this.names = Set.copyOf(known);
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Refuses to serve beyond this machine.
   *
   * @param words of the terminal
   * @throws WebStartException when the address is not a loopback one
   */
  public static void checkBind(String host, Phrases words) {
    try {
      if (InetAddress.getByName(host).isLoopbackAddress()) {
        return;
      }
    } catch (UnknownHostException e) {
      throw new WebStartException(Phrase.of("problem.host.unknown", host), words, e);
    }
    throw new WebStartException(Phrase.of("problem.host.open", host), words, null);
  }

  /** Before every request. */
  public void check(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "same-origin");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    String host = ctx.header("Host");
    if (host == null || !names.contains(nameOf(host))) {
      throw new ForbiddenException("problem.host.name");
    }
    String origin = ctx.header("Origin");
    if (origin != null && !sameOrigin(origin, host)) {
      throw new ForbiddenException("problem.origin");
    }
  }

  /** Whether a request knows the run's secret; compared in constant time. */
  public boolean knowsSecret(Context ctx) {
    String given = ctx.header(SECRET_HEADER);
    return secret.length > 0
        && given != null
        && MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8));
  }

  /** For calls that only the local command line makes. */
  public void requireSecret(Context ctx) {
    if (!knowsSecret(ctx)) {
      throw new ForbiddenException("problem.secret");
    }
  }

  private static boolean sameOrigin(String origin, String host) {
    try {
      URI uri = URI.create(origin);
      return "http".equals(uri.getScheme()) && host.equalsIgnoreCase(authority(uri));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static @Nullable String authority(URI uri) {
    return uri.getAuthority();
  }

  /** Without the port; an IPv6 address keeps its brackets. */
  private static String nameOf(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    int bracket = name.lastIndexOf(']');
    int colon = name.lastIndexOf(':');
    return colon > bracket ? name.substring(0, colon) : name;
  }
}
