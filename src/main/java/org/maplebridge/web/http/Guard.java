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
   * @throws WebStartException when the address is not a loopback one
   */
  public static void checkBind(String host) {
    try {
      if (InetAddress.getByName(host).isLoopbackAddress()) {
        return;
      }
    } catch (UnknownHostException e) {
      throw new WebStartException("找不到地址 " + host + "，请用 --host 127.0.0.1。", e);
    }
    throw new WebStartException(
        "现在还没有登录，服务只能开在本机，不能开在 " + host + "；请用 --host 127.0.0.1，远程访问请走 SSH 隧道。");
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
      throw new ForbiddenException("不接受用这个主机名访问，请用 http://127.0.0.1 加端口。");
    }
    String origin = ctx.header("Origin");
    if (origin != null && !sameOrigin(origin, host)) {
      throw new ForbiddenException("不接受来自其他网站的请求。");
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
      throw new ForbiddenException("这个操作只给本机命令行使用，请用 maplebridge 的 load、remove 或 reindex 命令。");
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
