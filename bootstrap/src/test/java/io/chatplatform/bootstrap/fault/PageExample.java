package io.chatplatform.bootstrap.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// The files that the page about adding a channel shows, made into a jar.
final class PageExample {
  private static final Path PAGE = Path.of("..", "docs", "ADDING_A_CHANNEL.md");
  private static final Pattern SHOWN =
      Pattern.compile(
          "\\*\\*`src/main/(\\w+)/([^`]+)`\\*\\*\n\n```\\w+\n(.*?)\n```", Pattern.DOTALL);

  private PageExample() {}

  /// Compiles in `work` and leaves the jar in `folder`.
  static void buildJar(Path work, Path folder) throws IOException {
    Path classes = Files.createDirectories(work.resolve("classes"));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-Xlint:all",
                "-Werror",
                "-d",
                classes.toString(),
                "-cp",
                classPath()));
    for (Map.Entry<String, String> file : files("java").entrySet()) {
      arguments.add(write(work.resolve("sources"), file).toString());
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(result).as("javac's exit code").isZero();
    for (Map.Entry<String, String> file : files("resources").entrySet()) {
      write(classes, file);
    }
    jar(classes, Files.createDirectories(folder).resolve("guestbook.jar"));
  }

  /// What is not there is no reason for a warning.
  private static String classPath() {
    return String.join(
        File.pathSeparator,
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.endsWith("test-classes") && Files.exists(Path.of(entry)))
            .toList());
  }

  private static Map<String, String> files(String kind) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    Matcher shown = SHOWN.matcher(Files.readString(PAGE));
    while (shown.find()) {
      if (shown.group(1).equals(kind)) {
        files.put(shown.group(2), shown.group(3) + "\n");
      }
    }
    assertThat(files).as("%s on the page", kind).isNotEmpty();
    return files;
  }

  private static Path write(Path folder, Map.Entry<String, String> file) throws IOException {
    Path path = folder.resolve(file.getKey());
    Files.createDirectories(path.getParent());
    return Files.writeString(path, file.getValue());
  }

  private static void jar(Path classes, Path jar) throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        out.putNextEntry(new JarEntry(name));
        out.write(Files.readAllBytes(file));
        out.closeEntry();
      }
    }
  }
}
