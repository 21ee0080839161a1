package io.chatplatform.bootstrap.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The class path with the jars of a folder behind it. What is on the class path already wins, so a
/// jar cannot replace a class of the platform.
record ChannelJars(ClassLoader loader) {
  /// A folder that is not there holds no jars.
  static ChannelJars in(Path folder) {
    URL[] jars = jars(folder).stream().map(ChannelJars::url).toArray(URL[]::new);
    return new ChannelJars(new URLClassLoader(jars, ChannelJars.class.getClassLoader()));
  }

  private static List<Path> jars(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder of channels", e);
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("every file has an address", e);
    }
  }
}
