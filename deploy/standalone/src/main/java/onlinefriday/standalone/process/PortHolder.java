package onlinefriday.standalone.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Finds out whether a port is taken, and by whom. */
public final class PortHolder {
  private static final String LISTENING = "0A";

  private PortHolder() {}

  /** Who listens on the port, as well as can be found out; empty when it is free. */
  public static Optional<String> of(int port) {
    if (free(port)) return Optional.empty();
    try {
      var holder = holder(port);
      return Optional.of(holder.isPresent() ? holder.get() : "a process of another user");
    } catch (IOException _) {
      return Optional.of("an unknown process");
    }
  }

  private static boolean free(int port) {
    try (var socket = new ServerSocket()) {
      // on all addresses, so that a listener on any of them is noticed
      socket.bind(new InetSocketAddress(port));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static Optional<String> holder(int port) throws IOException {
    if (!Files.isReadable(Path.of("/proc/net/tcp"))) return askLsof(port);
    var sockets = sockets(port);
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (var process : processes) {
        if (holdsOne(process, sockets)) return Optional.of(describe(process));
      }
    }
    return Optional.empty();
  }

  /** The sockets that listen on the port, by the names they have among a process's open files. */
  private static Set<String> sockets(int port) throws IOException {
    var sockets = new HashSet<String>();
    for (var table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
      if (!Files.isReadable(Path.of(table))) continue;
      for (var line : Files.readAllLines(Path.of(table))) {
        var fields = line.strip().split("\\s+");
        if (fields.length > 9
            && fields[3].equals(LISTENING)
            && fields[1].endsWith(":%04X".formatted(port)))
          sockets.add("socket:[" + fields[9] + "]");
      }
    }
    return sockets;
  }

  private static boolean holdsOne(Path process, Set<String> sockets) {
    try (var files = Files.newDirectoryStream(process.resolve("fd"))) {
      for (var file : files) {
        if (sockets.contains(Files.readSymbolicLink(file).toString())) return true;
      }
    } catch (IOException _) {
      // another user's process, or one that just ended
    }
    return false;
  }

  private static String describe(Path process) throws IOException {
    var command = Files.readString(process.resolve("comm"), StandardCharsets.UTF_8).strip();
    return "process " + process.getFileName() + " (" + command + ")";
  }

  private static Optional<String> askLsof(int port) throws IOException {
    var lsof = new ProcessBuilder("lsof", "-nP", "-Fpc", "-sTCP:LISTEN", "-iTCP:" + port).start();
    try (var answer = lsof.inputReader()) {
      var said = answer.lines().filter(line -> line.matches("[pc].*")).limit(2).toList();
      lsof.waitFor(2, TimeUnit.SECONDS);
      if (said.size() < 2) return Optional.empty();
      return Optional.of(
          "process " + said.getFirst().substring(1) + " (" + said.getLast().substring(1) + ")");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
