package io.chatplatform.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;

/// The packages below a base, by their part in the house.
record House(String base) {
  private static final List<String> ADAPTERS =
      List.of("http", "persistence", "meta", "telegram", "api", "realtime");

  static final House OURS = new House("io.chatplatform");
  static final House BROKEN = new House("io.chatplatform.broken");

  /// The production classes of our house, without what Dagger writes.
  static JavaClasses ours() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(location -> !location.contains("/test-classes/"))
        .withImportOption(location -> !location.contains("_Factory"))
        .withImportOption(location -> !location.contains("/Dagger"))
        .importPackages(OURS.base());
  }

  static JavaClasses broken() {
    return new ClassFileImporter().importPackages(BROKEN.base());
  }

  String domain() {
    return base + ".domain..";
  }

  String application() {
    return base + ".application..";
  }

  String services() {
    return base + ".application..service..";
  }

  String ports() {
    return base + ".application..port..";
  }

  String inboundPorts() {
    return base + ".application..port.in..";
  }

  String outboundPorts() {
    return base + ".application..port.out..";
  }

  String[] adapters() {
    return ADAPTERS.stream().map(name -> base + "." + name + "..").toArray(String[]::new);
  }

  boolean isAdapter(String name) {
    return ADAPTERS.contains(name);
  }

  String simulator() {
    return base + ".*.simulator..";
  }

  String bootstrap() {
    return base + ".bootstrap..";
  }

  String wiring() {
    return base + ".bootstrap.wiring..";
  }

  String demo() {
    return base + ".bootstrap.demo..";
  }

  /// All packages that a rule names.
  Stream<String> named() {
    return Stream.concat(
        Stream.of(adapters()),
        Stream.of(
            domain(),
            application(),
            services(),
            ports(),
            inboundPorts(),
            outboundPorts(),
            simulator(),
            bootstrap(),
            wiring(),
            demo()));
  }
}
